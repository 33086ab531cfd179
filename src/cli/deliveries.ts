import { parseArgs } from 'node:util'
import { loadConfig } from '../config'
import { systemClock } from '../lib/clock'
import { createDeadLetters, type DeadLetter, type DeadLetters } from '../messaging/dead-letters'
import { openStore } from '../open-store'

const USAGE = `Tin nhắn không chuyển được, và các kênh đang dừng.

  npm run deliveries                         xem tất cả
  npm run deliveries -- replay MÃ...         chuyển lại các tin này
  npm run deliveries -- replay --all         chuyển lại mọi tin
  npm run deliveries -- remove MÃ...         bỏ hẳn các tin này
  npm run deliveries -- resume KÊNH          cho một kênh đang dừng chạy tiếp

Không hiện lời của công dân. Máy chủ đang chạy tự nhận các thay đổi trong vài giây.
`
const PAGE = 100
const SHOWN_MAX = 500
const WAYS = ['in', 'out'] as const
const WAY_NAMES = { in: 'đến', out: 'đi' }

/** `npm run deliveries`. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  const [command = 'list', ...names] = positionals
  const isKnown = ['list', 'replay', 'remove', 'resume'].includes(command)
  if (values.help || !isKnown) return print(USAGE)

  const store = await openStore(loadConfig().STORE_URL)
  try {
    const letters = createDeadLetters(store, systemClock)
    if (command === 'list') await show(letters)
    if (command === 'replay')
      await forEach(values.all ? await idsOf(letters) : names, letters.replay)
    if (command === 'remove') await forEach(names, letters.remove)
    if (command === 'resume') await forEach(names, letters.resume)
  } finally {
    await store.close()
  }
}

async function show(letters: DeadLetters): Promise<void> {
  for (const { channel, since, problem } of await letters.halted()) {
    print(`Kênh ${channel} dừng từ ${since}: ${problem}\n`)
  }
  let count = 0
  for await (const letter of allOf(letters)) {
    count += 1
    if (count <= SHOWN_MAX) print(toLine(letter))
  }
  print(count === 0 ? 'Không có tin nào không chuyển được.\n' : `${count} tin không chuyển được.\n`)
}

function toLine({ id, way, channel, deadAt, failures, problem }: DeadLetter): string {
  return `${deadAt}  ${WAY_NAMES[way]}  ${channel}  ${id}  ${failures} lần: ${problem}\n`
}

async function* allOf(letters: DeadLetters): AsyncGenerator<DeadLetter> {
  for (const way of WAYS) {
    let after: string | undefined
    do {
      const page = await letters.list({ way, limit: PAGE, after })
      yield* page.items
      after = page.next
    } while (after !== undefined)
  }
}

/** All at once before the first is changed, as what is changed leaves the list. */
async function idsOf(letters: DeadLetters): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of allOf(letters)) ids.push(id)
  return ids
}

async function forEach(names: string[], act: (name: string) => Promise<boolean>): Promise<void> {
  let done = 0
  for (const name of names) {
    if (await act(name)) done += 1
    else print(`Không tìm thấy: ${name}\n`)
  }
  print(`Xong ${done}/${names.length}.\n`)
  if (done < names.length) process.exitCode = 1
}

function print(text: string): void {
  process.stdout.write(text)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
