import { loadContent } from '../../src/content/load-content'
import { projectRoot } from '../../src/lib/project-root'
import { fold } from '../../src/text/normalize'

/** Names and phrasings are taken at this distance, so that all fields of the catalogue come up. */
const EVERY = 17

/**
 * What a citizen says in one conversation after another: questions in many spellings, each about
 * another procedure, follow-ups, a walk, small talk, and what nobody can answer.
 */
export async function createConversationMix(): Promise<(turn: number) => string> {
  const { content } = await loadContent(projectRoot())
  const asked = [
    ...content.phrasebook.flatMap(({ phrasings }) => phrasings),
    ...content.catalogue.map(({ name }) => name),
  ].filter((_, i) => i % EVERY === 0)
  const questionAt = (i: number) => asked[i % asked.length] ?? ''

  const script: ((i: number) => string)[] = [
    () => 'xin chào',
    (i) => questionAt(i),
    () => 'thế mất bao nhiêu tiền?',
    (i) => fold(questionAt(i)),
    () => 'dang ky khai sinh',
    () => 'hướng dẫn từng bước',
    () => 'tiếp tục',
    () => 'quay lại',
    (i) => `cho em hỏi ${questionAt(i).toLowerCase()} cần giấy tờ gì ạ`,
    () => 'dừng',
    () => 'mua vé xem phim ở đâu rẻ',
    (i) => withTypo(fold(questionAt(i))),
    () => 'cảm ơn',
  ]
  return (turn) => script[turn % script.length]?.(turn * 7) ?? ''
}

/** Two letters the wrong way round, as on a small keyboard. */
function withTypo(text: string): string {
  const at = Math.floor(text.length / 2)
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}
