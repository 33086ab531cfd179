import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { Carried, type Continued } from '../../dialogue/carried'
import { CODE_DIGITS, CODE_LENGTH, CODE_LETTERS, readCode } from '../../dialogue/read/read-code'
import { type Clock } from '../../lib/clock'
import { type Collection, type CollectionShape } from '../../store/collection'
import { type Store } from '../../store/store'

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

const Guess = z.object({ id: z.string(), conversation: z.string(), at: z.string() })
type Guess = z.infer<typeof Guess>

/** Codes that were sent and are none, counted for an hour. */
const CODE_GUESSES: CollectionShape<Guess> = {
  name: 'code_guesses',
  schema: Guess,
  key: ({ id }) => id,
  indexes: { time: ['at'], conversation: ['conversation', 'at'] },
}

/** For so long a code is good; told with it. */
export const CODE_HOURS = 24

const HOUR_MS = 3_600_000
/** Nobody mistypes six characters oftener. */
const GUESSES_OF_ONE_MAX = 5
/** With a thousand codes alive among 136 million, finding one at this rate takes 19 days. */
const GUESSES_OF_ALL_MAX = 300
const PURGED_AT_ONCE = 20

interface ContinuationParts {
  codes: Collection<Continuation>
  guesses: Collection<Guess>
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
    guesses: store.collection(CODE_GUESSES),
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

  async function isLimited(conversation: string): Promise<boolean> {
    const from = inHours(-1)
    const own = { index: 'conversation', equals: [conversation], from }
    if ((await guesses.count(own, GUESSES_OF_ONE_MAX)) >= GUESSES_OF_ONE_MAX) return true
    const all = await guesses.count({ index: 'time', from }, GUESSES_OF_ALL_MAX)
    return all >= GUESSES_OF_ALL_MAX
  }

  /** What is over is taken out a little at a time, by whoever adds something. */
  async function purge(): Promise<void> {
    const limit = PURGED_AT_ONCE
    const old = await codes.find({ index: 'expiry', to: inHours(0), limit })
    for (const { document } of old.items) await codes.remove(document.code)
    const passed = await guesses.find({ index: 'time', to: inHours(-1), limit })
    for (const { document } of passed.items) await guesses.remove(document.id)
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
      if (await isLimited(conversation)) return { kind: 'too-many' }
      const carried = await redeem(code, id)
      if (carried) return { kind: 'found', carried }
      await purge()
      await guesses.insert({ id, conversation, at: inHours(0) })
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
