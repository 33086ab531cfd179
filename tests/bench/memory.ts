import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findFreePort, startService } from '../support/start-service'
import { createConversationMix } from './conversation-mix'
import { measureRound } from './measure-round'
import { openConversation } from './open-conversation'

const REST_MS = 5000
const LOAD_SECONDS = 20
const CITIZENS = 32

/** What the process holds at rest, and what of a load it keeps when the citizens are gone. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const service = await startService({
    port: await findFreePort(),
    env: {
      STORE_URL: `sqlite:${join(folder, 'motcua.db')}`,
      WEB_TOKENS_PER_MINUTE: '1000000',
      WEB_MESSAGES_PER_MINUTE: '100000000',
    },
  })
  await setTimeout(REST_MS)
  process.stdout.write(`at rest: ${residentMegabytes(service.pid)} MB\n`)

  const citizens = () =>
    Promise.all(Array.from({ length: CITIZENS }, () => openConversation(service.url)))
  const target = { name: 'service', pid: service.pid, citizens }
  const { perSecond } = await measureRound(target, await createConversationMix(), LOAD_SECONDS)
  const turns = Math.round(perSecond * LOAD_SECONDS)
  process.stdout.write(`after ${turns} turns: ${residentMegabytes(service.pid)} MB\n`)

  await setTimeout(REST_MS)
  process.stdout.write(`at rest again: ${residentMegabytes(service.pid)} MB\n`)
  await service.stop()
  rmSync(folder, { recursive: true })
}

function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

void main()
