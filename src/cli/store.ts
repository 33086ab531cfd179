import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { loadConfig } from '../config'
import { openStore } from '../open-store'
import { type Store } from '../store/store'
import { exportStore, importStore, migrateStore, type OnProgress } from './store-copy'

const USAGE = `Sao lưu, phục hồi và chuyển cơ sở dữ liệu mà STORE_URL chỉ đến.

  npm run store -- export TỆP      ghi tất cả ra tệp JSON Lines; tên kết thúc bằng .gz thì nén
  npm run store -- import TỆP      thêm tất cả từ tệp; cái gì đã có thì giữ nguyên
  npm run store -- migrate ĐỊA-CHỈ chép tất cả sang cơ sở dữ liệu khác, rồi so sánh hai bên

Bị ngắt giữa chừng thì chạy lại đúng lệnh đó. Tệp chứa lời của người dân và các khóa bí mật:
hãy giữ như giữ chính cơ sở dữ liệu.
`

type Command = (store: Store, target: string, onProgress: OnProgress) => Promise<string>

const COMMANDS: Partial<Record<string, Command>> = {
  export: async (store, file, onProgress) => {
    if (existsSync(file)) throw new Error(`${file} đã có; hãy chọn tên khác · exists already`)
    const records = await exportStore(store, file, onProgress)
    return `Đã ghi ${records} bản ghi ra ${file}.`
  },

  import: async (store, file, onProgress) => {
    const { records, added } = await importStore(store, file, onProgress)
    return `Đã đọc ${records} bản ghi, thêm ${added}; ${records - added} bản ghi đã có sẵn.`
  },

  migrate: async (store, url, onProgress) => {
    const target = await openStore(url)
    try {
      const { added, isSame } = await migrateStore(store, target, onProgress)
      if (isSame) return `Đã chép ${added} bản ghi; hai cơ sở dữ liệu giống hệt nhau.`
      throw new Error(
        `Đã chép ${added} bản ghi, nhưng hai cơ sở dữ liệu khác nhau: có dữ liệu từ trước, hoặc dịch vụ đang chạy. ` +
          'Hãy dừng dịch vụ và chuyển sang một cơ sở dữ liệu trống.',
      )
    } finally {
      await target.close()
    }
  },
}

/** `npm run store`. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  const [name = '', target, ...others] = positionals
  const command = COMMANDS[name]
  if (values.help || !command || target === undefined || others.length > 0) {
    process.stdout.write(USAGE)
    if (!values.help) process.exitCode = 1
    return
  }
  const store = await openStore(loadConfig().STORE_URL)
  const bar = new SingleBar({
    format: '{bar} {percentage}% · {value} bản ghi · còn {eta_formatted}',
  })
  const show: OnProgress = (records, of) => {
    if (of !== undefined) bar.setTotal(of)
    bar.update(records)
  }
  try {
    bar.start(Math.max(1, await store.archive.countTurns()), 0)
    const said = await command(store, target, everyThousand(show))
    bar.stop()
    process.stdout.write(`${said}\n`)
  } finally {
    bar.stop()
    await store.close()
  }
}

/** Showing each of a million records would take longer than copying it. */
function everyThousand(show: OnProgress): OnProgress {
  let next = 0
  return (records, of) => {
    if (records < next) return
    next = records + 1000
    show(records, of)
  }
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\nCách dùng: npm run store -- --help\n`)
  process.exitCode = 1
})
