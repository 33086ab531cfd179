import { type Reply } from '../../../src/channel/message'
import { type Activity } from './activity'
import { newId } from './new-id'
import { type PhraseKey } from './phrases'

/** One thing in the list of messages, in the order in which it is shown. */
export type Entry =
  | {
      kind: 'mine'
      key: string
      /** What is sent. */
      text: string
      /** What was on the button that was pressed; shown instead of the text. */
      label?: string
      state: 'sending' | 'sent' | 'unsent' | 'refused'
    }
  | { kind: 'reply'; key: string; reply: Reply }
  | { kind: 'notice'; key: string; phrase: PhraseKey }

export type Mine = Extract<Entry, { kind: 'mine' }>

/**
 * The log with one more activity of the service in it. What is there already stays as it
 * is, so a replay after a lost connection or a second window doubles nothing.
 */
export function withActivity(log: Entry[], activity: Activity): Entry[] {
  if (activity.type !== 'message') return log
  return activity.from?.role === 'user' ? withEcho(log, activity) : withReply(log, activity)
}

/** The echo has personal data masked, so it replaces what was typed. */
function withEcho(log: Entry[], { id, text = '', channelData }: Activity): Entry[] {
  const key = channelData?.clientActivityID ?? id ?? newId()
  const label = channelData?.messageBack?.displayText
  const entry: Mine = { kind: 'mine', key, text, label, state: 'sent' }
  const isOnItsWay = log.some((known) => known.key === key && !isUnsent(known))
  // One that we took for unsent came before what follows it in the conversation, so it moves.
  return isOnItsWay ? replaced(log, entry) : [...log.filter((known) => known.key !== key), entry]
}

function withReply(log: Entry[], { id, text = '', channelData }: Activity): Entry[] {
  const key = id ?? newId()
  if (log.some((known) => known.key === key)) return log
  const reply = channelData?.motcua ?? { text, buttons: [] }
  const before = reply.erased ? log.filter(isUnsent) : log
  return [...before, { kind: 'reply', key, reply }]
}

/** The log with one entry changed where it stands. */
export function replaced(log: Entry[], entry: Entry): Entry[] {
  return log.map((known) => (known.key === entry.key ? entry : known))
}

export function isUnsent(entry: Entry): entry is Mine {
  return entry.kind === 'mine' && entry.state === 'unsent'
}

/** The replies to what the citizen said last: only their buttons still make sense. */
export function currentReplies(log: Entry[]): Set<string> {
  const lastMine = log.findLastIndex((entry) => entry.kind === 'mine')
  return new Set(log.slice(lastMine + 1).map((entry) => entry.key))
}
