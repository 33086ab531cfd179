import './lib/compile-cache'
import { startApp, type App } from './app'
import { loadConfig, type Config } from './config'
import { createLogger } from './lib/logger'
import { openTables } from './prepare-start'

/** Starts the process; stops it cleanly on SIGTERM. */
async function main(): Promise<void> {
  const config = loadConfig()
  const log = createLogger(config.LOG_LEVEL, {}, await readableOutput())
  const app = await startApp({ config, log, keptTables: await openTables() })
  process.stdout.write(welcome(config, app))

  let isStopping = false
  const stop = () => {
    // A second signal means that somebody does not want to wait.
    if (isStopping) process.exit(1)
    isStopping = true
    log.info('stopping')
    app.stop().then(() => log.info('stopped'), fail)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** For a person at a terminal; programs read the lines as they are. Loaded only when it is needed. */
async function readableOutput() {
  if (!process.stdout.isTTY) return undefined
  const { default: pretty } = await import('pino-pretty')
  return pretty()
}

function welcome({ PUBLIC_URL }: Config, { port }: App): string {
  const url = PUBLIC_URL ?? `http://localhost:${port}`
  const seconds = (performance.now() / 1000).toFixed(1)
  return `
  Một Cửa đã sẵn sàng sau ${seconds.replace('.', ',')} giây  ·  ready in ${seconds} s

    Trang thử, trợ lý ở góc phải   ${url}/          demo page with the assistant
    Bàn làm việc của cán bộ        ${url}/console   console; its first user: npm run users
    Tình trạng                     ${url}/readyz    health
    Câu hỏi chưa trả lời được      npm run unresolved         unresolved questions
    Trò chuyện trên dòng lệnh      npm run chat               chat in the terminal

  Dừng: Ctrl+C  ·  stop: Ctrl+C

`
}

/** What went wrong is a sentence for the operator; where in the code it did is of no use to them. */
function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`\nKhông chạy được · cannot run:\n${message}\n\n`)
  process.exit(1)
}

main().catch(fail)
