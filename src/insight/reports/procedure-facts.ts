import { type Content } from '../../content/content'
import { RecentMap } from '../../lib/recent-map'
import { type ReleaseShelf } from '../../store/store'

/** What reports need to know of a procedure, as of a release. */
export interface ProcedureFacts {
  /** Whose it is; empty where no guide says so. */
  agency: string
  /** The online level of its guide; `catalogue` where there is none. */
  level: string
}

/** The facts of a release, by code. A release never changes, so a recount finds the same. */
export type FactsOf = (release: number) => Promise<(code: string) => ProcedureFacts>

const RELEASES_MAX = 8
const UNKNOWN: ProcedureFacts = { agency: '', level: 'catalogue' }

export function createFactsOf(shelf: Pick<ReleaseShelf, 'content'>): FactsOf {
  const known = new RecentMap<number, Map<string, ProcedureFacts>>(RELEASES_MAX)
  return async (release) => {
    const facts = known.get(release) ?? toFacts(await shelf.content(release))
    known.set(release, facts)
    return (code) => facts.get(code) ?? UNKNOWN
  }
}

function toFacts(content: Content | undefined): Map<string, ProcedureFacts> {
  return new Map(
    (content?.guides ?? []).flatMap(({ code, replaces, owner, online }) =>
      [code, ...replaces.map((old) => old.code)].map((each) => [
        each,
        { agency: owner, level: online.level },
      ]),
    ),
  )
}
