import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadContent } from '../content/load-content'
import { projectRoot } from '../lib/project-root'
import { type Example, type LabelledQuestion } from '../search/collect-examples'
import { examplesFromPhrasebook, examplesFromQuestions } from '../search/collect-examples'
import { learn, type Learned, tryOut } from '../search/learn-weights'
import { readQuestionRows } from './question-rows'

const WEIGHTS_FILE = 'src/search/trained-weights.ts'
const QUESTIONS_FILE = 'tests/golden/development.jsonl'
const FOLDS = 5
/** Of the phrasings, which are tens of thousands, as many are asked as train within a minute. */
const PHRASINGS_MAX = 8000

/** Learns the weights of ranking and decision anew from the phrasebook and the development questions. */
async function main(args: string[]): Promise<void> {
  const root = projectRoot()
  const { content } = await loadContent(root)
  const rows = await readQuestionRows(join(root, QUESTIONS_FILE)).catch(() => [])
  const questions: LabelledQuestion[] = rows
    .filter(({ labels }) => labels !== undefined)
    .map(({ question, labels }) => ({ question, codes: labels ?? [] }))

  const phrasings = content.phrasebook.reduce((sum, entry) => sum + entry.phrasings.length, 0)
  const share = Math.min(1, PHRASINGS_MAX / Math.max(1, phrasings))
  const made = examplesFromPhrasebook(content, share)
  const real = examplesFromQuestions(content, questions)
  write(`${phrasings} phrasings, ${made.length} asked; ${real.length} development questions\n`)

  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = ({ group }: Example) => group % FOLDS === fold
    const learned = learn([...made, ...real].filter((example) => !isHeld(example)))
    report(`fold ${fold + 1}, phrasings`, made.filter(isHeld), learned)
    report(`fold ${fold + 1}, questions`, real.filter(isHeld), learned)
  }
  const learned = learn([...made, ...real])
  report('all, as trained', [...made, ...real], learned)
  if (args.includes('--dry-run')) return
  const hash = createHash('sha256').update(JSON.stringify([content.phrasebook, questions]))
  await writeFile(join(root, WEIGHTS_FILE), toSource(learned, hash.digest('hex').slice(0, 16)))
  write(`Wrote ${WEIGHTS_FILE}\n`)
}

function report(title: string, examples: Example[], learned: Learned): void {
  if (examples.length === 0) return
  const { first, three, answered, wrong, error } = tryOut(examples, learned)
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`
  write(
    `${title}: ${examples.length} asked, first ${percent(first)}, first three ${percent(three)}, ` +
      `answered ${percent(answered)}, of which wrong ${percent(wrong)}, calibration ${error.toFixed(3)}\n`,
  )
}

function toSource({ ranking, decision, name }: Learned, hash: string): string {
  const list = (values: readonly number[]) => `[${values.join(', ')}]`
  return `/** Written by \`npm run train\`; \`data\` is the hash of what it was trained on. */
export const TRAINED = {
  data: '${hash}',
  name: ${list(name)},
  // prettier-ignore
  ranking: ${list(ranking)},
  // prettier-ignore
  decision: ${list(decision)},
} as const
`
}

function write(text: string): void {
  process.stdout.write(text)
}

void main(process.argv.slice(2))
