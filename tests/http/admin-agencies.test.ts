import { ROLES } from '../../src/auth/permissions'
import { issueToken } from '../../src/auth/issue-token'
import { type InboundMessage } from '../../src/channel/message'
import { type AdminRoute } from '../../src/http/admin/admin-route'
import { allAdminRoutes } from '../../src/http/routes/admin/all-admin-routes'
import { contentWithPeople } from '../support/content-with-people'
import { identityCardGuide } from '../support/identity-card-guide'
import { startAdmin, type RunningAdmin, type SignedInCaller } from '../support/start-admin'

/*
 * Who is limited to an agency, whatever their roles, sees and changes nothing of another one.
 * Every route has its row here; a new one fails until it is said what it does about agencies.
 */

/** Nothing that the other agency has is in the answer. */
const EMPTY = 'empty'
/** 403, or 404 where even that there is such a thing is not said. */
const REFUSED = 'refused'
/** About oneself, or the same for everybody: content and releases, which citizens read too. */
const SHARED = 'shared'

interface Row {
  does: typeof EMPTY | typeof REFUSED | typeof SHARED
  path?: string
  body?: unknown
}

/** In what belongs to the other agency, and nowhere else. */
const MARK = 'zebra'
const REASON = 'để kiểm tra'
const OTHER = 'cong-an-xa'
const OWN = 'trung-tam'

const shared: Row = { does: SHARED }
const refused = (body?: unknown): Row => ({ does: REFUSED, body })
const listed = (path?: string): Row => ({ does: EMPTY, path })

const ROWS: Record<string, Row> = {
  ...{ signIn: shared, getSession: shared, signOut: shared, getSignInWays: shared },
  ...{
    goToProvider: shared,
    comeFromProvider: shared,
    getOpenApi: shared,
    showDescription: shared,
  },
  ...{ changeOwnPassword: shared, beginTotp: shared, confirmTotp: shared, removeOwnTotp: shared },
  ...{
    makeRecoveryCodes: shared,
    listOwnSessions: shared,
    endOwnSession: shared,
    listTokens: shared,
    addToken: shared,
  },
  removeToken: { does: REFUSED, path: '/tokens/:token' },
  listUsers: listed(),
  getUser: refused(),
  addUser: refused({ name: 'moi', displayName: 'Mới', roles: [], agencies: [OTHER] }),
  changeUser: refused({ revision: 1, displayName: 'Khác' }),
  resetPassword: refused({}),
  removeTotp: refused({}),
  endSessions: refused({}),
  listUserTokens: refused(),
  removeUserToken: refused(),
  listAudit: listed(),
  exportAudit: listed(),
  listAgencies: shared,
  findTurns: listed(),
  getConversation: refused(),
  replayTurn: refused({ against: 'own' }),
  markAsTest: refused({}),
  unmarkAsTest: refused({}),
  listHandOvers: listed('/inbox?state=waiting'),
  getHandOver: refused(),
  readHandOver: refused(),
  claimHandOver: refused(),
  releaseHandOver: refused(),
  answerCitizen: refused({ id: 'reply-0001', text: 'Chào anh/chị' }),
  approveAnswer: refused({ revision: 1 }),
  listSwitches: shared,
  stopAssistant: { does: REFUSED, path: '/switch/web', body: { reason: REASON } },
  startAssistant: { does: REFUSED, path: '/switch/web', body: { reason: REASON } },
  listChannels: shared,
  resumeChannel: { does: REFUSED, path: '/channels/zalo/halt', body: { reason: REASON } },
  listClusters: listed(),
  getCluster: refused(),
  listClusterQuestions: refused(),
  listUnresolvedQuestions: refused(),
  downloadUnresolvedQuestions: refused(),
  setClusterState: refused({ state: 'ignored' }),
  assignCluster: refused({ agency: OWN }),
  renameCluster: refused({ name: 'tên khác' }),
  mergeCluster: refused({ into: 'another' }),
  splitCluster: refused({ keys: ['web:c2#1'] }),
  addClusterPhrasings: refused({ kind: 'procedure', target: '1.000001', texts: ['một câu'] }),
  answerCluster: refused({ name: 'Một tên', reply: 'Một câu', texts: ['một câu'] }),
  tryCluster: refused({}),
  readReport: { does: REFUSED, path: `/reports?from=2026-11-20&to=2026-11-30&agency=${OTHER}` },
  downloadReport: {
    does: REFUSED,
    path: `/reports/tables/procedures?from=2026-11-20&to=2026-11-30&agency=${OTHER}`,
  },
  readCoverage: listed('/reports/coverage?from=2026-11-20&to=2026-11-30'),
  downloadWeeklySummaries: { does: REFUSED, path: `/reports/weekly/file?agency=${OTHER}` },
  listWeeklySummaries: { does: REFUSED, path: `/reports/weekly?agency=${OTHER}` },
  ...{ listContentItems: shared, listContentVersions: shared, getContentShape: shared },
  ...{ getContentItem: shared, exportContent: shared, exportPhrasings: shared },
  ...{ exportGolden: shared, listDrafts: shared, tryDrafts: shared, getWaitingImport: shared },
  ...{ listJobs: shared, getJob: shared, listReleases: shared, getRelease: shared },
  ...{ tryQuestion: shared, previewConversation: shared },
  saveContentItem: refused({ value: null, version: 'x' }),
  discardContentDraft: refused({ version: 'x' }),
  importContent: refused(),
  importPhrasings: refused(),
  importGolden: refused(),
  settleWaitingImport: refused({ items: [] }),
  publishDrafts: refused({ note: 'một bản khác' }),
  cancelJob: refused(),
  republishRelease: { does: REFUSED, path: '/releases/1/republication', body: { reason: REASON } },
}

