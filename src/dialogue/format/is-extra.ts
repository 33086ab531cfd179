import { type ProcessingTime } from '../../content/guide'

/** Time that comes on top of another limit in some cases, such as asking another agency. */
export function isExtra(time: ProcessingTime): boolean {
  return time.kind === 'duration' && time.isExtra === true
}
