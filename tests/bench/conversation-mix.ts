import { type Content } from '../../src/content/content'
import { loadContent } from '../../src/content/load-content'
import { projectRoot } from '../../src/lib/project-root'
import { fold } from '../../src/text/normalize'

/** Names and phrasings are taken in steps of this prime, so that all fields come up and few come twice. */
const STEP = 7919

/** The procedure that everybody is walked through. */
const WALKED = '1.001193'

/** From here on the phrasebook says that a procedure is asked for often. */
const OFTEN = 2

/**
 * `varied`: every question is about another procedure than the one before, and hardly any comes
 * twice. `usual`: only procedures that are asked for often, and a few wordings make most of the
 * questions (the second is half as frequent as the first, the third a third, and so on).
 */
export type Mix = 'usual' | 'varied'

/**
 * What a citizen says in one conversation after another: about half of it typed (questions in many
 * spellings, a follow-up, small talk, what nobody can answer), the rest pressed on buttons, as most
 * of a walk is.
 */
export async function createConversationMix(
  mix: Mix = 'varied',
): Promise<(turn: number) => string> {
  const { content } = await loadContent(projectRoot())
  const questionAt = mix === 'varied' ? variedQuestions(content) : usualQuestions(content)

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

function variedQuestions({ phrasebook, catalogue }: Content): (i: number) => string {
  const asked = [
    ...phrasebook.flatMap(({ phrasings }) => phrasings),
    ...catalogue.map(({ name }) => name),
  ]
  return (i) => asked[(i * STEP) % asked.length] ?? ''
}

function usualQuestions({ phrasebook }: Content): (i: number) => string {
  const often = phrasebook.filter(({ popularity }) => popularity >= OFTEN)
  const asked = often.flatMap(({ phrasings }) => phrasings)
  // Even steps through the logarithm of the rank give each rank a share of one by the rank.
  return (i) => asked[Math.floor(asked.length ** (((i * STEP) % 10_007) / 10_007)) - 1] ?? ''
}

/** Two letters the wrong way round, as on a small keyboard. */
function withTypo(text: string): string {
  const at = Math.floor(text.length / 2)
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}
