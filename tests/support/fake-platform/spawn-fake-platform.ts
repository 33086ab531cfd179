import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../../src/lib/project-root'
import { type ChatLine } from './chats'
import { type PlannedFault } from './faults'
import { type TrafficEntry } from './traffic'

const BUILD = join(projectRoot(), process.env.TEST_BUILD ?? 'dist')

export type SpawnedPlatform = Awaited<ReturnType<typeof spawnFakePlatform>>

/** Starts a built fake platform, such as `fake-zalo`, in a process of its own. */
export async function spawnFakePlatform(folder: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [join(BUILD, 'tests', 'support', folder, 'main.js')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line]: unknown[] = await once(createInterface(child.stdout), 'line')
  const url = String(line)

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
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
