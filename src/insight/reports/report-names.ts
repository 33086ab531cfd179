import { type ServedRelease } from '../../search/served-release'
import { type AllChannelFacts } from '../channel-facts'
import { OUTCOME_NAMES } from './outcome-names'
import { type ReportSums } from './report-sums'
import { ALL } from './rollup'

/** What codes and ids are called, for people who do not know them by heart. */
export interface Names {
  procedure: (code: string) => string
  agency: (id: string) => string
  facet: (id: string) => string
  channel: (name: string) => string
  outcome: (outcome: string) => string
  /** The steps of a walk with their titles, in the order of the guide. */
  steps: (code: string, ids: string[]) => [id: string, title: string][]
  /** Those of these channels that tell when a link is opened. */
  tellingLinks: (channels: string[]) => string[]
}

const UNNAMED_AGENCIES: Partial<Record<string, string>> = {
  '': 'Chưa có cơ quan',
  [ALL]: 'Tất cả',
}

type Named = Pick<ServedRelease, 'content' | 'guide' | 'label'>

/** What everything is called in the release that is served, or else by its code. */
export function createNames({ content, guide, label }: Named, facts: AllChannelFacts): Names {
  const agencies = new Map(content.agencies.map(({ id, name }) => [id, name]))
  const facets = new Map<string, string>(content.facets.map(({ id, name }) => [id, name.vi]))
  return {
    procedure: label,
    agency: (id) => agencies.get(id) ?? UNNAMED_AGENCIES[id] ?? id,
    facet: (id) => facets.get(id) ?? id,
    channel: (name) => facts[name]?.title ?? name,
    outcome: (outcome) => OUTCOME_NAMES[outcome] ?? outcome,
    steps: (code, ids) => {
      const known = (guide(code)?.steps ?? []).filter(({ id }) => ids.includes(id))
      // Those that the guide has no more come last, by their ids.
      const gone = ids.filter((id) => !known.some((step) => step.id === id))
      return [...known.map(({ id, title }) => pair(id, title)), ...gone.map((id) => pair(id, id))]
    },
    tellingLinks: (channels) => channels.filter((name) => facts[name]?.tellsLinks),
  }
}

/** The names of all that a report tells of, and of nothing else. */
export function namesIn({ tally, agencies, channels }: ReportSums, names: Names) {
  const { procedures, walks, ratings, facets, outcomes } = tally
  const codes = [procedures, walks, ratings].flatMap((counts) => Object.keys(counts))
  return {
    procedures: toRecord(codes, names.procedure),
    agencies: toRecord(Object.keys(agencies), names.agency),
    facets: toRecord(Object.keys(facets), names.facet),
    channels: toRecord(Object.keys(channels), names.channel),
    outcomes: toRecord(Object.keys(outcomes), names.outcome),
    steps: Object.fromEntries(
      Object.entries(walks).map(([code, { steps }]) => [
        code,
        Object.fromEntries(names.steps(code, Object.keys(steps))),
      ]),
    ),
  }
}

function toRecord(keys: string[], nameOf: (key: string) => string): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, nameOf(key)]))
}

function pair(id: string, title: string): [string, string] {
  return [id, title]
}
