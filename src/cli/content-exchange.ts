import { createWriteStream } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { loadConfig } from '../config'
import { type ContentFiles, filesInMemory, filesUnder } from '../content/content-files'
import { formatProblems } from '../content/problem'
import { createDrafts, type Drafts } from '../editing/drafts/drafts'
import { packArchive, unpackArchive } from '../editing/files/content-archive'
import { createContentExchange } from '../editing/files/content-exchange'
import { createFileImport } from '../editing/files/file-import'
import { type Released } from '../editing/released'
import { systemClock } from '../lib/clock'
import { openStore } from '../open-store'
import { type Store } from '../store/store'
import { type Print } from './content-check'

/** Writes what is released, or with `--drafts` what would be, into an archive or a folder. */
export async function runExport(
  root: string,
  target: string | undefined,
  { withDrafts, print }: { withDrafts: boolean; print: Print },
): Promise<number> {
  if (target === undefined) throw new Error('Thiếu tên tệp .zip hoặc thư mục để ghi vào.')
  return withStore(async (store) => {
    const { drafts, released } = await openContent(store)
    const exchange = createContentExchange({
      current: () => released,
      drafts,
      onDisk: filesUnder(root),
    })
    const texts = await exchange.write(withDrafts ? 'draft' : 'release')
    if (target.endsWith('.zip')) {
      await pipeline(packArchive(texts, systemClock()), createWriteStream(target))
    } else {
      for (const [file, text] of texts) {
        await mkdir(dirname(join(target, file)), { recursive: true })
        await writeFile(join(target, file), text)
      }
    }
    print(`Đã ghi ${texts.size} tệp của bản ${released.number} vào ${target}.\n`)
    return 0
  })
}

/** Takes the files of an archive or a folder over into the drafts of the console. */
export async function runImportDrafts(source: string | undefined, print: Print): Promise<number> {
  if (source === undefined) throw new Error('Thiếu tên tệp .zip hoặc thư mục để đọc.')
  const files = await openFiles(source)
  return withStore(async (store) => {
    const { drafts, released } = await openContent(store)
    const parts = { store, drafts, current: () => released, installed: released }
    const imports = createFileImport(parts)
    const { changes, problems } = await imports.plan(files)
    if (problems.length > 0) {
      print(`${formatProblems(problems)}\n\nChưa nhập gì: hãy sửa các lỗi trên trước.\n`)
      return 1
    }
    const by = { id: 'command-line', name: 'Dòng lệnh' }
    const { taken, conflicts } = await imports.take(files, by)
    print(`${taken} mục khác với bản ${released.number} đã thành bản nháp.\n`)
    for (const item of conflicts) print(`Không ghi được vì vừa có người sửa: ${item}\n`)
    return taken === changes.length ? 0 : 1
  })
}

async function withStore(work: (store: Store) => Promise<number>): Promise<number> {
  const store = await openStore(loadConfig().STORE_URL)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function openContent(store: Store): Promise<{ released: Released; drafts: Drafts }> {
  const newest = await store.releases.newest()
  const content = newest && (await store.releases.content(newest.number))
  if (!content) throw new Error('Chưa có bản phát hành nào: hãy chạy dịch vụ một lần trước.')
  const released = { number: newest.number, hash: newest.hash, content }
  return { released, drafts: createDrafts({ store, current: () => released, clock: systemClock }) }
}

async function openFiles(source: string): Promise<ContentFiles> {
  const isFolder = (await stat(source)).isDirectory()
  return isFolder ? filesUnder(source) : filesInMemory(await unpackArchive(await readFile(source)))
}
