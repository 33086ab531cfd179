import { type Command } from '../../content/intent'
import { clean } from '../../text/clean'
import { decodeTyping } from '../../text/decode-typing'
import { editDistance } from '../../text/edit-distance'
import { fold } from '../../text/normalize'
import { stripFillers } from './strip-fillers'

export type CommandId = Command['id']

interface Wording {
  id: CommandId
  /** As an editor wrote it, marks and all. */
  exact: string
  /** Without marks and politeness. */
  plain: string
}

/** A slip of the finger is forgiven in phrases of this length; shorter ones are too close to others. */
const FORGIVING_LENGTH_MIN = 7
const SLIP_COST_MAX = 1

/** Of one release's commands, which never change; so they are prepared once. */
const PREPARED = new WeakMap<Command[], Wording[]>()

/**
 * The commands that a whole message may mean. More than one only where the marks are
 * missing: 'dung' is both "đúng" and "dừng", and the situation decides.
 */
export function readCommands(text: string, commands: Command[]): CommandId[] {
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

function match(form: string, wordings: Wording[]): CommandId[] {
  const exact = idsOf(wordings.filter((wording) => wording.exact === form))
  if (exact.length > 0) return exact
  const folded = fold(form)
  const stripped = stripFillers(form)
  const plain = wordings.filter(({ plain }) => plain === folded || plain === stripped)
  if (plain.length > 0) return idsOf(plain)
  if (stripped.length < FORGIVING_LENGTH_MIN) return []
  const close = wordings.filter(
    ({ plain }) =>
      plain.length >= FORGIVING_LENGTH_MIN &&
      Math.abs(plain.length - stripped.length) <= SLIP_COST_MAX &&
      editDistance(stripped, plain, SLIP_COST_MAX) <= SLIP_COST_MAX,
  )
  return idsOf(close)
}

function prepare(commands: Command[]): Wording[] {
  const known = PREPARED.get(commands)
  if (known) return known
  const wordings = commands.flatMap(({ id, phrases }) =>
    phrases.flatMap((phrase) => {
      const exact = clean(phrase)
      return [...new Set([fold(exact), stripFillers(exact)])].map((plain) => ({ id, exact, plain }))
    }),
  )
  PREPARED.set(commands, wordings)
  return wordings
}

function idsOf(wordings: Wording[]): CommandId[] {
  return [...new Set(wordings.map(({ id }) => id))]
}
