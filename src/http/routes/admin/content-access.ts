import { z } from 'zod'
import { type Caller, checkAgency, mayActFor } from '../../../auth/caller'
import { type Author } from '../../../editing/drafts/draft'
import { type ItemRef } from '../../../editing/items'
import { AppError } from '../../../lib/errors'
import { type ServedRelease } from '../../../search/served-release'

/** Parts that all agencies share: a change of one is a change for all of them. */
const SHARED = [
  'intents',
  'commands',
  'facets',
  'synonyms',
  'agencies',
  'places',
  'holidays',
] as const

/** The agency that an item belongs to; undefined where it is nobody's in particular. */
export function agencyOf({ part, key }: ItemRef, release: ServedRelease): string | undefined {
  const { guides } = release.content
  if (part === 'guides') return guides.find(({ slug }) => slug === key)?.owner
  if (part === 'phrasebook' || part === 'catalogue') return release.guide(key)?.owner
  return undefined
}

/** As far as a guide says whose it is; a draft may lack anything. */
const Claims = z.looseObject({ owner: z.string().optional(), code: z.string().optional() })

/** In whose name a guide would speak, by what is written in it. */
function agenciesClaimed(value: unknown, release: ServedRelease): string[] {
  const { owner, code } = Claims.safeParse(value).data ?? {}
  const earlier = code === undefined ? undefined : release.guide(code)?.owner
  return [owner, earlier].filter((agency) => agency !== undefined)
}

/**
 * Who is limited to agencies changes what these own, and the phrasings and golden questions of
 * procedures that no agency has a guide for; not what all agencies share, and no guide in the
 * name of another agency (`value`: as it is to be).
 *
 * @throws AppError `not_allowed`
 */
export function checkMayEdit(
  caller: Caller,
  ref: ItemRef,
  release: ServedRelease,
  value?: unknown,
): void {
  if (caller.agencies === undefined) return
  if (SHARED.some((part) => part === ref.part)) {
    throw new AppError('not_allowed', 'This is shared by all agencies', {
      details: { reason: 'shared_content' },
    })
  }
  const agency = agencyOf(ref, release)
  if (agency !== undefined) checkAgency(caller, agency)
  if (ref.part !== 'guides') return
  for (const claimed of agenciesClaimed(value, release)) checkAgency(caller, claimed)
}

export function mayEdit(caller: Caller, ref: ItemRef, release: ServedRelease): boolean {
  if (caller.agencies === undefined) return true
  if (SHARED.some((part) => part === ref.part)) return false
  const agency = agencyOf(ref, release)
  return agency === undefined || mayActFor(caller, agency)
}

/** The caller as the author of a change. */
export function toAuthor({ userId, displayName, name }: Caller): Author {
  return { id: userId, name: displayName || name }
}
