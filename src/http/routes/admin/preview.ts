import { z } from 'zod'
import { Locale } from '../../../content/localized'
import { type Editing } from '../../../editing/create-editing'
import { previewConversation } from '../../../editing/preview/preview-conversation'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { ItemParams, ProblemView } from './content-views'

const MESSAGES_MAX = 100

const Message = z.object({
  text: z.string().max(4000),
  label: z.string().max(200).optional().describe('What was on the button that was pressed'),
})

const Edited = ItemParams.extend({
  value: z.unknown().describe('As it stands in the editor, saved or not; null removes it'),
})

const Preview = z.object({
  release: z.int().describe('The release that the drafts lie over'),
  turns: z.array(
    z.object({
      message: Message.optional().describe('Without personal data; left out for the greeting'),
      replies: z.array(z.unknown()).describe('What the citizen would read'),
      hasFailed: z.boolean().describe('Nothing could be answered from the content as it stands'),
    }),
  ),
  problems: z.array(ProblemView).describe('What is wrong with the item as it stands'),
})

/** A conversation with what is being edited, before it is saved or published. */
export function previewRoutes({ previewRelease, respond }: Editing): AdminRoute[] {
  return [
    defineRoute({
      name: 'previewConversation',
      method: 'post',
      path: '/preview',
      summary: 'What a conversation would be with the drafts and an unsaved change published',
      description:
        'The whole conversation is sent, and played from its beginning. Nothing of it is kept: it is in no figure and on no list of questions, and asks no officer.',
      permission: 'content.edit',
      readsOnly: true,
      body: z.object({
        item: Edited.optional(),
        messages: z.array(Message).max(MESSAGES_MAX),
        locale: Locale.default('vi'),
      }),
      response: Preview,
      handle: async ({ body: { item, messages, locale }, now }) => {
        const edited = item && { ref: item, value: item.value ?? null }
        const { release, problems } = await previewRelease(edited, now)
        const turns = previewConversation(messages, { release, respond, locale, now })
        return { release: release.number, turns, problems }
      },
    }),
  ]
}
