import { join } from 'node:path'
import { type QuestionInput, readQuestionRows } from '../../src/cli/question-rows'
import { type Content } from '../../src/content/content'
import { loadContent } from '../../src/content/load-content'
import { projectRoot } from '../../src/lib/project-root'
import { createSearcher } from '../../src/search/create-searcher'
import { type Searcher } from '../../src/search/searcher'
import { withoutMarks } from '../../src/text/marks'
import { enlargeContent } from './peers/enlarge-content'
import { summarize } from './summarize'

const QUESTIONS = 'tests/golden/development-3.jsonl'
const LIMIT = 8
/** People read the list after a word or two, not after a story. */
const TYPED_MAX = 40
const SHARES = [0.25, 0.5, 1]

/**
 * Search-as-you-type, letter by letter: how long each list takes, by the thread's own processor
 * time, and how often the right procedure is on it.
 */
async function main(): Promise<void> {
  const { content } = await loadContent(projectRoot())
  const rows = await readQuestionRows(join(projectRoot(), QUESTIONS))
  const typed = rows.filter(({ labels }) => (labels?.length ?? 0) > 0)
  for (const size of [0, ...process.argv.slice(2).map(Number)]) {
    const searcher = createSearcher(size === 0 ? content : enlargeContent(content, size))
    write(`${size === 0 ? content.catalogue.length : size} procedures`)
    for (const [way, change] of Object.entries(WAYS)) {
      write(`  ${way.padEnd(14)} ${summarize(timesOf(searcher, typed, change))}`)
    }
    if (size === 0) reportFound(searcher, typed, content)
  }
}

const WAYS: Record<string, (text: string) => string> = {
  'with marks': (text) => text,
  'without marks': withoutMarks,
  'with slips': (text) => swapLetters(withoutMarks(text)),
}

/** Every fifth and sixth letter in each other's place, where both are letters. */
function swapLetters(text: string): string {
  return text.replace(/(.{4})(\p{L})(\p{L})/gu, '$1$3$2')
}

function timesOf(
  searcher: Searcher,
  rows: QuestionInput[],
  change: (text: string) => string,
): number[] {
  const texts = rows.flatMap(({ question }) => prefixesOf(change(question)))
  texts.slice(0, 500).forEach((text) => searcher.suggest(text, LIMIT))
  return texts.map((text) => {
    const before = processorMs()
    searcher.suggest(text, LIMIT)
    return processorMs() - before
  })
}

function prefixesOf(text: string): string[] {
  const letters = text.slice(0, TYPED_MAX)
  return Array.from(letters, (_, at) => letters.slice(0, at + 1))
}

/** Of the everyday labels and of questions, of which so much is typed. */
function reportFound(searcher: Searcher, rows: QuestionInput[], content: Content): void {
  const labels = content.phrasebook
    .filter(({ popularity }) => popularity >= 2)
    .map(({ code, label }) => ({ question: label, labels: [code] }))
  for (const [way, change] of Object.entries(WAYS)) {
    for (const [what, some] of [['labels', labels] as const, ['questions', rows] as const]) {
      const shares = SHARES.map((share) => {
        const found = some.filter(({ question, labels: right }) => {
          const text = change(question).slice(0, Math.ceil(share * question.length))
          return searcher.suggest(text, LIMIT).some(({ code }) => right?.includes(code))
        })
        return `${((100 * found.length) / some.length).toFixed(1)} %`
      })
      write(`  ${way.padEnd(14)} ${what}: a quarter, a half, all typed: ${shares.join(', ')}`)
    }
  }
}

function processorMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}

void main()
