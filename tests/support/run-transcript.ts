import { readFileSync } from 'node:fs'
import { type EngineResult } from '../../src/dialogue/engine'
import { shown, type converse } from './converse'

type Talk = ReturnType<typeof converse>

/**
 * Plays a conversation from a file: `>` is what the citizen sends, `<` is text that the
 * replies must hold, `!` is text that they must not hold, and `?` is the outcome. `+` lets
 * so many hours pass, `@joined` opens the conversation, and `@picture` sends one.
 */
export function runTranscript(file: string, talk: Talk): void {
  let result: EngineResult | undefined
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    result = send(line, talk) ?? result
    check(line, result, `${file}:${at + 1}`)
  }
}

function send(line: string, talk: Talk): EngineResult | undefined {
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
