import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadContent } from '../content/load-content'
import { projectRoot } from '../lib/project-root'
import { type Example, type LabelledQuestion } from '../search/collect-examples'
import { examplesFromPhrasebook, examplesFromQuestions } from '../search/collect-examples'
import { learn, type Learned, toFigures, type Tried, tryOut } from '../search/learn-weights'
import { DECISION_FEATURES } from '../search/decision-features'
import { FEATURES } from '../search/ranking-features'
import { readQuestionRows } from './question-rows'

const WEIGHTS_FILE = 'src/search/trained-weights.ts'
const QUESTIONS_FILES = [
  'development',
  'development-2',
  'development-3',
  'development-4',
  'development-5',
  'development-6',
  'development-7',
  'development-8',
  'development-out-of-scope',
]
const FOLDS = 5
/** Of the phrasings, which are tens of thousands, as many are asked as train within a minute. */
const PHRASINGS_MAX = 6000

/**
 * Learns the weights of ranking and decision anew from the phrasebook and the development questions.
 * Before that each fifth is judged by what was learned from the rest; `--weights-only` leaves that
 * out, and `--dry-run` writes nothing.
 */
async function main(args: string[]): Promise<void> {
  const root = projectRoot()
  const { content } = await loadContent(root)
  const files = QUESTIONS_FILES.map((name) => join(root, 'tests/golden', `${name}.jsonl`))
  const rows = (await Promise.all(files.map(readQuestionRows))).flat()
  const questions: LabelledQuestion[] = rows
    // A follow-up says nothing by itself; it is seen before any decision.
    .filter(({ labels, row }) => labels !== undefined && row.behavior !== 'follow-up')
    .map(({ question, labels, row }) => ({
      question,
      codes: labels ?? [],
      isOpen: row.behavior === 'ask',
    }))

  const phrasings = content.phrasebook.reduce((sum, entry) => sum + entry.phrasings.length, 0)
  const share = Math.min(1, PHRASINGS_MAX / Math.max(1, phrasings))
  const made = examplesFromPhrasebook(content, share)
  const real = examplesFromQuestions(content, questions)
  write(`${phrasings} phrasings, ${made.length} asked; ${real.length} development questions\n`)

  const folds = args.includes('--weights-only') ? 0 : FOLDS
  const judged: Tried[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = ({ group }: Example) => group % FOLDS === fold
    const learned = learn([...made, ...real].filter((example) => !isHeld(example)))
    report(`fold ${fold + 1}, phrasings`, tryOut(made.filter(isHeld), learned))
    const tried = tryOut(real.filter(isHeld), learned)
    report(`fold ${fold + 1}, questions`, tried)
    judged.push(...tried)
  }
  report('all questions, each learned without', judged)
  const learned = learn([...made, ...real])
  report('all, as trained', tryOut([...made, ...real], learned))
  if (args.includes('--dry-run')) return
  const hash = createHash('sha256').update(JSON.stringify([content.phrasebook, questions]))
  await writeFile(join(root, WEIGHTS_FILE), toSource(learned, hash.digest('hex').slice(0, 16)))
  write(`Wrote ${WEIGHTS_FILE}\n`)
}

function report(title: string, tried: Tried[]): void {
  if (tried.length === 0) return
  const { first, three, answered, wrong, declined, missed, error } = toFigures(tried)
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`
  write(
    `${title}: ${tried.length} asked, first ${percent(first)}, first three ${percent(three)}, ` +
      `answered ${percent(answered)}, of which wrong ${percent(wrong)}, declined ${percent(missed)}, ` +
      `of what no procedure answers ${percent(declined)}, calibration ${error.toFixed(3)}\n`,
  )
}

function toSource({ ranking, decision, scope }: Learned, hash: string): string {
  const list = (features: readonly string[], values: readonly number[]) =>
    features.map((feature, at) => `    '${feature}': ${values[at] ?? 0},`).join('\n')
  return `/** The weights that the search is run with. */
export interface Weights {
  /** Hash of what they were learned from. */
  data: string
  /** By the names of the features; a feature that is not here counts nothing. */
  ranking: Record<string, number>
  /** How likely the first hit is right. */
  decision: Record<string, number>
  /** How likely any procedure is meant. */
  scope: Record<string, number>
}

/** Written by \`npm run train\`. */
// prettier-ignore
export const TRAINED: Weights = {
  data: '${hash}',
  ranking: {
${list(FEATURES, ranking)}
  },
  decision: {
${list(DECISION_FEATURES, decision)}
  },
  scope: {
${list(DECISION_FEATURES, scope)}
  },
}
`
}

function write(text: string): void {
  process.stdout.write(text)
}

void main(process.argv.slice(2))
