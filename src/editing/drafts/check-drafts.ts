import { checkGolden } from '../../content/check/check-golden'
import { checkGuideQuality } from '../../content/check/check-guide-quality'
import { checkIntents } from '../../content/check/check-intents'
import { checkPhrasebook } from '../../content/check/check-phrasebook'
import { checkReferences } from '../../content/check/check-references'
import { checkSynonyms } from '../../content/check/check-synonyms'
import { type ContentPart } from '../../content/content'
import { type Sourced } from '../../content/content-sources'
import { type Finding, toField } from '../../content/problem'
import { type Steps } from '../../lib/steps'
import { itemId } from '../items'
import { type Applied } from './apply-drafts'
import {
  type Claim,
  claimsOfGuide,
  claimsOfIntent,
  claimsOfPhrasebook,
  findRivals,
  isSamePhrase,
  listClaims,
} from './claims'
import { type Draft } from './draft'

/** Something that is not right with a changed item, told so that its editor can put it right. */
export interface DraftProblem {
  /** An `error` keeps it from being published; a `warning` is for somebody to look at. */
  severity: 'error' | 'warning'
  /** Such as `guides/dang-ky-khai-sinh`. */
  item: string
  field: string
  rule: string
  message: string
  fix: string
}

/** Tells of the catalogue as a whole, and not of what was changed. */
const OF_THE_WHOLE = ['coverage']

/**
 * What is wrong with the changes: the rules of `content check`, held against the changed items
 * and what they touch. The rest was checked when it was published.
 */
export function* checkDrafts(
  { base, sources, findings }: Applied,
  changes: Pick<Draft, 'part' | 'key'>[],
  today: Date,
): Steps<DraftProblem[]> {
  const changed = new Set(changes.map(itemId))
  const parts = new Set(changes.map(({ part }) => part))
  const has = (...wanted: ContentPart[]) => wanted.some((part) => parts.has(part))
  const own = <T>(items: Sourced<T>[]) => items.filter(({ file }) => changed.has(file))
  const guides = own(sources.guides)
  const isSharedChanged = has('agencies', 'places')
  const phrasebook = own(sources.phrasebook)

  const found: Finding[] = [...findings]
  found.push(...checkReferences({ ...sources, guides: isSharedChanged ? sources.guides : guides }))
  yield
  found.push(...checkGuideQuality({ ...sources, guides }, today))
  yield
  if (phrasebook.length > 0) found.push(...checkPhrasebook({ ...sources, phrasebook, guides: [] }))
  yield
  if (has('intents', 'commands', 'facets')) found.push(...checkIntents(sources))
  yield
  if (has('synonyms')) found.push(...checkSynonyms(sources))
  yield
  if (has('golden', 'catalogue', 'intents')) found.push(...checkGolden(sources))
  const claims = yield* listClaims(base)
  const phrases = [
    ...phrasebook.flatMap(({ value }) => claimsOfPhrasebook(value)),
    ...guides.flatMap(({ value }) => claimsOfGuide(value)),
    ...own(sources.intents).flatMap(({ value }) => claimsOfIntent(value)),
  ]
  const rivals = findRivals(phrases, claims, changed).map(toRivalProblem)
  return [...found.filter(({ rule }) => !OF_THE_WHOLE.includes(rule)).map(toProblem), ...rivals]
}

function toProblem({ severity, file, path, rule, message, fix }: Finding): DraftProblem {
  return { severity, item: file, field: toField(path), rule, message, fix }
}

function toRivalProblem({ claim, rival }: { claim: Claim; rival: Claim }): DraftProblem {
  const isCertain = isSamePhrase(claim.phrase, rival.phrase)
  return {
    severity: isCertain ? 'error' : 'warning',
    item: claim.item,
    field: claim.item.startsWith('intents/') ? 'examples' : 'phrasings',
    rule: isCertain ? 'claimed-twice' : 'same-without-marks',
    message: `“${claim.phrase}” đã thuộc về ${rival.title} (viết là “${rival.phrase}”)`,
    fix: isCertain
      ? 'Giữ câu ở một nơi; nơi còn lại viết rõ điểm khác (cấp lần đầu hay cấp lại, cho ai, ở cấp nào)'
      : 'Người gõ không dấu có thể bị hiểu nhầm; nếu được, thêm chữ cho khác nhau',
  }
}
