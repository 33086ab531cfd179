import { createMetrics } from '../../../src/lib/metrics'

it('names everything that is ours with the name of the project, and counts by label', async () => {
  const metrics = createMetrics()
  metrics.turns.inc({ channel: 'web', outcome: 'answered' })
  metrics.turns.inc({ channel: 'web', outcome: 'answered' })
  metrics.waitingTurns.set(3)

  const text = await metrics.registry.metrics()

  expect(text).toContain('motcua_turns_total{channel="web",outcome="answered"} 2')
  expect(text).toContain('motcua_waiting_turns 3')
})

it('can be made twice in one process', () => {
  createMetrics()

  expect(() => createMetrics()).not.toThrow()
})
