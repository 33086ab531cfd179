import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../src/store/store'
import { numbers } from '../contract/subject'
import { turn } from '../support/turns'

const FULL = { code: 'unavailable', message: 'The disk of the database is full; free some space' }

/** More than there is room for. */
const TURNS_MAX = 1000

const folder = mkdtempSync(join(tmpdir(), 'motcua-disk-'))
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0
let store: Store | undefined
afterAll(async () => {
  await store?.close()
  if (isMounted) execFileSync('umount', [folder])
  rmdirSync(folder)
})

if (isMounted) {
  it('is unavailable and not ready on a full disk, loses nothing, and goes on by itself', fullDisk)
} else {
  it('IS NOT RUN: a disk that is really full, as only root can make one', () => {
    process.stderr.write('\n*** NOT RUN: a disk that is really full; run it as root ***\n')
  })
}

async function fullDisk(): Promise<void> {
  store = await openSqliteStore(join(folder, 'motcua.db'))
  const kept = numbers(1, 20).map((sequence) => turn({ sequence }))
  for (const each of kept) await store.turns.append(each)

  fill()
  const refused = await fillLog(store, kept.length)
  await expect(store.ping()).rejects.toMatchObject(FULL)
  await expect(store.secrets.getOrAdd('web', Buffer.alloc(32))).rejects.toMatchObject(FULL)
  const readWhileFull = await store.turns.after('web:c1', 0, 10_000)
  rmSync(join(folder, 'filler'))

  await store.ping()
  expect(await store.turns.append(large(refused))).toEqual({ kind: 'saved' })
  const all = await store.turns.after('web:c1', 0, 10_000)
  expect(all.map(({ sequence }) => sequence)).toEqual(numbers(1, refused))
  expect(all.slice(0, -1)).toEqual(readWhileFull)
  expect(all.slice(0, kept.length)).toEqual(kept)
}

/** Adds turns until one is refused, and returns its number. */
async function fillLog(store: Store, last: number): Promise<number> {
  for (let sequence = last + 1; sequence < TURNS_MAX; sequence += 1) {
    try {
      await store.turns.append(large(sequence))
    } catch (error) {
      expect(error).toMatchObject(FULL)
      return sequence
    }
  }
  throw new Error('The disk does not get full')
}

function large(sequence: number) {
  return turn({ sequence, content: { kind: 'text', text: 'x'.repeat(20_000) } })
}

/** Takes all the room that there is. */
function fill(): void {
  try {
    writeFileSync(join(folder, 'filler'), Buffer.alloc(8 * 1024 * 1024))
  } catch {
    // There was no more.
  }
}
