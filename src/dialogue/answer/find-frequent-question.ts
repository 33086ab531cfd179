import { type Guide } from '../../content/guide'
import { fold } from '../../text/normalize'

/** Words that every question has, so that they say nothing about which one it is. */
const COMMON = new Set(
  (
    'a ah ai anh bi cac cai can chi cho co con cua da dang de di do duoc em gi giay hay ho khi khong la lam len ' +
    'mot muon nay neu nhu nhung o phai qua ra roi sao se thi the thu toi to trong tuc va van vay ve voi vua'
  ).split(' '),
)
/** Below this, questions share no more than their subject; looked at on the guides' own questions. */
const LIKENESS_MIN = 0.6
const WORDS_MIN = 2

/** The frequent question of a guide that asks the same as the citizen, if one does. */
export function findFrequentQuestion(
  guide: Guide,
  question: string,
): Guide['frequentQuestions'][number] | undefined {
  const asked = wordsOf(question)
  if (asked.size < WORDS_MIN) return undefined
  const likeness = guide.frequentQuestions.map((known) => ({
    known,
    score: dice(asked, wordsOf(known.question)),
  }))
  const [best] = likeness.sort((a, b) => b.score - a.score)
  return best && best.score >= LIKENESS_MIN ? best.known : undefined
}

function wordsOf(text: string): Set<string> {
  return new Set(
    fold(text)
      .split(' ')
      .filter((word) => word !== '' && !COMMON.has(word)),
  )
}

function dice(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size)
}
