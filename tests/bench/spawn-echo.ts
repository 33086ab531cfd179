import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Starts a bare server in a process of its own, as the service is in one. */
export async function spawnEcho(
  port: number,
  program = 'echo-server.js',
  ...options: string[]
): Promise<{ url: string; pid: number; stop(): void }> {
  const child = fork(join(__dirname, program), [String(port), ...options], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  await once(child, 'message')
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => void child.kill() }
}
