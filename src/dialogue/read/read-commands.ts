import { type Command } from '../../content/intent'
import { clean } from '../../text/clean'
import { decodeTyping } from '../../text/decode-typing'
import { editDistance } from '../../text/edit-distance'
import { fold } from '../../text/normalize'
import { stripFillers } from './strip-fillers'

export type CommandId = Command['id']

interface Wordings {
  /** By the phrase as an editor wrote it, marks and all. */
  exact: Map<string, CommandId[]>
  /** By the phrase without marks and politeness. */
  plain: Map<string, CommandId[]>
  /** The plain phrases long enough to forgive a slip of the finger, by their length. */
  long: Map<number, string[]>
}

/** A slip of the finger is forgiven in phrases of this length; shorter ones are too close to others. */
const FORGIVING_LENGTH_MIN = 7
const SLIP_COST_MAX = 1
/** No command is as long as this, however politely it is put. */
const LENGTH_MAX = 80

/** Of one release's commands, which never change; so they are prepared once. */
const PREPARED = new WeakMap<Command[], Wordings>()

/**
 * The commands that a whole message may mean. More than one only where the marks are
 * missing: 'dung' is both "đúng" and "dừng", and the situation decides.
 */
export function readCommands(text: string, commands: Command[]): CommandId[] {
  if (text.length > LENGTH_MAX) return []
  const wordings = prepare(commands)
  for (const form of formsOf(text)) {
    const ids = match(form, wordings)
    if (ids.length > 0) return ids
  }
  return []
}

/** As typed, then with leftovers of a switched-off keyboard read: 'tieeps tujc'. */
function formsOf(text: string): string[] {
  const cleaned = clean(text)
  const decoded = cleaned
    .split(' ')
    .map((word) => decodeTyping(word) ?? word)
    .join(' ')
  return decoded === cleaned ? [cleaned] : [cleaned, decoded]
}

function match(form: string, { exact, plain, long }: Wordings): CommandId[] {
  const stripped = stripFillers(form)
  const found = exact.get(form) ?? plain.get(fold(form)) ?? plain.get(stripped)
  if (found) return found
  if (stripped.length < FORGIVING_LENGTH_MIN) return []
  const close = [-1, 0, 1]
    .flatMap((more) => long.get(stripped.length + more) ?? [])
    .filter((phrase) => sharesHalf(stripped, phrase))
    .filter((phrase) => editDistance(stripped, phrase, SLIP_COST_MAX) <= SLIP_COST_MAX)
  return [...new Set(close.flatMap((phrase) => plain.get(phrase) ?? []))]
}

/** One slip leaves the beginning or the end as it is; that is cheap to see, and distances are not. */
function sharesHalf(a: string, b: string): boolean {
  const half = Math.floor(Math.min(a.length, b.length) / 2)
  return a.startsWith(b.slice(0, half)) || a.endsWith(b.slice(-half))
}

function prepare(commands: Command[]): Wordings {
  const known = PREPARED.get(commands)
  if (known) return known
  const wordings: Wordings = { exact: new Map(), plain: new Map(), long: new Map() }
  for (const { id, phrases } of commands) {
    for (const phrase of phrases.map(clean)) {
      add(wordings.exact, phrase, id)
      for (const plain of new Set([fold(phrase), stripFillers(phrase)])) {
        add(wordings.plain, plain, id)
        if (plain.length >= FORGIVING_LENGTH_MIN) add(wordings.long, plain.length, plain)
      }
    }
  }
  PREPARED.set(commands, wordings)
  return wordings
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key) ?? []
  if (!values.includes(value)) map.set(key, [...values, value])
}
