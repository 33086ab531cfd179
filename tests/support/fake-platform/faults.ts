import { type PlatformAnswer, type PlatformCall } from './fake-platform'

/**
 * What may go wrong with a call: the connection breaks before the call is read (`drop`) or
 * after it was carried out (`lost`), the answer is late (`slow`), or it is a given one.
 */
export type Fault =
  | { kind: 'drop' }
  | { kind: 'lost' }
  | { kind: 'slow'; ms: number }
  | { kind: 'answer'; answer: PlatformAnswer }

export interface PlannedFault {
  fault: Fault
  /** How many calls it hits; all of them when left out. */
  times?: number
  /** Only every so many-th call; each when left out. */
  every?: number
  /** Only calls whose path holds this. */
  path?: string
}

export type Faults = ReturnType<typeof createFaults>

/** What is planned to go wrong, first planned first. */
export function createFaults() {
  const planned: (PlannedFault & { times: number; passed: number })[] = []
  return {
    plan: ({ times = Infinity, ...fault }: PlannedFault) =>
      void planned.push({ ...fault, times, passed: 0 }),
    next(call: PlatformCall): Fault | undefined {
      const at = planned.findIndex((one) => {
        if (!call.path.includes(one.path ?? '')) return false
        one.passed += 1
        return one.passed % (one.every ?? 1) === 0
      })
      const found = planned[at]
      if (!found) return undefined
      found.times -= 1
      if (found.times <= 0) planned.splice(at, 1)
      return found.fault
    },
  }
}
