import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../../src/lib/project-root'
import { endProcess, spawnProgram } from '../spawn-program'
import { type ChatLine } from './chats'
import { type PlannedFault } from './faults'
import { type TrafficEntry } from './traffic'

const BUILD = join(projectRoot(), process.env.TEST_BUILD ?? 'dist')

export type SpawnedPlatform = Awaited<ReturnType<typeof spawnFakePlatform>>

/** Starts a built fake platform, such as `fake-zalo`, in a process of its own. */
export async function spawnFakePlatform(folder: string, env: Record<string, string>) {
  const child = spawnProgram([join(BUILD, 'tests', 'support', folder, 'main.js')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await firstLine(child)

  async function order(name: string, given?: object): Promise<unknown> {
    const response = await fetch(`${url}/_control/${name}`, {
      ...(given && { method: 'POST', body: JSON.stringify(given) }),
    })
    const body: unknown = await response.json()
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(body)}`)
    return body
  }

  return {
    url,
    order,
    // The platform is ours, so its answers are what they are declared to be.
    chat: (user: string, after = 0) =>
      order(`chat?user=${encodeURIComponent(user)}&after=${after}`) as Promise<ChatLine[]>,
    traffic: (after = 0, limit = 100_000) =>
      order(`traffic?after=${after}&limit=${limit}`) as Promise<TrafficEntry[]>,
    fault: (fault: PlannedFault) => order('fault', fault),
    stop: () => endProcess(child, 'SIGTERM'),
  }
}

/** Where it can be reached. */
async function firstLine({ stdout, stderr }: ChildProcess): Promise<string> {
  if (!stdout || !stderr) throw new Error('nothing is heard of the platform')
  let complaints = ''
  stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
    process.stderr.write(chunk)
  })
  const lines = createInterface(stdout)
  const [line]: unknown[] = await Promise.race([once(lines, 'line'), once(lines, 'close')])
  if (typeof line === 'string') return line
  throw new Error(`The platform did not start: ${complaints}`)
}
