import { join } from 'node:path'
import { evaluateRows } from '../../src/cli/evaluate-rows'
import { type QuestionInput, readQuestionRows } from '../../src/cli/question-rows'
import { percent, toFigures } from '../../src/cli/summarize-evaluation'
import { type Content } from '../../src/content/content'
import { loadContent } from '../../src/content/load-content'
import { projectRoot } from '../../src/lib/project-root'
import { createSearcher } from '../../src/search/create-searcher'
import { enlargeContent } from './peers/enlarge-content'
import { summarize } from './summarize'

const ROUNDS = 5
const QUESTIONS = 'tests/golden/development.jsonl'
const HOSTILE = [
  'dk hs tt ks gt cc hc nn ct dt '.repeat(66),
  'nguyeenx khuyur ngoawnf ruwowuj thuowngr '.repeat(48),
  'giấy phép đăng ký cấp lại chứng nhận hoạt động kinh doanh '.repeat(34),
  'dangkykhaisinhchocontaiuybannhandanxa'.repeat(54),
]
const TYPED = ['k', 'kh', 'khai', 'khai s', 'dang ky kinh d', 'sổ đỏ', 'bằng lái x', 'khia sinh']

/**
 * How long a question takes, what the index costs, and what each part of the names is worth. A
 * number makes the catalogue as large as that; then only times and the whole are of interest.
 */
async function main(size?: number): Promise<void> {
  const { content: real } = await loadContent(projectRoot())
  const content = size === undefined ? real : enlargeContent(real, size)
  const questions = await readQuestionRows(join(projectRoot(), QUESTIONS))
  const before = process.memoryUsage()
  const startedAt = performance.now()
  const searcher = createSearcher(content)
  const builtMs = performance.now() - startedAt
  const after = process.memoryUsage()
  const megabytes =
    (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6
  write(
    `${content.catalogue.length} procedures, built in ${builtMs.toFixed(0)} ms, about ${megabytes.toFixed(0)} MB`,
  )

  for (const { question } of questions) searcher.understand(question)
  const times = Array.from({ length: ROUNDS }, () =>
    questions.map(({ question }) => timeOf(() => searcher.understand(question))),
  )
  // The fastest of some rounds is the question's own cost; the rest is what else the machine did.
  const own = questions.map((_, at) => Math.min(...times.map((round) => round[at] ?? Infinity)))
  write(`a question:          ${summarize(times.flat())}`)
  write(`  fastest of ${ROUNDS}:      ${summarize(own)}`)
  write(
    `a hostile question:  ${summarize(HOSTILE.map((text) => timeOf(() => searcher.understand(text))))}`,
  )
  write(
    `search as you type:  ${summarize(TYPED.map((text) => timeOf(() => searcher.suggest(text, 8))))}\n`,
  )

  const variants = variantsOf(content).slice(0, size === undefined ? undefined : 1)
  for (const [title, variant] of variants) report(title, variant, questions)
}

/** The same search with a part of what it knows left out. */
function variantsOf(content: Content): [string, Content][] {
  const keeping = (count: number): Content => ({
    ...content,
    phrasebook: content.phrasebook.map((entry) => ({
      ...entry,
      phrasings: entry.phrasings.slice(0, count),
    })),
  })
  return [
    ['all', content],
    ['without synonyms', { ...content, synonyms: [] }],
    ['six phrasings each', keeping(6)],
    ['three phrasings each', keeping(3)],
    ['labels, no phrasings', keeping(0)],
    ['official names and guides', { ...content, phrasebook: [] }],
    ['official names only', { ...content, phrasebook: [], guides: [], synonyms: [] }],
  ]
}

function report(title: string, content: Content, questions: QuestionInput[]): void {
  const figures = toFigures(evaluateRows(questions, createSearcher(content)))
  const { first, three, labelled, answered, count, wrong } = figures
  write(
    `${title.padEnd(28)} first ${percent(first, labelled)}, first three ${percent(three, labelled)}, ` +
      `answered ${percent(answered, count)}, of which wrong ${percent(wrong, answered)}`,
  )
}

function timeOf(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}

void main(process.argv[2] === undefined ? undefined : Number(process.argv[2]))
