import { fold, normalize } from '../../text/normalize'
import { type Finding } from '../problem'

/** A phrase that leads to something, and where it stands. */
export interface Claim {
  phrase: string
  /** To what it leads, as an editor knows it. */
  owner: string
  file: string
  path: PropertyKey[]
}

/** Words are told apart by their marks alone ('dừng', 'đúng'); phrases of this length are not. */
const PHRASE_WORDS_MIN = 3

/**
 * Reports each phrase that an earlier claim has already. Phrases are compared without their
 * marks, because that is how many people type them. With `once`, a phrase may not stand twice
 * for its own owner either.
 */
export function findClaimedTwice(claims: Claim[], options: { once: boolean }): Finding[] {
  const first = new Map<string, Claim>()
  return claims.flatMap((claim) => {
    const key = fold(claim.phrase)
    const earlier = first.get(key)
    if (!earlier) first.set(key, claim)
    if (!earlier) return []
    if (earlier.owner !== claim.owner) return claimedTwice(claim, earlier)
    return options.once && isSamePhrase(claim, earlier) ? repeated(claim) : []
  })
}

function claimedTwice(claim: Claim, earlier: Claim): Finding {
  const { phrase, file, path } = claim
  const isCertain = isSamePhrase(claim, earlier)
  return {
    severity: isCertain ? 'error' : 'warning',
    file,
    path,
    rule: isCertain ? 'claimed-twice' : 'same-without-marks',
    message: `“${phrase}” đã thuộc về ${earlier.owner} (viết là “${earlier.phrase}”, trong ${earlier.file})`,
    fix: isCertain
      ? 'Giữ câu ở một nơi; nơi còn lại viết rõ điểm khác (cấp lần đầu hay cấp lại, cho ai, ở cấp nào)'
      : 'Người gõ không dấu có thể bị hiểu nhầm; nếu được, thêm chữ cho khác nhau',
  }
}

function repeated({ phrase, file, path }: Claim): Finding {
  return {
    severity: 'error',
    file,
    path,
    rule: 'repeated-phrase',
    message: `“${phrase}” đã có phía trên`,
    fix: 'Bỏ câu trùng này',
  }
}

function isSamePhrase(a: Claim, b: Claim): boolean {
  return (
    normalize(a.phrase) === normalize(b.phrase) ||
    fold(a.phrase).split(' ').length >= PHRASE_WORDS_MIN
  )
}
