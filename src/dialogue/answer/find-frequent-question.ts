import { type Guide } from '../../content/guide'
import { fold } from '../../text/normalize'

/** Words that every question has, so that they say nothing about which one it is. */
const COMMON = new Set(
  (
    'a ah ai anh bi cac cai can chi cho co con cua da dang de di do duoc em gi giay hay ho khi khong la lam len ' +
    'mot muon nay neu nhu nhung o phai qua ra roi sao se thi the thu toi to trong tuc va van vay ve voi vua'
  ).split(' '),
)
/** How alike two questions must be besides the procedure's name; looked at on the guides' own questions. */
const LIKENESS_MIN = 0.6
/** When a facet answers already, only what is nearly the same question adds to it. */
const LIKENESS_BESIDE_FACETS_MIN = 0.8
const WORDS_MIN = 2

/** The frequent question of a guide that asks the same as the citizen, if one does. */
export function findFrequentQuestion(
  guide: Guide,
  question: string,
  { besideFacets }: { besideFacets: boolean },
): Guide['frequentQuestions'][number] | undefined {
  // Every question names the procedure, so its name says nothing about which one it is.
  const names = wordsOf([guide.label, guide.name, ...guide.everydayNames].join(' '), COMMON)
  const common = new Set([...COMMON, ...names])
  const asked = wordsOf(question, common)
  if (asked.size < WORDS_MIN) return undefined
  const likeness = guide.frequentQuestions.map((known) => ({
    known,
    score: dice(asked, wordsOf(known.question, common)),
  }))
  const [best] = likeness.sort((a, b) => b.score - a.score)
  const min = besideFacets ? LIKENESS_BESIDE_FACETS_MIN : LIKENESS_MIN
  return best && best.score >= min ? best.known : undefined
}

function wordsOf(text: string, common: Set<string>): Set<string> {
  return new Set(
    fold(text)
      .split(' ')
      .filter((word) => word !== '' && !common.has(word)),
  )
}

function dice(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size)
}
