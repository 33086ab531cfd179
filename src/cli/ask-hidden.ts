import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks on the terminal for something that is not shown while it is typed. Reads a line where there is none. */
export function askHidden(question: string): Promise<string> {
  process.stdout.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = process.stdin.isTTY === true
  const lines = createInterface({ input: process.stdin, output: silent, terminal })
  return new Promise((resolve) => {
    let answer = ''
    lines.once('line', (line) => {
      answer = line
      lines.close()
    })
    lines.once('close', () => {
      process.stdout.write('\n')
      resolve(answer)
    })
  })
}
