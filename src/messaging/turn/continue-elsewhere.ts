import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { Carried, type Continued } from '../../dialogue/carried'
import { CODE_DIGITS, CODE_LENGTH, CODE_LETTERS, readCode } from '../../dialogue/read/read-code'
import { type Clock } from '../../lib/clock'
import { type Collection, type CollectionShape } from '../../store/collection'
import { type Store } from '../../store/store'
import { openGuessLimit, type GuessLimit } from './guess-limit'

const Continuation = z.object({
  code: z.string(),
  carried: Carried,
  expiresAt: z.string(),
  /** The id of the message that used it: the same message again is no second use. */
  usedBy: z.string().optional(),
})
type Continuation = z.infer<typeof Continuation>

/** What waits to be taken up elsewhere. Whose it is, is not kept. */
const CONTINUATIONS: CollectionShape<Continuation> = {
  name: 'continuations',
  schema: Continuation,
  key: ({ code }) => code,
  indexes: { expiry: ['expiresAt'] },
}

/** For so long a code is good; told with it. */
export const CODE_HOURS = 24

const HOUR_MS = 3_600_000
const PURGED_AT_ONCE = 20

interface ContinuationParts {
  codes: Collection<Continuation>
  guesses: GuessLimit
  clock: Clock
}

/** Moves what a citizen is doing from one conversation to another, by a code. */
export interface Continuations {
  /** Makes a code that brings this, once and within a day. */
  offer(carried: Carried): Promise<string>
  /** What a message brings; undefined when it is no code. The same message may be taken again. */
  take(message: { id: string; conversation: string }, text: string): Promise<Continued | undefined>
}

/** The continuations that are kept in this store. */
export function openContinuations(store: Pick<Store, 'collection'>, clock: Clock): Continuations {
  return createContinuations({
    codes: store.collection(CONTINUATIONS),
    guesses: openGuessLimit(store, clock),
    clock,
  })
}

function createContinuations({ codes, guesses, clock }: ContinuationParts): Continuations {
  const inHours = (hours: number) => new Date(clock().getTime() + hours * HOUR_MS).toISOString()

  async function redeem(code: string, usedBy: string): Promise<Carried | undefined> {
    const entry = await codes.get(code)
    if (!entry || entry.document.expiresAt <= inHours(0)) return undefined
    const { document, revision } = entry
    if (document.usedBy !== undefined) {
      return document.usedBy === usedBy ? document.carried : undefined
    }
    const isFirst = await codes.replace({ ...document, usedBy }, revision)
    return isFirst ? document.carried : undefined
  }

  /** What is over is taken out a little at a time, by whoever adds something. */
  async function purge(): Promise<void> {
    const old = await codes.find({ index: 'expiry', to: inHours(0), limit: PURGED_AT_ONCE })
    for (const { document } of old.items) await codes.remove(document.code)
  }

  return {
    async offer(carried) {
      await purge()
      const expiresAt = inHours(CODE_HOURS)
      for (;;) {
        const code = newCode()
        if (await codes.insert({ code, carried, expiresAt })) return code
      }
    },

    async take({ id, conversation }, text) {
      const code = readCode(text)
      if (code === undefined) return undefined
      if (await guesses.isReached(conversation)) return { kind: 'too-many' }
      const carried = await redeem(code, id)
      if (carried) return { kind: 'found', carried }
      await guesses.note({ id, conversation })
      return { kind: 'unknown' }
    },
  }
}

/** Anew until it has letters and digits, as nearly all have. */
function newCode(): string {
  const characters = CODE_LETTERS + CODE_DIGITS
  for (;;) {
    const picked = Array.from(
      { length: CODE_LENGTH },
      () => characters[randomInt(characters.length)],
    )
    const code = readCode(picked.join(''))
    if (code !== undefined) return code
  }
}
