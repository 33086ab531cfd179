import { JOBS } from '../../../src/editing/jobs/job'
import { createJobDesk, type Work } from '../../../src/editing/jobs/job-desk'
import { AppError } from '../../../src/lib/errors'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { createLogStream } from '../../support/log-stream'

const BY = { id: 'u1', name: 'Lan' }

async function setUp(work: Record<string, Work>) {
  const store = await openSqliteStore(':memory:')
  const clock = { now: new Date('2026-11-23T02:00:00.000Z') }
  const { log } = createLogStream()
  const jobs = store.collection(JOBS)
  const node = () => createJobDesk({ jobs, work, clock: () => clock.now, log })
  return { jobs, clock, node }
}

it('does a job on exactly one of many nodes', async () => {
  let done = 0
  const { node, clock } = await setUp({ count: () => Promise.resolve((done += 1)) })
  const nodes = Array.from({ length: 5 }, node)
  await nodes[0]?.add({ kind: 'count', params: {}, by: BY, dueAt: clock.now })

  await Promise.all(nodes.map((each) => each.workOff()))

  expect(done).toBe(1)
})

it('leaves a job alone until its time has come', async () => {
  const { node, clock } = await setUp({ note: () => Promise.resolve('done') })
  const desk = node()
  const dueAt = new Date('2026-11-23T03:00:00.000Z')
  const { id } = await desk.add({ kind: 'note', params: {}, by: BY, dueAt })

  await desk.workOff()
  expect(await desk.get(id)).toMatchObject({ status: 'waiting' })

  clock.now = dueAt
  await desk.workOff()
  expect(await desk.get(id)).toMatchObject({ status: 'done', result: 'done' })
})

it('takes over what a dead node left behind, and not what a living one is at', async () => {
  const { jobs, node, clock } = await setUp({ note: () => Promise.resolve('done') })
  const desk = node()
  const { id } = await desk.add({ kind: 'note', params: {}, by: BY, dueAt: clock.now })
  const stored = await jobs.get(id)
  if (!stored) throw new Error('the job is not there')
  const heldUntil = '2026-11-23T02:01:00.000Z'
  const taken = { ...stored.document, status: 'running' as const, heldBy: 'dead', heldUntil }
  await jobs.replace(taken, stored.revision)

  await desk.workOff()
  expect(await desk.get(id)).toMatchObject({ status: 'running' })

  clock.now = new Date('2026-11-23T02:01:01.000Z')
  await desk.workOff()
  expect(await desk.get(id)).toMatchObject({ status: 'done' })
})

it('tells why a job failed, and nothing of what nobody expected', async () => {
  const { node, clock } = await setUp({
    refuse: () => Promise.reject(new AppError('conflict', 'It is too late')),
    break: () => Promise.reject(new Error('secret details')),
  })
  const desk = node()
  const refused = await desk.add({ kind: 'refuse', params: {}, by: BY, dueAt: clock.now })
  const broken = await desk.add({ kind: 'break', params: {}, by: BY, dueAt: clock.now })

  await desk.workOff()

  expect(await desk.get(refused.id)).toMatchObject({
    status: 'failed',
    problem: { code: 'conflict', message: 'It is too late' },
  })
  expect(JSON.stringify(await desk.get(broken.id))).not.toContain('secret')
})
