import { createInterface } from 'node:readline'
import { cardToText } from '../channel/card-to-text'
import { type Button, type MessageContent, type Reply } from '../channel/message'
import { loadContent } from '../content/load-content'
import { NEW_CONVERSATION, type ConversationState } from '../dialogue/conversation-state'
import { type EngineResult } from '../dialogue/engine'
import { respond } from '../dialogue/respond'
import { projectRoot } from '../lib/project-root'
import { serveRelease } from '../search/serve-release'
import { type ServedRelease } from '../search/served-release'

const USAGE = `Talks to the assistant in the terminal, from the content of intents/ and knowledge/.

  npm run chat                  type questions; #2 presses the second button; Ctrl+D ends
  npm run chat -- --explain     also show why each reply was given
  echo "phí tạm trú" | npm run chat
`

interface Conversation {
  state: ConversationState
  /** Under the last replies, so that `#2` presses the second. */
  buttons: Button[]
}

/** A conversation in the terminal, or with the lines that are piped in. */
async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) return write(USAGE)
  const { content, problems } = await loadContent(projectRoot())
  for (const { file, message } of problems) process.stderr.write(`${file}: ${message}\n`)
  const release = serveRelease(1, 'files', content)
  const show = args.includes('--explain') ? explain : () => ''

  let talk = take(release, { state: NEW_CONVERSATION, buttons: [] }, { kind: 'joined' }, show)
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' })
  lines.prompt()
  for await (const text of lines) {
    // What is typed shows by itself; what is piped in would be missing from the transcript.
    if (!process.stdin.isTTY) write(`${text}\n`)
    talk = take(release, talk, { kind: 'text', text: pressed(text, talk.buttons) }, show)
    lines.prompt()
  }
  write('\n')
}

function take(
  release: ServedRelease,
  { state }: Conversation,
  message: MessageContent,
  show: (result: EngineResult) => string,
): Conversation {
  const result = respond({ release, state, message, now: new Date() })
  const replies = result.replies.map((reply) => replyToText(reply, result.state))
  write(`\n${[...replies, show(result)].filter((text) => text !== '').join('\n\n')}\n`)
  return { state: result.state, buttons: result.replies.flatMap(({ buttons }) => buttons) }
}

function pressed(text: string, buttons: Button[]): string {
  const [, number] = /^#(\d+)$/u.exec(text.trim()) ?? []
  return buttons[Number(number) - 1]?.send ?? text
}

function replyToText({ text, card, buttons }: Reply, { locale }: ConversationState): string {
  const parts = [text, card ? cardToText(card, locale) : '']
  return [...parts, buttons.map(({ label }) => `[${label}]`).join(' ')]
    .filter((part) => part !== '')
    .join('\n\n')
}

function explain({ outcome, reasons, state }: EngineResult): string {
  const { hits = [], ...rest } = reasons
  const lines = [
    `outcome: ${outcome}`,
    `reasons: ${JSON.stringify(rest)}`,
    ...hits.map(({ code, score, evidence }) => {
      const why = evidence.map(({ source, text }) => `${source} “${text}”`)
      return `  ${score.toFixed(3)} ${code} ${why.join('; ')}`
    }),
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
