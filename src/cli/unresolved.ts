import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config'
import { writeCsv, writeJsonLines, type NameOf } from '../insight/export-unresolved'
import { type Period, readUnresolved, type UnresolvedQuestion } from '../insight/unresolved'
import { toTable } from '../insight/unresolved-table'
import { parseVietnamDay } from '../insight/vietnam-time'
import { openStore } from '../open-store'
import { type Store } from '../store/store'

const USAGE = `Lists the questions that were not answered, newest first.

  npm run unresolved                       the newest ones on the terminal
  npm run unresolved -- --csv FILE         all of them, for a spreadsheet
  npm run unresolved -- --jsonl FILE       all of them, for a program
  npm run unresolved -- --from 2026-07-01 --to 2026-07-31    of these days, in Vietnam's time
`
const SHOWN_MAX = 50

interface Request {
  period: Period
  csv?: string
  jsonl?: string
}

/** `npm run unresolved`. */
async function main(): Promise<void> {
  const request = parseRequest(process.argv.slice(2))
  if (!request) return print(USAGE)

  const store = await openStore(loadConfig().STORE_URL)
  try {
    await answer(request, store)
  } finally {
    await store.close()
  }
}

async function answer({ csv, jsonl, period }: Request, store: Store): Promise<void> {
  const questions = () => readUnresolved(store.turns, period)
  const nameOf = await namesOf(store)
  if (csv !== undefined) await writeCsv(questions(), nameOf, createWriteStream(csv))
  if (jsonl !== undefined) await writeJsonLines(questions(), createWriteStream(jsonl))

  const written = [csv, jsonl].filter((file) => file !== undefined)
  if (written.length > 0) print(`Wrote ${written.join(' and ')}.\n`)
  else await show(questions(), nameOf)
}

async function show(questions: AsyncIterable<UnresolvedQuestion>, nameOf: NameOf): Promise<void> {
  const shown: UnresolvedQuestion[] = []
  let count = 0
  for await (const question of questions) {
    count += 1
    if (shown.length < SHOWN_MAX) shown.push(question)
  }
  if (count === 0) return print('No unanswered questions in this period.\n')
  print(`${toTable(shown, nameOf)}\n${count} unanswered`)
  print(count > SHOWN_MAX ? `, the newest ${SHOWN_MAX} shown; --csv FILE writes all.\n` : '.\n')
}

/** Names as of the newest release; a code that is gone from it is shown without one. */
async function namesOf(store: Store): Promise<NameOf> {
  const newest = await store.releases.newest()
  const content = newest && (await store.releases.content(newest.number))
  const names = new Map((content?.catalogue ?? []).map(({ code, name }) => [code, name]))
  return (code) => names.get(code)
}

/** Undefined when help was asked for. */
function parseRequest(args: string[]): Request | undefined {
  const { values } = parseArgs({
    args,
    options: {
      csv: { type: 'string' },
      jsonl: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return undefined
  const { csv, jsonl } = values
  return {
    period: { from: dayOf('from', values)?.begins, to: dayOf('to', values)?.ends },
    csv,
    jsonl,
  }
}

function dayOf(name: 'from' | 'to', values: { from?: string; to?: string }) {
  const value = values[name]
  if (value === undefined) return undefined
  const day = parseVietnamDay(value)
  if (day) return day
  throw new Error(`--${name} ${value} is not a day; write it like 2026-07-20`)
}

function print(text: string): void {
  process.stdout.write(text)
}

// The reader may have seen enough, as `| head` has.
process.stdout.on('error', () => process.exit())

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\nnpm run unresolved -- --help tells how to use it.\n`)
  process.exitCode = 1
})
