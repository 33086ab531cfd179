import { type Store, type TurnLog } from '../../src/store/store'
import { type Turn } from '../../src/store/turn'
import { turn } from '../support/turns'

/** The store under test, anew for each test. */
export interface Subject {
  store: Store
  /** Opens the same database once more, as another process would. */
  open(): Promise<Store>
}

export async function saveConversation(
  turns: TurnLog,
  conversation: string,
  length: number,
  outcome: Turn['outcome'] = 'answered',
): Promise<void> {
  for (const sequence of numbers(1, length)) {
    const receivedAt = new Date(Date.UTC(2026, 6, 20) + sequence * 1000)
    await turns.append(turn({ conversation, sequence, outcome, receivedAt }))
  }
}

export function handleAt(handles: Store[], index: number): Store {
  const handle = handles[index % handles.length]
  if (!handle) throw new Error('there is no handle')
  return handle
}

export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
