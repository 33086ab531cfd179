import { catchUp } from '../../../src/insight/clusters/catch-up'
import { type Cluster, CLUSTERS } from '../../../src/insight/clusters/cluster'
import { createClusterActions } from '../../../src/insight/clusters/cluster-actions'
import { createClusterBook } from '../../../src/insight/clusters/cluster-book'
import { forgetQuestions } from '../../../src/insight/clusters/forget-expired'
import { groupQuestions } from '../../../src/insight/clusters/group-questions'
import { handOverMerged } from '../../../src/insight/clusters/hand-over-merged'
import { listClusters } from '../../../src/insight/clusters/list-clusters'
import { noteTurn } from '../../../src/insight/clusters/note-questions'
import { UNRESOLVED_QUESTIONS } from '../../../src/insight/clusters/question'
import { POSITIONS } from '../../../src/insight/position'
import { createTestTraffic, TEST_TRAFFIC } from '../../../src/insight/test-traffic'
import { createSearcher } from '../../../src/search/create-searcher'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { type Turn } from '../../../src/store/turn'
import { EMPTY_CONTENT } from '../../support/served-release'
import { turn } from '../../support/turns'

const searcher = createSearcher(EMPTY_CONTENT)

async function setUp() {
  const store = await openSqliteStore(':memory:')
  const clusters = store.collection(CLUSTERS)
  const questions = store.collection(UNRESOLVED_QUESTIONS)
  const marks = store.collection(TEST_TRAFFIC)
  const time = { now: Date.parse('2026-07-20T09:00:00Z') }
  const shared = {
    turns: store.turns,
    questions,
    clusters,
    marks,
    positions: store.collection(POSITIONS),
    reader: () => searcher,
    clock: () => new Date((time.now += 1000)),
  }
  const testTraffic = createTestTraffic({ ...shared, recountFigures: () => Promise.resolve() })
  const parts = {
    ...shared,
    book: createClusterBook(clusters),
    isTestTraffic: (conversation: string) => testTraffic.isMarked(conversation),
  }
  let asked = 0
  return {
    store,
    parts,
    time,
    testTraffic,
    actions: createClusterActions(parts),
    ask: async (text: string, given: Partial<Turn> = {}) => {
      asked += 1
      const receivedAt = new Date(Date.parse('2026-07-20T08:00:00Z') + asked * 1000)
      const saved = turn({
        conversation: `web:c${asked}`,
        outcome: 'unresolved',
        content: { kind: 'text', text },
        receivedAt,
        ...given,
      })
      await store.turns.append(saved)
      await noteTurn(parts, saved)
      return saved
    },
    groups: async () => {
      while ((await groupQuestions(parts)) > 0);
      const { items } = await clusters.find({ limit: 100 })
      return items.map(({ document }) => document).filter(({ state }) => state !== 'merged')
    },
  }
}

const wordings = (cluster: Cluster | undefined) => cluster?.samples.map(({ text }) => text)

it('groups what asks the same thing, in any spelling', async () => {
  const { ask, groups } = await setUp()
  for (const text of ['hút bể phốt ở đâu', 'hut be phot gia re', 'lịch thi đấu bóng đá']) {
    await ask(text)
  }

  const found = await groups()

  expect(found.map((cluster) => [cluster.name, cluster.count]).sort()).toEqual([
    ['hút bể phốt ở đâu', 2],
    ['lịch thi đấu bóng đá', 1],
  ])
})

it('stops between two groups when another process may have begun', async () => {
  const { ask, groups, parts } = await setUp()
  for (const text of ['hút bể phốt ở đâu', 'lịch thi đấu bóng đá']) await ask(text)
  let left = 1

  await groupQuestions(parts, () => left-- > 0)

  expect((await parts.clusters.find({ limit: 9 })).items).toHaveLength(1)
  expect((await groups()).map(({ count }) => count)).toEqual([1, 1])
})

it('says by which words a question joined', async () => {
  const { ask, groups, parts } = await setUp()
  await ask('hút bể phốt')
  const second = await ask('hut be phot nhanh')
  await groups()

  const question = await parts.questions.get(`${second.conversation}#1`)

  expect(question?.document.likeness).toBeGreaterThan(0.5)
  expect(question?.document.shared?.map(({ word }) => word)).toEqual(
    expect.arrayContaining(['hut', 'phot', 'be']),
  )
})

