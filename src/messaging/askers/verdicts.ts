import { type Verdict, verdictOf } from '../../insight/clusters/try-questions'
import { RecentMap } from '../../lib/recent-map'
import { type ServedRelease } from '../../search/served-release'

/** What the release that is served makes of questions, worked out once for each wording. */
export interface Verdicts {
  of(text: string): Verdict
  isKnown(text: string): boolean
}

const KNOWN_MAX = 10_000

export function createVerdicts(current: () => ServedRelease): Verdicts {
  let release = current()
  let known = new RecentMap<string, Verdict>(KNOWN_MAX)
  const ofRelease = () => {
    if (release !== current()) known = new RecentMap(KNOWN_MAX)
    release = current()
    return known
  }
  return {
    isKnown: (text) => ofRelease().get(text) !== undefined,
    of(text) {
      const verdict = ofRelease().get(text) ?? verdictOf(text, release)
      known.set(text, verdict)
      return verdict
    },
  }
}
