import { api, take } from './admin-client'
import { type AnswerOf, type BodyOf } from './answer-of'

export type PreviewInput = BodyOf<'previewConversation'>
export type Preview = AnswerOf<'previewConversation'>
export type PreviewTurn = Preview['turns'][number]

/** What a conversation would be with the drafts and an unsaved change published. */
export function playPreview(body: PreviewInput): Promise<Preview> {
  return take(api.POST('/api/admin/v1/preview', { body }))
}
