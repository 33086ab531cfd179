import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type QuestionInput, readQuestionRows } from '../../../src/cli/question-rows'
import { type Content } from '../../../src/content/content'
import { loadContent } from '../../../src/content/load-content'
import { projectRoot } from '../../../src/lib/project-root'
import { collectNames } from '../../../src/search/collect-names'
import { fold } from '../../../src/text/normalize'
import { ALL_PEERS } from './all-peers'
import { enlargeContent, keepProcedures } from './enlarge-content'
import { type NameRecord, type Peer, type PeerSearch } from './peer'
import { type PeerFigures, type PeerReport } from './peer-report'
import { type Asked, toAuc, toShares } from './to-peer-figures'

const QUESTIONS = 'tests/golden/development.jsonl'
/** A slow peer answers as many questions as it can in this time; the table says how many. */
const ASKING_MS = 20_000
/** A peer that is faster than this is asked everything once before, so that it is warm. */
const WARM_UP_MS = 5_000
const PROGRESS_EVERY_MS = 5_000

/** Measures one peer in a process of its own: `measure-peer.js NAME raw|folded SIZE`. */
async function main(): Promise<void> {
  const [name, form, size] = process.argv.slice(2)
  const peer = ALL_PEERS.find((one) => one.name === name)
  if (!peer) throw new Error(`${name} is no peer; see tests/bench/peers/all-peers.ts`)
  const read = form === 'folded' ? fold : (text: string) => text

  const { content, questions } = await prepare(peer, Number(size))
  const names = collectNames(content).map(({ procedure, text }): NameRecord => ({
    code: content.catalogue[procedure]?.code ?? '',
    text,
  }))
  tell({ kind: 'progress', text: `building from ${names.length} names` })
  const before = usedBytes()
  const startedAt = usedMs()
  const search = await peer.build(
    names.map(({ code, text }) => ({ code, text: read(text) })),
    content,
  )
  const buildMs = usedMs() - startedAt
  // What is swept meanwhile may outweigh a small index.
  const megabytes = Math.max(0, (usedBytes() - before) / 1e6)
  tell({ kind: 'progress', text: `built in ${(buildMs / 1000).toFixed(1)} s` })

  await warmUp(questions, (text) => search(read(text)))
  const asked = await ask(questions, (text) => search(read(text)))
  const figures: PeerFigures = {
    size: content.catalogue.length,
    names: names.length,
    questions: questions.length,
    asked: asked.length,
    buildMs,
    megabytes,
    ...toShares(asked),
    ...toAuc(asked),
  }
  tell({ kind: 'figures', figures })
}

/** A peer for few procedures gets those that the questions ask for first, and their questions. */
async function prepare(
  peer: Peer,
  size: number,
): Promise<{ content: Content; questions: QuestionInput[] }> {
  const { content } = await loadContent(projectRoot())
  const rows = await readQuestionRows(join(projectRoot(), QUESTIONS))
  // A follow-up names no procedure and is no question from outside either.
  const questions = inFixedDisorder(rows.filter(({ row }) => row.behavior !== 'follow-up'))
  if (peer.sizeMax === undefined) return { content: enlargeContent(content, size), questions }

  const wanted = [...new Set(rows.flatMap(({ labels = [] }) => labels))].slice(0, peer.sizeMax)
  const kept = new Set(wanted)
  return {
    content: keepProcedures(content, kept),
    questions: questions.filter(({ labels = [] }) => labels.every((code) => kept.has(code))),
  }
}

/** Mixes the kinds of questions, so that the first of them stand for all; the same every time. */
function inFixedDisorder(questions: QuestionInput[]): QuestionInput[] {
  const digest = ({ question }: QuestionInput) =>
    createHash('sha256').update(question).digest('hex')
  return questions.toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1))
}

async function warmUp(questions: QuestionInput[], search: PeerSearch): Promise<void> {
  const until = usedMs() + WARM_UP_MS
  for (const { question } of questions) {
    if (usedMs() > until) return
    await search(question)
  }
}

async function ask(questions: QuestionInput[], search: PeerSearch): Promise<Asked[]> {
  const asked: Asked[] = []
  const until = usedMs() + ASKING_MS
  let toldAt = usedMs()
  for (const { question, labels = [] } of questions) {
    const startedAt = usedMs()
    const hits = await search(question)
    const ms = usedMs() - startedAt
    asked.push({ labels, hits, ms })
    if (usedMs() > until) break
    if (usedMs() - toldAt < PROGRESS_EVERY_MS) continue
    toldAt = usedMs()
    tell({ kind: 'progress', text: `asked ${asked.length} of ${questions.length}` })
  }
  return asked
}

/** The processor time of this process: what else the machine does hardly weighs on it. */
function usedMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What is alive, not what has not been swept yet. */
function usedBytes(): number {
  global.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function tell(report: PeerReport): void {
  process.send?.(report)
}

void main().then(() => process.disconnect())
