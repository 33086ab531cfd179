import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadContent } from '../../src/content/load-content'
import { hashContent } from '../../src/content/hash-content'
import { projectRoot } from '../../src/lib/project-root'
import { openReleaseKeeper } from '../../src/messaging/release-keeper'
import { serveReleaseInSteps } from '../../src/search/serve-release'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { summarize } from './summarize'

const SWAPS = 8

/** Publishes releases with one more phrasing each, and takes them over while the clock is watched. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const store = await openSqliteStore(join(folder, 'motcua.db'))
  const { content } = await loadContent(projectRoot())
  const clock = () => new Date()
  const files = { hash: hashContent(content), content }
  const keeper = await openReleaseKeeper({
    shelf: store.releases,
    files,
    serve: serveReleaseInSteps,
    clock,
  })

  const blocks: number[] = []
  for (let number = 2; number < 2 + SWAPS; number += 1) {
    const [first, ...rest] = content.phrasebook
    if (!first) break
    const changed = { ...first, phrasings: [...first.phrasings, `câu hỏi mới số ${number}`] }
    const release = { number, hash: String(number), author: 'bench', note: '', createdAt: clock() }
    await store.releases.add(release, { ...content, phrasebook: [changed, ...rest] })
    const watch = watchLoop()
    const startedAt = performance.now()
    await keeper.refresh()
    const tookMs = performance.now() - startedAt
    const { wallMs, processorMs } = watch.stop()
    blocks.push(processorMs)
    process.stdout.write(
      `swap to release ${number}: ${tookMs.toFixed(0)} ms, longest block ${processorMs.toFixed(1)} ms of the processor (${wallMs.toFixed(1)} ms on the clock)\n`,
    )
  }
  process.stdout.write(`longest block of each of ${SWAPS} swaps: ${summarize(blocks)}\n`)
  await store.close()
  rmSync(folder, { recursive: true })
}

/**
 * The longest time for which nothing else had its turn. Every turn of the loop is looked at, since
 * a timer would miss what is shorter than its own period. The clock also counts what other programs
 * of a busy machine took; the thread's own processor time does not.
 */
function watchLoop() {
  const longest = { wallMs: 0, processorMs: 0 }
  let before = readClocks()
  let isRunning = true
  function look(): void {
    const now = readClocks()
    longest.wallMs = Math.max(longest.wallMs, now.wallMs - before.wallMs)
    longest.processorMs = Math.max(longest.processorMs, now.processorMs - before.processorMs)
    before = now
    if (isRunning) setImmediate(look)
  }
  setImmediate(look)
  return {
    stop() {
      isRunning = false
      return longest
    },
  }
}

function readClocks() {
  const { user, system } = process.threadCpuUsage()
  return { wallMs: performance.now(), processorMs: (user + system) / 1000 }
}

void main()
