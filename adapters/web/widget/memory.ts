import * as z from 'zod/mini'

const HOUR_MS = 3_600_000
const SESSION_LIFE_MS = 24 * HOUR_MS
const TICKS_LIFE_MS = 30 * 24 * HOUR_MS

const Session = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  /** When the token was given, in milliseconds, by this device's clock. */
  since: z.number(),
})
export type Session = z.infer<typeof Session>

const Unsent = z.array(
  z.object({ key: z.string(), text: z.string(), label: z.optional(z.string()) }),
)
export type Unsent = z.infer<typeof Unsent>

const Settings = z.object({
  locale: z.optional(z.enum(['vi', 'en'])),
  textSize: z.optional(z.number()),
})
export type Settings = z.infer<typeof Settings>

export type Memory = ReturnType<typeof createMemory>

/**
 * What the widget keeps on the citizen's device. A conversation is forgotten after a day
 * without use, ticked papers after a month; how it looks is kept.
 */
export function createMemory(storage: Storage | undefined) {
  const session = slot({ name: 'session', schema: Session, lifeMs: SESSION_LIFE_MS })
  const unsent = slot({ name: 'unsent', schema: Unsent, lifeMs: SESSION_LIFE_MS })
  const ticks = slot({ name: 'ticks', schema: z.array(z.string()), lifeMs: TICKS_LIFE_MS })
  const settings = slot({ name: 'settings', schema: Settings, lifeMs: Infinity })

  return { session, unsent, ticks, settings }

  function slot<T>({ name, schema, lifeMs }: Slot<T>) {
    const key = `motcua:${name}`
    const Kept = z.object({ at: z.number(), value: schema })
    // Also serves pages on which the browser allows no storage.
    let current = read()

    return {
      get: () => current,
      set(value: T | undefined) {
        current = value
        try {
          if (value === undefined) storage?.removeItem(key)
          else storage?.setItem(key, JSON.stringify({ at: Date.now(), value }))
        } catch {
          // Full or forbidden: then it lasts as long as the page.
        }
      },
    }

    function read(): T | undefined {
      try {
        const kept = Kept.parse(JSON.parse(storage?.getItem(key) ?? 'null'))
        return Date.now() - kept.at < lifeMs ? kept.value : undefined
      } catch {
        return undefined
      }
    }
  }
}

interface Slot<T> {
  name: string
  schema: z.ZodMiniType<T>
  lifeMs: number
}
