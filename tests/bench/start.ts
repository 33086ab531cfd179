import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort, startService } from '../support/start-service'
import { processorTimeMs } from './processor-time'
import { median } from './summarize'

const STARTS = 5

/** Starts the service on a new database, and then again and again on the same one. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const env = { STORE_URL: `sqlite:${join(folder, 'motcua.db')}` }
  const times: number[] = []
  const processorTimes: number[] = []
  for (let start = 0; start <= STARTS; start += 1) {
    const service = await startService({ port: await findFreePort(), env })
    times.push(service.readyAfterMs)
    processorTimes.push(processorTimeMs(service.pid))
    await service.stop()
  }
  const [first, ...later] = times.map(Math.round)
  process.stdout.write(`first start, on a new database: ${first} ms\n`)
  process.stdout.write(`later starts: median ${median(later)} ms of ${later.join(', ')}\n`)
  process.stdout.write(`processor time of a start: median ${median(processorTimes)} ms\n`)
  rmSync(folder, { recursive: true })
}

void main()
