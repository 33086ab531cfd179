import { fork } from 'node:child_process'
import { join } from 'node:path'
import { ALL_PEERS } from './peers/all-peers'
import { type PeerFigures, PeerReport } from './peers/peer-report'
import { type Peer } from './peers/peer'

const REAL_SIZE = 2857
/** For loading, building and asking together, by the clock; a busy machine gets less done in it. */
const LIMIT_MS = 600_000
const HEAP_MEGABYTES = 8192
/** Shares of fewer questions than this would say nothing. */
const ASKED_MIN = 30

type Form = 'raw' | 'folded'
type Outcome = { figures: PeerFigures } | { failed: string }

/**
 * Libraries on the same names and the same questions as our search. Numbers among the arguments
 * are sizes of the catalogue (2857, 10000, 50000); other words choose peers by a part of their name.
 */
async function main(): Promise<void> {
  const sizes = process.argv
    .slice(2)
    .filter((word) => /^\d+$/.test(word))
    .map(Number)
  const words = process.argv.slice(2).filter((word) => !/^\d+$/.test(word))
  const chosen = ALL_PEERS.filter(
    ({ name }) => words.length === 0 || words.some((word) => isPartOf(name, word)),
  )
  for (const size of sizes.length > 0 ? sizes : [REAL_SIZE]) await compare(chosen, size)
}

function isPartOf(name: string, word: string): boolean {
  return name.toLowerCase().includes(word.toLowerCase())
}

async function compare(peers: Peer[], size: number): Promise<void> {
  write(`\n${size} procedures; up to ${LIMIT_MS / 1000} s for each\n`)
  write('| | text | R@1 | R@3 | AUC | built in s | MB | p50 ms | p99 ms | |')
  write('|---|---|---|---|---|---|---|---|---|---|')
  for (const peer of peers) {
    const forms: Form[] = peer.rawOnly ? ['raw'] : ['raw', 'folded']
    for (const form of forms) write(toRow(peer, form, await measure(peer, form, size)))
  }
}

/** One peer at a time, each in a process of its own, so that none warms or crowds another. */
function measure(peer: Peer, form: Form, size: number): Promise<Outcome> {
  const title = `${peer.name}, ${form}`
  const child = fork(join(__dirname, 'peers', 'measure-peer.js'), [peer.name, form, String(size)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve) => {
    let outcome: Outcome | undefined
    let stage = 'loading'
    const timer = setTimeout(() => {
      outcome ??= { failed: `not finished in ${LIMIT_MS / 1000} s (${stage})` }
      child.kill('SIGKILL')
    }, LIMIT_MS)
    child.on('message', (message) => {
      const report = PeerReport.parse(message)
      if (report.kind === 'figures') outcome = { figures: report.figures }
      else {
        stage = report.text
        process.stderr.write(`  ${title}: ${stage}\n`)
      }
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(outcome ?? { failed: `ended with ${code} (${stage})` })
    })
  })
}

function toRow({ name, sizeMax }: Peer, form: Form, outcome: Outcome): string {
  const cells = 'figures' in outcome ? toCells(outcome.figures) : Array<string>(7).fill('–')
  const remarks = 'figures' in outcome ? toRemarks(outcome.figures) : [outcome.failed]
  if (sizeMax !== undefined) remarks.unshift(`only ${sizeMax} procedures`)
  return `| ${[name, form, ...cells, remarks.join('; ')].join(' | ')} |`
}

function toCells({ first, three, auc, ...costs }: PeerFigures): string[] {
  const shares = [first.toFixed(1), three.toFixed(1), auc?.toFixed(2) ?? '–']
  return [
    ...(costs.asked < ASKED_MIN ? shares.map(() => '–') : shares),
    (costs.buildMs / 1000).toFixed(1),
    costs.megabytes.toFixed(0),
    costs.p50Ms.toFixed(2),
    costs.p99Ms.toFixed(2),
  ]
}

function toRemarks({ asked, questions }: PeerFigures): string[] {
  return asked < questions ? [`${asked} of ${questions} questions`] : []
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}

void main()
