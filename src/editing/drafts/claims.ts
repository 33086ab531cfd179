import { type Content } from '../../content/content'
import { inSteps, type Steps } from '../../lib/steps'
import { fold, normalize } from '../../text/normalize'
import { itemId } from '../items'

/** A phrase that leads to an item. */
export interface Claim {
  /** The item, such as `phrasebook/1.001193`. */
  item: string
  /** What people call it. */
  title: string
  phrase: string
}

/** Which items each phrase leads to, in whatever spelling without marks. */
export type Claims = Map<string, Claim[]>

const known = new WeakMap<Content, Claims>()

/** All phrases of a release by which procedures and intents are found; made once for each. */
export function* listClaims(content: Content): Steps<Claims> {
  const listed = known.get(content)
  if (listed) return listed
  const claims: Claims = new Map()
  yield* inSteps(content.phrasebook, (entry) => addAll(claims, claimsOfPhrasebook(entry)))
  yield* inSteps(content.guides, (guide) => addAll(claims, claimsOfGuide(guide)))
  yield* inSteps(content.intents, (intent) => addAll(claims, claimsOfIntent(intent)))
  known.set(content, claims)
  return claims
}

/**
 * Who else has one of these phrases. What items that were changed said before does not count;
 * what they say now is among `own`.
 */
export function findRivals(
  own: Claim[],
  claims: Claims,
  changed: ReadonlySet<string> = new Set(),
): { claim: Claim; rival: Claim }[] {
  const now: Claims = new Map()
  addAll(now, own)
  return own.flatMap((claim) => {
    const key = fold(claim.phrase)
    const before = (claims.get(key) ?? []).filter(({ item }) => !changed.has(item))
    const rival = [...before, ...(now.get(key) ?? [])].find(({ item }) => item !== claim.item)
    return rival ? [{ claim, rival }] : []
  })
}

/** Words are told apart by their marks alone ('dừng', 'đúng'); phrases of this length are not. */
const PHRASE_WORDS_MIN = 3

/** Whether two phrases that are spelt alike without marks are certainly the same. */
export function isSamePhrase(a: string, b: string): boolean {
  return normalize(a) === normalize(b) || fold(a).split(' ').length >= PHRASE_WORDS_MIN
}

export function claimsOfPhrasebook({ code, label, phrasings }: Content['phrasebook'][number]) {
  const item = itemId({ part: 'phrasebook', key: code })
  return phrasings.map((phrase) => ({ item, title: label, phrase }))
}

/** Under its code, as the phrasings of the same procedure are. */
export function claimsOfGuide({ code, label, everydayNames }: Content['guides'][number]) {
  const item = itemId({ part: 'phrasebook', key: code })
  return everydayNames.map((phrase) => ({ item, title: label, phrase }))
}

export function claimsOfIntent({ id, name, examples }: Content['intents'][number]) {
  const item = itemId({ part: 'intents', key: id })
  return examples.map((phrase) => ({ item, title: name, phrase }))
}

function addAll(claims: Claims, added: Claim[]): void {
  for (const claim of added) {
    const key = fold(claim.phrase)
    const list = claims.get(key)
    if (list) list.push(claim)
    else claims.set(key, [claim])
  }
}
