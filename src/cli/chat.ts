import { createInterface } from 'node:readline'
import { cardToText } from '../channel/card-to-text'
import { type MessageContent, type Reply } from '../channel/message'
import { type Guide } from '../content/guide'
import { loadContent } from '../content/load-content'
import { NEW_CONVERSATION, type ConversationState } from '../dialogue/conversation-state'
import { type EngineResult } from '../dialogue/engine'
import { respond } from '../dialogue/respond'
import { projectRoot } from '../lib/project-root'
import { serveRelease } from '../search/serve-release'
import { type ServedRelease } from '../search/served-release'

const USAGE = `Talks to the assistant in the terminal, from the content of intents/ and knowledge/.

  npm run chat                  type questions; Ctrl+D ends
  npm run chat -- --explain     also show why each reply was given
  echo "phí tạm trú" | npm run chat
`

/** A conversation in the terminal, or with the lines that are piped in. */
async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) return write(USAGE)
  const { content, problems } = await loadContent(projectRoot())
  for (const { file, message } of problems) process.stderr.write(`${file}: ${message}\n`)
  const release = serveRelease(1, 'files', content)
  const isExplaining = args.includes('--explain')

  let state = say(release, NEW_CONVERSATION, { kind: 'joined' }, isExplaining)
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' })
  lines.prompt()
  for await (const text of lines) {
    // What is typed shows by itself; what is piped in would be missing from the transcript.
    if (!process.stdin.isTTY) write(`${text}\n`)
    state = say(release, state, { kind: 'text', text: pressed(text) }, isExplaining)
    lines.prompt()
  }
  write('\n')
}

/** The buttons of the last reply, so that `#2` presses the second. */
let buttons: Reply['buttons'] = []

function pressed(text: string): string {
  const [, number] = /^#(\d+)$/u.exec(text.trim()) ?? []
  return buttons[Number(number) - 1]?.send ?? text
}

function say(
  release: ServedRelease,
  state: ConversationState,
  message: MessageContent,
  isExplaining: boolean,
): ConversationState {
  const walkGuide: Guide | undefined = state.walk && release.guide(state.walk.code)
  const result = respond({
    release,
    state,
    message,
    now: new Date(),
    ...(walkGuide === undefined ? {} : { walkGuide }),
  })
  for (const reply of result.replies) write(`\n${replyToText(reply, state)}\n`)
  if (isExplaining) write(`\n${explain(result)}\n`)
  buttons = result.replies.flatMap((reply) => reply.buttons)
  return result.state
}

function replyToText({ text, card, buttons }: Reply, { locale }: ConversationState): string {
  const shown = [text, ...(card ? [cardToText(card, locale)] : [])].join('\n\n')
  return buttons.length > 0
    ? `${shown}\n\n${buttons.map(({ label }) => `[${label}]`).join(' ')}`
    : shown
}

function explain({ outcome, reasons, state }: EngineResult): string {
  const { hits = [], ...rest } = reasons
  const lines = [
    `outcome: ${outcome}`,
    `reasons: ${JSON.stringify(rest)}`,
    ...hits.map(
      ({ code, score, evidence }) =>
        `  ${score.toFixed(3)} ${code} ${evidence.map(({ source, text }) => `${source} “${text}”`).join('; ')}`,
    ),
    `state: ${JSON.stringify(state)}`,
  ]
  return lines.map((line) => `# ${line}`).join('\n')
}

function write(text: string): void {
  process.stdout.write(text)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
