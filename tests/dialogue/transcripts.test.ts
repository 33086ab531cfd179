import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NEW_CONVERSATION } from '../../src/dialogue/conversation-state'
import { type EngineResult } from '../../src/dialogue/engine'
import { converse, shown } from '../support/converse'
import { dialogueRelease } from '../support/dialogue-release'

/**
 * Each file in transcripts/ is a conversation: `>` is what the citizen sends, `<` is text
 * that the replies must hold, `!` is text that they must not hold, and `?` is the outcome.
 * `+` lets so many hours pass, `@joined` opens the conversation, and `@picture` sends one.
 * Adding a conversation takes no programming.
 */
const FOLDER = join(__dirname, 'transcripts')

it.each(readdirSync(FOLDER))('%s', (file) => {
  const isNew = file.startsWith('new-')
  const talk = isNew ? converse(dialogueRelease(), NEW_CONVERSATION) : converse()
  let result: EngineResult | undefined

  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n')
  for (const [at, line] of lines.entries()) {
    result = send(line, talk) ?? result
    check(line, result, `${file}:${at + 1}`)
  }
})

function send(line: string, talk: ReturnType<typeof converse>): EngineResult | undefined {
  if (line === '@joined') return talk.send({ kind: 'joined' })
  if (line === '@picture') return talk.send({ kind: 'unsupported', what: 'attachment' })
  if (line.startsWith('+ ')) talk.wait(Number(line.slice(2)))
  return line.startsWith('> ') ? talk.say(line.slice(2)) : undefined
}

function check(line: string, result: EngineResult | undefined, place: string): void {
  const text = line.slice(2)
  const said = `${place}\n${result ? shown(result) : ''}`
  if (line.startsWith('? ')) expect([place, result?.outcome]).toEqual([place, text])
  if (line.startsWith('< ')) expect(said).toContain(text)
  if (line.startsWith('! ')) expect(said).not.toContain(text)
}
