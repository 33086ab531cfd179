import { type EngineInput, type EngineResult } from '../dialogue/engine'
import { NEW_CONVERSATION } from '../dialogue/conversation-state'
import { runInSlices } from '../lib/run-in-slices'
import { type Hit, type Understanding } from '../search/searcher'
import { type ServedRelease } from '../search/served-release'
import { fold } from '../text/normalize'
import { type Claim, listClaims } from './drafts/claims'

/** What would be answered to a question, and exactly why. */
export interface TriedQuestion {
  /** As it was read: decoded, expanded, in lower case. */
  read: string
  decision: 'answer' | 'ask' | 'none' | 'intent' | 'follow-up'
  /** The procedures or the intent that were decided on. */
  targets: { id: string; label: string }[]
  /** How likely the first procedure is what was meant. */
  probability: number
  intent?: { id: string; label: string; probability: number }
  facets: string[]
  also?: { id: string; label: string }
  hits: (Hit & { label: string })[]
  /** How far the first is ahead of the second, as a share of the score. */
  lead?: number
  /** What the citizen would read. */
  replies: EngineResult['replies']
  outcome: EngineResult['outcome']
  /** Items that have this very question among their phrases. More than one is one too many. */
  claims: Claim[]
}

export interface Question {
  text: string
  /** The procedure that was talked about before. */
  topic?: string
}

export type Respond = (input: EngineInput) => EngineResult

/** Asks a release as a citizen would, and shows the reasons. Nothing is kept of it. */
export async function tryQuestion(
  { text, topic }: Question,
  { release, respond, now }: { release: ServedRelease; respond: Respond; now: Date },
): Promise<TriedQuestion> {
  const understanding = release.searcher.understand(text, { topic })
  const labelled = (id: string) => ({ id, label: release.label(id) })
  const named = (id: string) => ({
    id,
    label: release.content.intents.find((intent) => intent.id === id)?.name ?? id,
  })
  const { hits, intent, also, probability, facets, read } = understanding
  const { replies, outcome } = respond({
    release,
    state: { ...NEW_CONVERSATION, isGreeted: true, ...(topic === undefined ? {} : { topic }) },
    message: { kind: 'text', text },
    now,
  })
  const claims = await runInSlices(listClaims(release.content))
  return {
    ...{ read, probability, facets, replies, outcome },
    decision: decisionOf(understanding),
    targets: intent ? [named(intent.id)] : targetsOf(understanding).map(labelled),
    intent: intent && { ...named(intent.id), probability: intent.probability },
    also: also === undefined ? undefined : labelled(also),
    hits: hits.map((hit) => ({ ...hit, label: release.label(hit.code) })),
    lead: leadOf(hits),
    claims: claims.get(fold(text)) ?? [],
  }
}

function decisionOf({ intent, isFollowUp, match }: Understanding): TriedQuestion['decision'] {
  if (intent) return 'intent'
  return isFollowUp ? 'follow-up' : match.kind
}

function targetsOf({ match }: Understanding): string[] {
  switch (match.kind) {
    case 'answer':
      return [match.code]
    case 'ask':
      return match.codes
    case 'none':
      return []
  }
}

function leadOf([first, second]: Hit[]): number | undefined {
  return first && first.score - (second?.score ?? 0)
}
