import { z } from 'zod'
import { type InboundActivity } from './activity'

/** The event by which our widget tells that the citizen followed a link; other clients tell nothing. */
export const LINK_OPENED = 'motcua/link-opened'

const Opened = z.object({ url: z.url().max(2000) })

/** The address that was followed; undefined when the activity tells of something else. */
export function openedLink({ type, name, value }: InboundActivity): string | undefined {
  if (type !== 'event' || name !== LINK_OPENED) return undefined
  return Opened.safeParse(value).data?.url
}
