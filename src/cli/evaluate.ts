import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { loadContent } from '../content/load-content'
import { projectRoot } from '../lib/project-root'
import { serveRelease } from '../search/serve-release'
import { evaluateRows } from './evaluate-rows'
import { readQuestionRows } from './question-rows'
import { summarize } from './summarize-evaluation'
import { toHtmlReport } from './evaluation-report'

const USAGE = `Asks the search a file of questions, from the content of intents/ and knowledge/.

  npm run -s evaluate -- --questions FILE.jsonl                     prints a summary
  npm run -s evaluate -- --questions FILE.csv --out RESULTS.jsonl   writes one row for each question
  npm run -s evaluate -- --questions FILE.jsonl --html REPORT.html  writes a page for reading
         --explain                                                  prints the evidence of each hit

A row has a "question", and where known: "labels" (the right codes), "behavior" or "expected"
(answer, ask, none, intent), "asks" (facets), "diacritics", "style", "set". The rest is passed through.
`

/** The command line for judging the search on an agency's own questions. */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      questions: { type: 'string' },
      out: { type: 'string' },
      html: { type: 'string' },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help || values.questions === undefined) {
    process.stderr.write(USAGE)
    return values.help ? 0 : 2
  }
  const { content, problems } = await loadContent(projectRoot())
  for (const { file, message } of problems) process.stderr.write(`${file}: ${message}\n`)
  const release = serveRelease(1, 'files', content)
  const results = evaluateRows(await readQuestionRows(values.questions), release.searcher)

  if (values.explain) {
    for (const { question, understanding } of results) {
      process.stdout.write(`${question}\n${JSON.stringify(understanding, undefined, 2)}\n`)
    }
  }
  if (values.html !== undefined) {
    await writeFile(values.html, toHtmlReport(results, release))
  }
  if (values.out !== undefined) {
    await writeFile(values.out, results.map(({ row }) => `${JSON.stringify(row)}\n`).join(''))
  } else process.stdout.write(summarize(results))
  return 0
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
