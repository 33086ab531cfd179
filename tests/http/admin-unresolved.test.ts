import { type Turn } from '../../src/store/turn'
import { type RunningAdmin, type SignedInCaller, startAdmin } from '../support/start-admin'
import { turn } from '../support/turns'

let admin: RunningAdmin
let editor: SignedInCaller

beforeEach(async () => {
  admin = await startAdmin()
  editor = await admin.signedIn(['editor'])
})
afterEach(() => admin.stop())

async function ask(text: string, given: Partial<Turn> = {}): Promise<void> {
  const conversation = `web:${text}`
  const content = { kind: 'text' as const, text }
  const saved = turn({ conversation, content, outcome: 'unresolved', ...given })
  await admin.store.turns.append(saved)
  admin.insight.note(saved)
  await admin.insight.note.idle()
  while (await admin.insight.group());
}

async function firstCluster(): Promise<string> {
  const { body } = await editor.call('GET', '/clusters')
  return String(body.items[0].id)
}

it('lists groups, and shows one with its questions', async () => {
  await ask('hút bể phốt ở đâu')

  const list = await editor.call('GET', '/clusters')
  const one = await editor.call('GET', `/clusters/${list.body.items[0].id}`)
  const questions = await editor.call('GET', `/clusters/${list.body.items[0].id}/questions`)

  expect(list.body).toMatchObject({
    items: [{ name: 'hút bể phốt ở đâu', count: 1, state: 'open', channels: { web: 1 } }],
    total: { count: 1, isExact: true },
  })
  expect(one.body.cluster.samples).toHaveLength(1)
  expect(questions.body.items).toMatchObject([{ text: 'hút bể phốt ở đâu', outcome: 'unresolved' }])
})

it('marks, names and assigns a group, writes that down, and gives the same the second time', async () => {
  await ask('hút bể phốt ở đâu')
  const id = await firstCluster()

  await editor.call('PUT', `/clusters/${id}/name`, { body: { name: 'Hút bể phốt' } })
  const ignored = { body: { state: 'ignored', note: 'Không phải việc của ta' } }
  const first = await editor.call('PUT', `/clusters/${id}/state`, ignored)
  const second = await editor.call('PUT', `/clusters/${id}/state`, ignored)

  const target = `cluster:${id}`
  const log = await admin.auth.audit.list({ target }, { limit: 10 })
  expect([first.status, second.status]).toEqual([200, 200])
  expect(second.body).toMatchObject({ name: 'Hút bể phốt', state: 'ignored' })
  expect(log.items.map(({ action }) => action)).toContain('renameCluster')
  // All at one moment here, so in no order.
  const set = log.items.find(({ action }) => action === 'setClusterState')
  expect(set).toMatchObject({ after: { state: 'ignored' } })
})

it('refuses an agency that there is none of, and a group that there is none of', async () => {
  await ask('hút bể phốt ở đâu')
  const body = { agency: 'khong-co', dueOn: '2026-12-01' }

  const unknown = await editor.call('PUT', `/clusters/${await firstCluster()}/assignment`, { body })
  const missing = await editor.call('GET', '/clusters/none')

  expect(unknown.status).toBe(400)
  expect(missing.status).toBe(404)
})

it('shows somebody limited to an agency nothing of others', async () => {
  await ask('hút bể phốt ở đâu')
  const id = await firstCluster()
  const limited = await admin.signedIn(['editor'], { agencies: ['so-tu-phap'] })

  const list = await limited.call('GET', '/clusters')
  const others = await limited.call('GET', '/clusters?agency=bo-cong-an')
  const one = await limited.call('GET', `/clusters/${id}`)
  const all = await limited.call('GET', '/unresolved-questions')

  expect(list.body.items).toEqual([])
  expect([others.status, one.status, all.status]).toEqual([403, 403, 403])
})

it('begins an answer from the wordings of a group, and resolves it', async () => {
  await ask('hút bể phốt ở đâu')
  const id = await firstCluster()
  const body = {
    name: 'Hút bể phốt',
    reply: 'Đây không phải dịch vụ công.',
    texts: ['hút bể phốt'],
  }

  const answered = await editor.call('POST', `/clusters/${id}/answer`, { body })
  const again = await editor.call('POST', `/clusters/${id}/answer`, { body })

  const drafts = await admin.editing.drafts.all()
  expect([answered.status, again.status]).toEqual([200, 200])
  expect(answered.body).toMatchObject({
    state: 'resolved',
    fix: { kind: 'answer', target: 'hut-be-phot' },
  })
  expect(drafts.map(({ value }) => value)).toMatchObject([
    { id: 'hut-be-phot', examples: ['hút bể phốt'] },
  ])
})

it('says that there is no such procedure when wordings are added to one', async () => {
  await ask('hút bể phốt ở đâu')
  const body = { kind: 'procedure', target: '9.999999', texts: ['hút bể phốt'] }

  const reply = await editor.call('POST', `/clusters/${await firstCluster()}/phrasings`, { body })

  expect(reply.status).toBe(404)
})

it('runs the questions of a group against the drafts', async () => {
  await ask('hút bể phốt ở đâu')

  const reply = await editor.call('POST', `/clusters/${await firstCluster()}/trial`, { body: {} })

  expect(reply.body.trials).toMatchObject([
    { text: 'hút bể phốt ở đâu', before: { kind: 'none' }, isChanged: false },
  ])
})

it('reads a report, its tables and the coverage', async () => {
  await ask('hút bể phốt ở đâu')
  await admin.store.turns.append(turn({ conversation: 'web:x', sequence: 1 }))
  await admin.insight.keepRollups()
  const period = 'from=2026-07-01&to=2026-07-31'

  const report = await editor.call('GET', `/reports?${period}&by=month`)
  const csv = await editor.call('GET', `/reports/tables/outcomes?${period}&format=csv`)
  const coverage = await editor.call('GET', `/reports/coverage?${period}`)
  const backwards = await editor.call('GET', '/reports?from=2026-07-31&to=2026-07-01')

  expect(report.body.total.figures).toMatchObject({ questions: 2, answered: 1 })
  expect(report.body.periods).toMatchObject([{ period: '2026-07' }])
  expect(report.body.names).toMatchObject({ outcomes: { unresolved: 'Không tìm thấy' } })
  expect(csv.text).toContain('2026-07-20,unresolved,Không tìm thấy,1')
  expect(coverage.body.items).toMatchObject([{ agency: '', questions: 2, answered: 1, share: 0.5 }])
  expect(backwards.status).toBe(400)
})

it('lists weekly summaries, and gives them as a file', async () => {
  await admin.store.turns.append(turn({ conversation: 'web:y', sequence: 1 }))
  admin.clock.now = new Date('2026-07-27T03:00:00Z')
  await admin.insight.keepRollups()
  await admin.insight.keepSummaries()

  const list = await editor.call('GET', '/reports/weekly')
  const csv = await editor.call('GET', '/reports/weekly/file?format=csv')

  expect(list.body.items).toMatchObject([{ week: '2026-07-20', agency: '*' }])
  expect(csv.text).toContain('2026-07-20,2026-07-26,*,Tất cả,')
})

it('gives all questions as a file, and none of it as a formula', async () => {
  await ask('=hút bể phốt ở đâu')

  const { text, headers } = await editor.call('GET', '/unresolved-questions/file?format=csv')

  expect(headers.get('content-disposition')).toContain('cau-hoi-chua-tra-loi.csv')
  expect(text).toContain("2026-07-20 15:00:00,'=hút bể phốt ở đâu,Không tìm thấy,web,")
})
