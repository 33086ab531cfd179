import { hashContent } from '../../src/content/hash-content'
import { loadContent } from '../../src/content/load-content'
import { NEW_CONVERSATION, type ConversationState } from '../../src/dialogue/conversation-state'
import { respond } from '../../src/dialogue/respond'
import { projectRoot } from '../../src/lib/project-root'
import { serveRelease } from '../../src/search/serve-release'
import { createConversationMix } from './conversation-mix'
import { summarize } from './summarize'

const WARM_UP = 500
const MEASURED = 5000

/** Answers one message after another, each from the state that the one before left. */
async function main(): Promise<void> {
  const { content } = await loadContent(projectRoot())
  const release = serveRelease(1, hashContent(content), content)
  const say = await createConversationMix()
  const now = new Date()
  let state: ConversationState = NEW_CONVERSATION
  const times: number[] = []
  const byOutcome: Record<string, number[]> = {}

  for (let turn = 0; turn < WARM_UP + MEASURED; turn += 1) {
    const message = { kind: 'text' as const, text: say(turn) }
    const walkGuide = state.walk && release.guide(state.walk.code)
    const startedAt = performance.now()
    const result = respond({ release, walkGuide, state, message, now })
    const tookMs = performance.now() - startedAt
    state = result.state
    if (turn < WARM_UP) continue
    times.push(tookMs)
    byOutcome[result.outcome] = [...(byOutcome[result.outcome] ?? []), tookMs]
  }

  process.stdout.write(`${content.catalogue.length} procedures, ${MEASURED} messages\n`)
  process.stdout.write(`engine alone: ${summarize(times)}\n`)
  for (const [outcome, ofOutcome] of Object.entries(byOutcome)) {
    process.stdout.write(`  ${ofOutcome.length} × ${outcome}: ${summarize(ofOutcome)}\n`)
  }
}

void main()
