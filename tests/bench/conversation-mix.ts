import { loadContent } from '../../src/content/load-content'
import { projectRoot } from '../../src/lib/project-root'
import { fold } from '../../src/text/normalize'

/** Names and phrasings are taken in steps of this prime, so that all fields come up and few come twice. */
const STEP = 7919

/** The procedure that everybody is walked through. */
const WALKED = '1.001193'

/**
 * What a citizen says in one conversation after another: about half of it typed (questions in many
 * spellings, each about another procedure, a follow-up, small talk, what nobody can answer), the
 * rest pressed on buttons, as most of a walk is.
 */
export async function createConversationMix(): Promise<(turn: number) => string> {
  const { content } = await loadContent(projectRoot())
  const asked = [
    ...content.phrasebook.flatMap(({ phrasings }) => phrasings),
    ...content.catalogue.map(({ name }) => name),
  ]
  const questionAt = (i: number) => asked[(i * STEP) % asked.length] ?? ''

  const script: ((i: number) => string)[] = [
    () => 'xin chào',
    (i) => questionAt(i),
    () => 'thế mất bao nhiêu tiền?',
    (i) => fold(questionAt(i)),
    () => `/facet documents ${WALKED}`,
    () => `/walk ${WALKED}`,
    () => 'bỏ qua',
    () => 'bỏ qua',
    () => 'bỏ qua',
    () => 'tiếp tục',
    () => 'tiếp tục',
    () => 'tiếp tục',
    () => 'tiếp tục',
    (i) => `cho em hỏi ${questionAt(i).toLowerCase()} cần giấy tờ gì ạ`,
    () => 'dừng',
    (i) => withTypo(fold(questionAt(i))),
    () => 'mua vé xem phim ở đâu rẻ',
    () => 'cảm ơn',
  ]
  return (turn) => script[turn % script.length]?.(turn) ?? ''
}

/** Two letters the wrong way round, as on a small keyboard. */
function withTypo(text: string): string {
  const at = Math.floor(text.length / 2)
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}
