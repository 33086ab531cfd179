import { toneOf, withoutMarks, withoutTone } from './marks'
import { rememberText, WORDS_REMEMBERED } from './remember-text'

const BEFORE_ANY = 'b d đ h l m n r s t v x ch kh nh ph th tr p'.split(' ')
const BEFORE_BACK = ['c', 'g', 'ng']
const BEFORE_FRONT = ['k', 'gh', 'ngh']

/** Rimes by their first letter; a rime that starts with o or u and glides has its own row. */
const BACK_RIMES = words(`
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  o oc oi om on ong op ot ooc oong
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt
  ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu`)
const FRONT_RIMES = words(`
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu`)
const GLIDE_RIMES = words(`
  oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
  uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uynh uyt uyu uyên uyêt uân`)
const RIMES_AFTER_Q = words(`
  ua uac uach uai uan uang uanh uao uat uau uay uăc uăm uăn uăng uăp uăt uân uâng uât uây
  ue uen ueo uet uê uêch uên uênh uêt uơ uơt uôc uy uyên uyêt uynh uyt uych uyu uit ui uinh uin`)
const RIMES_ALONE = words('y yêm yên yêng yêt yêu ia iêc')
const RIMES_AFTER_GI = words(`
  a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăt âm ân âp ât âu ây e em en eo ep et
  o oc oi on ong ot ô ôi ông ôp ơ ơi u uc ui um un up ut ư ưa ưc ưng ương ươ uôc uông ươi ê êng êt êc`)
const I_OR_Y = ['h', 'k', 'l', 'm', 's', 't', 'v']

const BASES = new Set([
  ...cross(['', ...BEFORE_ANY, ...BEFORE_BACK], BACK_RIMES),
  ...cross(['', ...BEFORE_ANY, ...BEFORE_FRONT], FRONT_RIMES),
  ...cross(['', ...BEFORE_ANY, ...BEFORE_BACK], GLIDE_RIMES),
  ...cross(['q'], RIMES_AFTER_Q),
  ...cross(['gi'], RIMES_AFTER_GI),
  ...RIMES_ALONE,
  ...cross(I_OR_Y, ['y']),
  ...words('gi gin gip gim gich giêng gia giêt giêc ghi'),
])
const FOLDED = new Set([...BASES].map(withoutMarks))

/**
 * Whether this is a well-formed Vietnamese syllable, typed with or without its marks. A stop
 * at the end ('c', 'ch', 'p', 't') goes with the sharp and the heavy tone only.
 */
export function isSyllable(text: string): boolean {
  return isSyllableRemembered(text)
}

const isSyllableRemembered = rememberText((text) => {
  const base = withoutTone(text)
  if (base === withoutMarks(text)) {
    return toneOf(text) === '' ? FOLDED.has(base) : isToned(text, base)
  }
  return toneOf(text) === '' ? BASES.has(base) : isToned(text, base)
}, WORDS_REMEMBERED)

function isToned(text: string, base: string): boolean {
  return BASES.has(base) && (!/(?:c|ch|p|t)$/u.test(base) || /[\u0301\u0323]/u.test(toneOf(text)))
}

/** Whether the letters could be a syllable once the marks are put back. */
export function isFoldedSyllable(text: string): boolean {
  return FOLDED.has(text)
}

/** Every syllable without marks, for splitting text that was typed without spaces. */
export function foldedSyllables(): ReadonlySet<string> {
  return FOLDED
}

function cross(onsets: string[], rimes: string[]): string[] {
  return onsets.flatMap((onset) => rimes.map((rime) => onset + rime))
}

function words(text: string): string[] {
  return text.trim().split(/\s+/u)
}
