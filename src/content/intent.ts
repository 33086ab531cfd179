import { z } from 'zod'
import { HttpsUrl, Id } from './fields'
import { Localized } from './localized'

/** What a citizen can say at any point to steer the conversation; taken word for word. */
export const CommandId = z.enum([
  'next',
  'back',
  'skip',
  'stuck', // "tôi gặp lỗi ở bước này"
  'restart',
  'stop',
  'resume',
  'none-of-these',
  'yes',
  'no',
  'continue-elsewhere', // "tiếp tục ở nơi khác"
  'tell-me', // "báo tôi khi có câu trả lời"
  'switch-to-english',
  'switch-to-vietnamese',
])
export type CommandId = z.infer<typeof CommandId>

/** Phrases of one command; matched in any spelling, but as a whole message only. */
export const Command = z.strictObject({
  id: CommandId,
  phrases: z.array(z.string().min(1)).min(1),
})
export type Command = z.infer<typeof Command>

/**
 * Something a citizen wants that is no procedure: an entry of intents/general.yaml.
 * The classifier learns it from the examples; the reply is what is said.
 */
export const Intent = z.strictObject({
  id: Id,
  name: z.string().min(1).describe('Tên để cán bộ nhận ra'),
  examples: z.array(z.string().min(2)).min(5),
  reply: Localized.describe('Câu trả lời'),
  links: z.array(z.strictObject({ label: Localized, url: HttpsUrl })).default([]),
  buttons: z
    .array(z.strictObject({ label: Localized, send: z.string().min(1) }))
    .default([])
    .describe('Nút bấm dưới câu trả lời; send là câu được gửi đi'),
})
export type Intent = z.infer<typeof Intent>

/**
 * Intents that the engine does something about beyond its reply, so they must exist:
 * `erase-my-data` asks for a yes first, `dossier-status` and `person` end a walk's silence.
 */
export const REQUIRED_INTENTS = ['greet', 'person', 'dossier-status', 'erase-my-data'] as const

export const GeneralFile = z.strictObject({
  commands: z.array(Command),
  intents: z.array(Intent),
})
