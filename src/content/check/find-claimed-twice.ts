import { fold } from '../../text/normalize'
import { type Finding } from '../problem'

/** A phrase that leads to something, and where it stands. */
export interface Claim {
  phrase: string
  /** To what it leads: the same phrase may stand twice for one owner only where `once` is off. */
  owner: string
  file: string
  path: PropertyKey[]
}

/**
 * Reports each phrase that an earlier claim has already. Phrases are compared without their
 * marks, because that is how many people type them.
 */
export function findClaimedTwice(claims: Claim[], options: { once: boolean }): Finding[] {
  const first = new Map<string, Claim>()
  return claims.flatMap((claim) => {
    const key = fold(claim.phrase)
    const earlier = first.get(key)
    if (!earlier) first.set(key, claim)
    if (!earlier || (earlier.owner === claim.owner && !options.once)) return []
    return toFinding(claim, earlier)
  })
}

function toFinding({ phrase, owner, file, path }: Claim, earlier: Claim): Finding {
  const isSameOwner = earlier.owner === owner
  const isSameText = earlier.phrase === phrase
  const place = isSameText ? '' : ` (viết là “${earlier.phrase}”)`
  return {
    severity: 'error',
    file,
    path,
    rule: isSameOwner ? 'repeated-phrase' : 'claimed-twice',
    message: isSameOwner
      ? `“${phrase}” đã có phía trên${place}`
      : `“${phrase}” đã thuộc về ${earlier.owner}${place} trong ${earlier.file}`,
    fix: isSameOwner
      ? 'Bỏ câu trùng này'
      : 'Giữ câu ở một nơi, nơi còn lại viết rõ điểm khác (cấp lần đầu hay cấp lại, cho ai, ở cấp nào)',
  }
}
