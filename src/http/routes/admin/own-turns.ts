import { type Caller } from '../../../auth/caller'
import { type ServedRelease } from '../../../search/served-release'
import { type Turn } from '../../../store/turn'

/**
 * Whether a turn is the business of a caller: for those limited to agencies, when it was
 * about a procedure that one of them answers for or carries out.
 */
export function isOwnTurn(
  { agencies }: Pick<Caller, 'agencies'>,
  turn: Pick<Turn, 'reasons' | 'state'>,
  { guide }: Pick<ServedRelease, 'guide'>,
): boolean {
  if (agencies === undefined) return true
  const code = turn.reasons.code ?? turn.state.topic
  const about = code === undefined ? undefined : guide(code)
  const responsible = about ? [about.owner, ...about.agencies] : []
  return responsible.some((agency) => agencies.includes(agency))
}
