import { type ZxcvbnFactory } from '@zxcvbn-ts/core'

const CHARACTERS_MIN = 10
/** Looking at more takes long, and by then a password is strong or never will be. */
const CHARACTERS_LOOKED_AT_MAX = 48
/** Of 4: more than 10^8 guesses, which the waits between attempts turn into centuries. */
const SCORE_MIN = 3

/** What people here take first, besides what is common everywhere. */
const COMMON_HERE = [
  ...['matkhau', 'matkhaumoi', 'quantri', 'canbo', 'nguoidung', 'vietnam', 'hanoi', 'saigon'],
  ...['hochiminh', 'danang', 'anhyeuem', 'emyeuanh', 'giadinh', 'motcua', 'dichvucong', 'ubnd'],
]

let checker: ZxcvbnFactory | undefined

/** What is wrong with a new password; undefined when it may be taken. */
export type PasswordFault = 'too_short' | 'too_easy'

/**
 * Says whether a new password is worth guessing at. `known` is what a stranger knows of the
 * person, such as the name, and does not count as part of a password.
 */
export async function findPasswordFault(
  password: string,
  known: string[],
): Promise<PasswordFault | undefined> {
  const text = password.normalize('NFC')
  if ([...text].length < CHARACTERS_MIN) return 'too_short'
  checker ??= await createChecker()
  const words = known.flatMap((one) => [one, ...one.split(/[\s@._-]+/)]).filter(Boolean)
  const { score } = checker.check(text.slice(0, CHARACTERS_LOOKED_AT_MAX), words)
  return score < SCORE_MIN ? 'too_easy' : undefined
}

/** Loaded when it is used: its word lists are large, and no start should wait for them. */
async function createChecker(): Promise<ZxcvbnFactory> {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core')
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common')
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, here: COMMON_HERE },
    graphs: adjacencyGraphs,
  })
}
