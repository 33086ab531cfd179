import { type Agency, type People } from '../../content/agency'
import { type ServedRelease } from '../../search/served-release'

export type AgencyWithPeople = Agency & { people: People }

/**
 * The agency whose people are asked: the one that answers for the guide at hand, or that
 * carries the procedure out, or the one that takes everybody. Undefined when no agency has
 * people that answer here.
 */
export function findPeople(
  { content, guide }: Pick<ServedRelease, 'content' | 'guide'>,
  topic: string | undefined,
): AgencyWithPeople | undefined {
  const withPeople = content.agencies.flatMap((agency) =>
    agency.people ? [{ ...agency, people: agency.people }] : [],
  )
  const about = topic === undefined ? undefined : guide(topic)
  const wanted = about ? [about.owner, ...about.agencies] : []
  const found = wanted.flatMap((id) => withPeople.find((agency) => agency.id === id) ?? [])
  return found[0] ?? withPeople.find(({ people }) => people.isDefault)
}