let admin: RunningAdmin
let limited: SignedInCaller
let ids: Record<string, string>

beforeAll(async () => {
  admin = await startAdmin(allAdminRoutes, contentWithPeople())
  ids = await makeWhatBelongsToTheOther()
  limited = await admin.signedIn([...ROLES], {
    agencies: [OWN],
    displayName: 'Người của trung tâm',
  })
})
afterAll(() => admin.stop())

let messages = 0
async function say(conversation: string, text: string) {
  messages += 1
  const message: InboundMessage = {
    ...{ channel: 'web', conversation, id: `m${messages}`, userId: 'citizen' },
    content: { kind: 'text', text },
    sentAt: admin.clock.now,
  }
  await admin.messaging.host.take(message)
}

async function makeWhatBelongsToTheOther(): Promise<Record<string, string>> {
  const all = await admin.signedIn([...ROLES], { displayName: 'Người của mọi nơi' })
  await say('web:c1', '1.000001')
  await say('web:c1', `gặp người hỗ trợ ${MARK}`)
  await say('web:c1', 'gặp người hỗ trợ')
  await say('web:c2', `hút bể phốt ${MARK}`)
  await admin.insight.catchUp()
  while (await admin.insight.group());
  const [cluster] = (await admin.insight.clusters.find({ limit: 1 })).items
  const cluster0 = cluster?.document.id ?? ''
  await all.call('PUT', `/clusters/${cluster0}/assignment`, { body: { agency: OTHER } })
  const user = await admin.addUser({ agencies: [OTHER], name: MARK, displayName: MARK })
  const wanted = { userId: user.id, label: MARK, permissions: [] }
  const expiresAt = new Date(admin.clock.now.getTime() + 3_600_000).toISOString()
  const { kept } = await issueToken(admin.auth.tokens, { ...wanted, expiresAt }, admin.clock.now)
  const opened = await all.call('GET', '/content/guides/the-thu')
  const value = { ...opened.body.value, summary: `Cấp lại thẻ ${MARK}.` }
  const saved = await all.call('PUT', '/content/guides/the-thu', {
    body: { value, version: opened.body.version },
  })
  expect(saved.status).toBe(200)
  const dueAt = new Date(admin.clock.now.getTime() + 3_600_000).toISOString()
  const job = await all.call('POST', '/drafts/publication', { body: { note: 'bản sau', dueAt } })
  const { items } = (await all.call('GET', '/inbox')).body
  return {
    conversation: 'web%3Ac1',
    ticket: items[0].ticket,
    cluster: cluster0,
    user: user.id,
    token: kept.id,
    job: job.body.id,
  }
}

/** The address of a route with the ids of what belongs to the other agency. */
function addressOf(path: string): string {
  const id = /^\/conversations/.test(path)
    ? ids.conversation
    : /^\/clusters/.test(path)
      ? ids.cluster
      : /^\/jobs/.test(path)
        ? ids.job
        : ids.user
  return path
    .replace(':ticket', String(ids.ticket))
    .replace(':token', String(ids.token))
    .replace(':sequence', '1')
    .replace(':part', 'guides')
    .replace(':key', 'the-thu')
    .replace(':id', String(id))
}

function fileFor({ upload }: AdminRoute) {
  return { body: 'x', headers: { 'content-type': String(upload?.types[0]) } }
}

it('says of every route what it does about agencies', () => {
  expect(admin.routes.map(({ name }) => name).filter((name) => !(name in ROWS))).toEqual([])
})

it.each(Object.entries(ROWS).filter(([, { does }]) => does !== SHARED))(
  '%s gives away and changes nothing of another agency',
  async (name, { does, path, body }) => {
    const route = admin.routes.find((one) => one.name === name)
    if (!route) throw new Error(`there is no route ${name}`)
    const {
      status,
      text,
      body: answer,
    } = await limited.call(
      route.method.toUpperCase(),
      addressOf(path ?? route.path),
      route.upload ? fileFor(route) : { body },
    )

    expect(text).not.toContain(MARK)
    // Not for want of a permission or of a good request.
    expect(answer?.error?.details?.reason).not.toBe('permission')
    expect(does === EMPTY ? [200] : [403, 404]).toContain(status)
  },
)

describe('a guide', () => {
  const guide = (changes: object) =>
    identityCardGuide({ slug: 'moi', code: '1.000009', owner: OWN, ...changes })
  const save = (value: object, key = 'moi') =>
    limited.call('PUT', `/content/guides/${key}`, { body: { value, version: 'none' } })

  it.each([
    ['in the name of another agency', { owner: OTHER }],
    ['for a procedure of another agency', { code: '1.000001' }],
  ])('is not written %s', async (_what, changes) => {
    const { status, body } = await save(guide(changes))

    expect(status).toBe(403)
    expect(body.error.details.reason).toBe('other_agency')
  })

  it('is not published in the name of another agency, whoever wrote it', async () => {
    const author = { id: 'u', name: 'Ai đó' }
    const ref = { part: 'guides' as const, key: 'moi' }
    const { version } = await admin.editing.drafts.open(ref)
    await admin.editing.drafts.save({ ref, value: guide({ owner: OTHER }), version, by: author })

    const { status } = await limited.call('POST', '/drafts/publication', {
      body: { note: 'một bản khác', items: ['guides/moi'] },
    })

    expect(status).toBe(403)
  })
})