it('counts a question once, also when a process died before it told the question', async () => {
  const { ask, groups, parts } = await setUp()
  const saved = await ask('hút bể phốt')
  await groups()
  await noteTurn(parts, saved)
  const stored = await parts.questions.get(`${saved.conversation}#1`)
  const waiting = {
    ...stored!.document,
    cluster: undefined,
    waitsSince: '2026-07-20T08:00:00.000Z',
  }
  await parts.questions.replace(waiting, stored!.revision)

  const [cluster] = await groups()

  expect(cluster?.count).toBe(1)
  expect(cluster?.days).toEqual({ '2026-07-20': 1 })
})

it('finds what was not noted when a node died, and only once', async () => {
  const { store, parts, groups } = await setUp()
  await store.turns.append(turn({ outcome: 'unresolved' }))
  await store.turns.append(turn({ conversation: 'web:c2', outcome: 'answered' }))

  await catchUp(parts, new Date('2026-07-20T09:00:00Z'))
  await catchUp(parts, new Date('2026-07-22T09:00:00Z'))

  expect((await groups()).map(({ count }) => count)).toEqual([1])
})

it('keeps an ignored group ignored in any spelling', async () => {
  const { ask, groups, actions, parts } = await setUp()
  await ask('hút bể phốt giá rẻ')
  const [cluster] = await groups()
  await actions.setState(cluster!.id, 'ignored')
  await ask('HUT BE PHOT gia re')
  await ask('huts beer phoots gias rer')
  await groups()

  const open = await listClusters(parts, { state: 'open', sort: 'count', limit: 10 })
  const ignored = await listClusters(parts, { state: 'ignored', sort: 'count', limit: 10 })

  expect(open.items).toEqual([])
  expect(ignored.items.map(({ document }) => document.count)).toEqual([3])
})

it('takes out the words of a citizen who had them erased, also where they were the name', async () => {
  const { ask, groups, store, parts } = await setUp()
  const saved = await ask('hút bể phốt nhà bà Tư')
  await ask('hút bể phốt')
  await groups()
  await store.turns.erase(saved.conversation, 1)

  await noteTurn(parts, { ...saved, sequence: 2, outcome: 'erased' })

  const [cluster] = await groups()
  const everything = JSON.stringify([cluster, await parts.questions.find({ limit: 10 })])
  expect(everything).not.toMatch(/bà Tư|"tu"/)
  expect(cluster).toMatchObject({ name: 'hút bể phốt', count: 2 })
})

it('forgets what was asked long ago, and still knows what is to be ignored', async () => {
  const { ask, groups, actions, parts } = await setUp()
  await ask('hút bể phốt nhà bà Tư')
  const [cluster] = await groups()
  await actions.setState(cluster!.id, 'ignored')

  await forgetQuestions(parts, { to: new Date('2026-07-21T00:00:00Z') })
  const [emptied] = await groups()
  await ask('hut be phot nha ba tu')

  expect(emptied).toMatchObject({ name: 'Câu hỏi đã hết hạn lưu', samples: [], count: 1 })
  expect(await groups()).toMatchObject([{ id: cluster!.id, state: 'ignored', count: 2 }])
})

it('takes the words of a citizen out of groups that were merged or split before', async () => {
  const { ask, groups, actions, parts } = await setUp()
  const saved = await ask('hút bể phốt nhà bà Tư')
  await ask('lịch thi đấu bóng đá')
  const [one, other] = await groups()
  const [mine, into] = one?.name.includes('bà Tư') ? [one, other] : [other, one]
  await actions.split(mine!.id, [`${saved.conversation}#1`])
  await actions.merge(mine!.id, into!.id)
  await handOverMerged(parts)

  await noteTurn(parts, { ...saved, sequence: 2, outcome: 'erased' })

  const { items } = await parts.clusters.find({ limit: 10 })
  expect(JSON.stringify(items)).not.toMatch(/bà Tư|"tu"/)
})

it('takes out the words of a citizen whose question was just being grouped', async () => {
  const { ask, groups, parts } = await setUp()
  const saved = await ask('hút bể phốt nhà bà Tư')
  await groups()
  const stored = await parts.questions.get(`${saved.conversation}#1`)
  const emptied = {
    ...stored!.document,
    text: '',
    cluster: undefined,
    waitsSince: saved.receivedAt.toISOString(),
  }
  await parts.questions.replace(emptied, stored!.revision)

  const [cluster] = await groups()

  expect(JSON.stringify(cluster)).not.toContain('bà Tư')
})

