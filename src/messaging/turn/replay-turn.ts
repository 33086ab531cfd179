import { isDeepStrictEqual } from 'node:util'
import { type Reply } from '../../channel/message'
import { type Content } from '../../content/content'
import { NEW_CONVERSATION } from '../../dialogue/conversation-state'
import { type EngineInput, type EngineResult, type Reasons } from '../../dialogue/engine'
import { type Outcome } from '../../dialogue/outcome'
import { RecentMap } from '../../lib/recent-map'
import { runInSlices } from '../../lib/run-in-slices'
import { type Steps } from '../../lib/steps'
import { type ServedRelease } from '../../search/served-release'
import { type Store } from '../../store/store'
import { type Turn } from '../../store/turn'
import { type Releases } from './answer-message'

export interface ReplayParts {
  store: Pick<Store, 'turns' | 'releases'>
  releases: Releases
  serve: (number: number, hash: string, content: Content) => Steps<ServedRelease>
  respond: (input: EngineInput) => EngineResult
}

/** What the engine makes of a turn's message when it is asked again. Nothing is stored or sent. */
export interface Replayed {
  release: number
  replies: Reply[]
  outcome: Outcome
  reasons: Reasons
  /** The same was said then. */
  isSame: boolean
}

/** Undefined when the turn was erased, or its release cannot be read any more. */
export type ReplayTurn = (turn: Turn, against: 'own' | 'current') => Promise<Replayed | undefined>

/** An index takes tens of megabytes, and one old release is looked at after another. */
const RELEASES_KEPT = 1

export function createReplayTurn(parts: ReplayParts): ReplayTurn {
  const { store, releases, respond } = parts
  const served = new RecentMap<number, ServedRelease>(RELEASES_KEPT)

  async function releaseOf(number: number): Promise<ServedRelease | undefined> {
    const current = releases.current()
    if (current.number === number) return current
    const kept = served.get(number)
    if (kept) return kept
    const content = await store.releases.content(number)
    if (!content) return undefined
    const made = await runInSlices(parts.serve(number, `replay-${number}`, content))
    served.set(number, made)
    return made
  }

  return async (turn, against) => {
    if (turn.isErased) return undefined
    const release = against === 'own' ? await releaseOf(turn.release) : releases.current()
    if (!release) return undefined
    const state = await stateBefore(store, turn)
    const { walk } = state
    const code = turn.reasons.handOver?.ticket ?? turn.reasons.wish?.code
    const result = respond({
      release,
      walkGuide: walk && (await releases.guide(walk.release, walk.code)),
      sequence: turn.sequence,
      ticket: code === undefined ? undefined : () => code,
      state,
      message: turn.content,
      now: turn.receivedAt,
    })
    const { replies, outcome, reasons } = result
    const isSame = isDeepStrictEqual(asStored(replies), asStored(turn.replies))
    return { release: release.number, replies, outcome, reasons, isSame }
  }
}

/** Without the fields that are not set, and whatever the order of the others. */
function asStored(replies: Reply[]): unknown {
  return JSON.parse(JSON.stringify(replies))
}

/** The state that the turn was answered from: that of the turn before it. */
async function stateBefore(
  { turns }: Pick<Store, 'turns'>,
  { conversation, sequence, state }: Turn,
): Promise<Turn['state']> {
  if (sequence === 1) return { ...NEW_CONVERSATION, locale: state.locale }
  const [before] = await turns.after(conversation, sequence - 2, 1)
  return before?.state ?? { ...NEW_CONVERSATION, locale: state.locale }
}
