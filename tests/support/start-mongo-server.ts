import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/lib/project-root'
import { endProcess } from './spawn-program'
import { findFreePort } from './start-service'

const SCRIPT = join(projectRoot(), 'tests/support/mongo-server.sh')
const READY_WITHIN_MS = 180_000

/** A server of its own, for tests that stop it. What it holds survives that. */
export interface MongoServer {
  url: string
  /** Also after it was stopped. */
  start(): Promise<void>
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** It takes commands and says nothing, until it is resumed. */
  freeze(): void
  resume(): void
  /** Stops it for good, and removes what it holds. */
  remove(): Promise<void>
}

/** Whether a server can be had: `mongo-server.sh build` makes sure of it. */
export function hasMongoServer(): boolean {
  try {
    return execFileSync('bash', [SCRIPT, 'program']).length > 0
  } catch {
    return false
  }
}

/** Says loudly that tests are left out, in the place of those tests. */
export function sayThatMongoIsNotTested(what: string): void {
  it(`IS NOT RUN: ${what}, as there is no MongoDB server here`, () => {
    process.stderr.write(
      `\n*** NOT RUN: ${what}. Run: bash tests/support/mongo-server.sh build ***\n`,
    )
  })
}

export async function startMongoServer(): Promise<MongoServer> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-mongo-'))
  const port = await findFreePort()
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    child = spawn('bash', [SCRIPT, 'run', folder, String(port)], { stdio: 'ignore' })
    const deadline = performance.now() + READY_WITHIN_MS
    while (!(await answers(port))) {
      if (performance.now() > deadline) throw new Error('The MongoDB server does not start')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  async function stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child) await endProcess(child, signal)
  }
  async function remove(): Promise<void> {
    await stop('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }

  await start().catch(async (error: unknown) => {
    await remove()
    throw error
  })
  return {
    url: `mongodb://127.0.0.1:${port}/motcua`,
    start,
    stop,
    freeze: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
    remove,
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
  }).then((isOpen) => {
    socket.destroy()
    return isOpen === true
  })
}
