import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort, startService } from '../support/start-service'
import { createConversationMix, type Mix } from './conversation-mix'
import { type Citizen, measureRound, type Round, type Target } from './measure-round'
import { openConversation } from './open-conversation'
import { spawnEcho } from './spawn-echo'
import { median } from './summarize'

const ROUNDS = 5
const ROUND_SECONDS = 6
const WARM_UP_SECONDS = 4
/** Citizens who wait for an answer at the same time, each in a conversation of their own. */
const CITIZENS = 32

/** Echo and service take turns, so that whatever else the machine does weighs on both alike. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const echo = await spawnEcho(await findFreePort())
  const service = await startService({
    port: await findFreePort(),
    env: {
      STORE_URL: `sqlite:${join(folder, 'motcua.db')}`,
      WEB_TOKENS_PER_MINUTE: '1000000',
      WEB_MESSAGES_PER_MINUTE: '100000000',
    },
  })
  const targets: Target[] = [
    { name: 'echo', pid: echo.pid, citizens: () => atEcho(echo.url) },
    { name: 'service', pid: service.pid, citizens: () => inConversations(service.url) },
  ]

  const mixes: Mix[] = ['usual', 'varied']
  for (const mix of mixes) {
    process.stdout.write(`${mix} questions\n`)
    await compare(targets, await createConversationMix(mix))
  }

  await service.stop()
  echo.stop()
  rmSync(folder, { recursive: true })
}

async function compare(targets: Target[], say: (turn: number) => string): Promise<void> {
  for (const target of targets) await measureRound(target, say, WARM_UP_SECONDS)
  const rounds: Record<string, Round[]> = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const target of targets) {
      const measured = await measureRound(target, say, ROUND_SECONDS)
      rounds[target.name] = [...(rounds[target.name] ?? []), measured]
      process.stdout.write(`${target.name.padEnd(8)} ${describe(measured)}\n`)
    }
  }
  report(rounds.echo ?? [], rounds.service ?? [])
}

function atEcho(url: string): Promise<Citizen[]> {
  return Promise.resolve(Array.from({ length: CITIZENS }, () => ({ url: `${url}/echo` })))
}

function inConversations(url: string): Promise<Citizen[]> {
  return Promise.all(Array.from({ length: CITIZENS }, () => openConversation(url)))
}

function describe({ perSecond, p50, p99, failed, processorMs }: Round): string {
  return [
    `${perSecond.toFixed(0).padStart(6)} messages/s`,
    `p50 ${p50} ms`,
    `p99 ${p99} ms`,
    `${processorMs.toFixed(3)} ms of processor each`,
    `${failed} failed`,
  ].join(', ')
}

function report(echo: Round[], service: Round[]): void {
  const rate = (rounds: Round[]) => median(rounds.map(({ perSecond }) => perSecond))
  const processor = (rounds: Round[]) => median(rounds.map(({ processorMs }) => processorMs))
  process.stdout.write(
    [
      `medians of ${ROUNDS} rounds of ${ROUND_SECONDS} s, ${CITIZENS} citizens:`,
      `  echo ${rate(echo).toFixed(0)}/s, service ${rate(service).toFixed(0)}/s`,
      `  ratio by messages per second: ${(rate(service) / rate(echo)).toFixed(3)}`,
      `  ratio by processor time:      ${(processor(echo) / processor(service)).toFixed(3)}`,
      '',
    ].join('\n'),
  )
}

void main()
