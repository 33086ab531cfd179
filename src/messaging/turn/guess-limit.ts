import { z } from 'zod'
import { type Clock } from '../../lib/clock'
import { type CollectionShape } from '../../store/collection'
import { type Store } from '../../store/store'

const Guess = z.object({ id: z.string(), conversation: z.string(), at: z.string() })
type Guess = z.infer<typeof Guess>

/** Codes that were sent and are none, counted for an hour. */
const CODE_GUESSES: CollectionShape<Guess> = {
  name: 'code_guesses',
  schema: Guess,
  key: ({ id }) => id,
  indexes: { time: ['at'], conversation: ['conversation', 'at'] },
}

const HOUR_MS = 3_600_000
/** Nobody mistypes a code oftener. */
const GUESSES_OF_ONE_MAX = 5
/**
 * With a thousand codes of six characters alive among 136 million, finding one at this rate
 * takes 19 days; the longer ones of requests and questions take for ever.
 */
const GUESSES_OF_ALL_MAX = 300
const PURGED_AT_ONCE = 20

/** Keeps citizens from finding codes by trying, whatever the codes are for. */
export interface GuessLimit {
  /** So many were wrong that none is looked up for a while. */
  isReached(conversation: string): Promise<boolean>
  /** Counts a message that was a code and none that is known. The same message counts once. */
  note(message: { id: string; conversation: string }): Promise<void>
}

export function openGuessLimit(store: Pick<Store, 'collection'>, clock: Clock): GuessLimit {
  const guesses = store.collection(CODE_GUESSES)
  const anHourAgo = () => new Date(clock().getTime() - HOUR_MS).toISOString()

  /** What is over is taken out a little at a time, by whoever adds something. */
  async function purge(): Promise<void> {
    const passed = await guesses.find({ index: 'time', to: anHourAgo(), limit: PURGED_AT_ONCE })
    for (const { document } of passed.items) await guesses.remove(document.id)
  }

  return {
    async isReached(conversation) {
      const from = anHourAgo()
      const own = { index: 'conversation', equals: [conversation], from }
      if ((await guesses.count(own, GUESSES_OF_ONE_MAX)) >= GUESSES_OF_ONE_MAX) return true
      const all = await guesses.count({ index: 'time', from }, GUESSES_OF_ALL_MAX)
      return all >= GUESSES_OF_ALL_MAX
    },

    async note({ id, conversation }) {
      await purge()
      await guesses.insert({ id, conversation, at: clock().toISOString() })
    },
  }
}
