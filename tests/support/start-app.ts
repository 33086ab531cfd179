import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp, type App, type AppOptions } from '../../src/app'
import { loadConfig } from '../../src/config'
import { createLogStream } from './log-stream'

const running = new Set<() => Promise<void>>()

/** Stops every service that was started and removes its database; for `afterEach` or `afterAll`. */
export async function stopApps(): Promise<void> {
  const stops = [...running]
  running.clear()
  await Promise.all(stops.map((stop) => stop()))
}

export interface StartOptions extends Partial<Omit<AppOptions, 'config' | 'log'>> {
  /** Settings besides a free port, a fresh database and limits that no test reaches by accident. */
  env?: Record<string, string>
}

export interface RunningApp extends App {
  url: string
  /** Everything that was logged so far. */
  logged: () => string
}

/** The whole service as it is run, with the real content, on a port and a database of its own. */
export async function startTestApp({ env, ...options }: StartOptions = {}): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  const { log, text: logged } = createLogStream()
  const config = loadConfig({
    HOST: '127.0.0.1',
    STORE_URL: `sqlite:${join(folder, 'motcua.db')}`,
    WEB_TOKENS_PER_MINUTE: '100000',
    WEB_MESSAGES_PER_MINUTE: '100000',
    SHUTDOWN_SECONDS: '1',
    ...env,
  })
  const starting = startApp({ log, ...options, config: { ...config, PORT: portOf(env) } })
  let stopped: Promise<void> | undefined
  const stop = () =>
    (stopped ??= starting.then(
      (started) => started.stop(),
      () => undefined,
    ))
  running.add(async () => {
    await stop()
    rmSync(folder, { recursive: true })
  })
  const app = await starting
  return { ...app, stop, url: `http://127.0.0.1:${app.port}`, logged }
}

/** Zero has the system choose a free one, which is no setting for an operator. */
function portOf(env?: Record<string, string>): number {
  return Number(env?.PORT ?? 0)
}