it('uses what editors call a group to find what belongs to it', async () => {
  const { ask, groups, actions } = await setUp()
  await ask('thông cống nghẹt')
  const [cluster] = await groups()
  await actions.rename(cluster!.id, 'Thông cống, hút hầm cầu')
  await ask('gọi hút hầm cầu')

  const found = await groups()

  expect(found.map(({ name, count }) => [name, count])).toEqual([['Thông cống, hút hầm cầu', 2]])
})

it('merges groups, hands over their questions, and sends new ones to the whole', async () => {
  const { ask, groups, actions, parts, time } = await setUp()
  await ask('thông cống nghẹt')
  await ask('hút hầm cầu')
  const [a, b] = await groups()
  await actions.merge(a!.id, b!.id)
  await actions.merge(a!.id, b!.id)
  await ask('nhà bị nghẹt cống cần thông')
  await groups()
  time.now += 120_000
  await handOverMerged(parts)
  await handOverMerged(parts)

  const [whole, ...others] = await groups()

  const held = await parts.questions.count({ index: 'cluster', equals: [b!.id] })
  expect(others).toEqual([])
  expect(whole).toMatchObject({ id: b!.id, count: 3, absorbed: [a!.id] })
  expect(held).toBe(3)
  await expect(actions.setState(a!.id, 'ignored')).rejects.toMatchObject({ code: 'conflict' })
})

it('splits questions off into a group of their own', async () => {
  const { ask, groups, actions } = await setUp()
  await ask('hút bể phốt')
  const other = await ask('hút bể phốt bằng máy bơm')
  const [cluster] = await groups()

  const part = await actions.split(cluster!.id, [`${other.conversation}#1`], 'Máy bơm')
  const again = await actions.split(cluster!.id, [`${other.conversation}#1`], 'Máy bơm')

  const left = (await groups()).find(({ id }) => id === cluster!.id)
  expect(part).toMatchObject({ name: 'Máy bơm', count: 1 })
  expect(again).toMatchObject({ id: part.id, count: 1 })
  expect(left).toMatchObject({ count: 1 })
  expect(wordings(left)).toEqual(['hút bể phốt'])
})

it('opens a group again when a later release still does not answer', async () => {
  const { ask, groups, actions } = await setUp()
  await ask('hút bể phốt')
  const [cluster] = await groups()
  const fix = { kind: 'other' as const, target: '', by: 'lan', at: '', release: 1 }
  await actions.resolve(cluster!.id, fix)
  await ask('hut be phot')
  const [still] = await groups()

  await ask('hut be phot nhanh', { release: 2 })
  const [reopened] = await groups()

  expect(still?.state).toBe('resolved')
  expect(reopened?.state).toBe('open')
})

it('keeps test traffic out, and takes it in again when it was none', async () => {
  const { ask, groups, testTraffic } = await setUp()
  await ask('hút bể phốt')
  const other = await ask('hut be phot thu')
  await groups()
  await testTraffic.mark(other.conversation, 'lan')
  const [without] = await groups()
  await testTraffic.unmark(other.conversation)

  const [cluster] = await groups()

  expect(without).toMatchObject({ count: 1 })
  expect(wordings(without)).toEqual(['hút bể phốt'])
  expect(cluster).toMatchObject({ count: 2 })
})

it('lists what is overdue, and finds a group by what it is about', async () => {
  const { ask, groups, actions, parts } = await setUp()
  await ask('hút bể phốt')
  await ask('lịch bóng đá')
  const found = await groups()
  const football = found.find(({ name }) => name === 'lịch bóng đá')
  await actions.assign(football!.id, { agency: 'so-tu-phap', dueOn: '2026-07-25' })

  const query = { state: 'open' as const, sort: 'due' as const, limit: 10 }
  const overdue = await listClusters(parts, { ...query, dueBefore: '2026-07-26' })
  const inTime = await listClusters(parts, { ...query, dueBefore: '2026-07-25' })
  const about = await listClusters(parts, { ...query, search: 'BONG DA' })

  expect(overdue.items.map(({ document }) => document.name)).toEqual(['lịch bóng đá'])
  expect(inTime.items).toEqual([])
  expect(about.items.map(({ document }) => document.name)).toEqual(['lịch bóng đá'])
})
