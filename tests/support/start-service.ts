import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '../../src/lib/project-root'
import { endProcess, spawnProgram } from './spawn-program'

export interface Service {
  url: string
  pid: number
  /** From the start of the process to its first "ready". */
  readyAfterMs: number
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

export interface ServiceOptions {
  port: number
  /** Settings besides those of the one who runs this. */
  env: Record<string, string>
  /** The program in the build; the service itself when left out. */
  main?: string
}

/** Where the build is; `npm test` and `npm bench` make it before they start. */
const BUILD = join(projectRoot(), process.env.TEST_BUILD ?? 'dist')
const READY_WITHIN_MS = 180_000

/** Starts the built service in a process of its own, and waits until it is ready. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { port, env, main = 'src/main.js' } = options
  const startedAt = performance.now()
  const child = spawnProgram([join(BUILD, main)], {
    cwd: projectRoot(),
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const url = `http://127.0.0.1:${port}`
  const readyAfterMs = (await untilReady(child, url)) - startedAt
  return {
    url,
    pid: child.pid ?? 0,
    readyAfterMs,
    stop: (signal = 'SIGTERM') => endProcess(child, signal),
  }
}

/** A port that nobody uses at the moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** Resolves with the moment at which it was ready. */
async function untilReady(child: ChildProcess, url: string): Promise<number> {
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const deadline = performance.now() + READY_WITHIN_MS
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The service did not start: ${complaints}`)
    const isReady = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return performance.now()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  child.kill('SIGKILL')
  throw new Error(`The service was not ready within ${READY_WITHIN_MS} ms: ${complaints}`)
}
