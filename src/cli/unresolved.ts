import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config'
import { writeCsv, writeJsonLines, type NameOf } from '../insight/export-unresolved'
import { type Period, readUnresolved, type UnresolvedQuestion } from '../insight/unresolved'
import { toTable } from '../insight/unresolved-table'
import { parseVietnamDay } from '../insight/vietnam-time'
import { openStore } from '../open-store'
import { type Store } from '../store/store'

const USAGE = `Liệt kê các câu hỏi chưa trả lời được, mới nhất trước.

  npm run unresolved                       xem các câu mới nhất
  npm run unresolved -- --csv TỆP          ghi tất cả ra tệp CSV, mở được bằng Excel
  npm run unresolved -- --jsonl TỆP        ghi tất cả ra tệp JSON Lines, cho chương trình khác
         --from 2026-07-01                 từ ngày này (giờ Việt Nam)
         --to 2026-07-31                   đến hết ngày này
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
  if (written.length > 0) print(`Đã ghi ${written.join(' và ')}.\n`)
  else await show(questions(), nameOf)
}

async function show(questions: AsyncIterable<UnresolvedQuestion>, nameOf: NameOf): Promise<void> {
  const shown: UnresolvedQuestion[] = []
  let count = 0
  for await (const question of questions) {
    count += 1
    if (shown.length < SHOWN_MAX) shown.push(question)
  }
  if (count === 0) return print('Không có câu hỏi nào chưa trả lời được.\n')
  print(`${toTable(shown, nameOf)}\n${count} câu hỏi chưa trả lời được`)
  print(
    count > SHOWN_MAX ? `; trên đây là ${SHOWN_MAX} câu mới nhất, --csv TỆP ghi tất cả.\n` : '.\n',
  )
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
  throw new Error(`--${name} ${value} không phải là một ngày; hãy viết như 2026-07-20`)
}

function print(text: string): void {
  process.stdout.write(text)
}

// The reader may have seen enough, as `| head` has.
process.stdout.on('error', () => process.exit())

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\nCách dùng: npm run unresolved -- --help\n`)
  process.exitCode = 1
})
