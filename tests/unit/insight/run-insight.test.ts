import { runInsight, type RunParts } from '../../../src/insight/run-insight'
import { createLogStream } from '../../support/log-stream'
import { until } from '../../support/until'

function setUp(given: Partial<RunParts['insight']> = {}) {
  const done: string[] = []
  const does = (what: string) => () => {
    done.push(what)
    return Promise.resolve()
  }
  const insight = {
    knowGroups: () => Promise.resolve(),
    catchUp: does('catch up'),
    group: () => Promise.resolve(false),
    keepRollups: does('roll-ups'),
    keepSummaries: does('summaries'),
    note: Object.assign(() => undefined, { idle: () => Promise.resolve() }),
    ...given,
  }
  const { log, text } = createLogStream()
  const lease = { claim: () => Promise.resolve(true), holds: () => true, renewMs: 60_000 }
  return { done, insight, lease, log, text }
}

it('makes summaries only after everything was counted', async () => {
  const parts = setUp()

  const running = runInsight(parts)
  await until(() => parts.done.length === 3)
  await running.stop()

  expect(parts.done).toEqual(['catch up', 'roll-ups', 'summaries'])
})

it('makes no summary from figures that could not be counted', async () => {
  const parts = setUp({ keepRollups: () => Promise.reject(new Error('the database is away')) })

  const running = runInsight(parts)
  await until(() => parts.text().includes('keeping figures failed'))
  await running.stop()

  expect(parts.done).toEqual(['catch up'])
})

it('knows the groups on every node, so that nobody waits who searches them', async () => {
  let known = 0
  const knowGroups = () => {
    known += 1
    return Promise.resolve()
  }
  const parts = setUp({ knowGroups })

  const running = runInsight({
    ...parts,
    lease: { ...parts.lease, claim: () => Promise.resolve(false) },
  })
  await running.stop()

  expect(known).toBe(1)
})

it('does nothing else without the lease', async () => {
  const parts = setUp()
  let looks = 0
  const claim = () => {
    looks += 1
    return Promise.resolve(false)
  }

  const running = runInsight({ ...parts, lease: { ...parts.lease, claim } })
  await until(() => looks > 0)
  await running.stop()

  expect(parts.done).toEqual([])
})
