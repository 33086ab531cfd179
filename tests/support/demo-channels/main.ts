import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../../src/lib/project-root'
import { metaSettings } from '../fake-meta/page'
import { spawnFakePlatform } from '../fake-platform/spawn-fake-platform'
import { zaloSettings } from '../fake-zalo/settings'
import { signInToFake } from '../fake-zalo/sign-in-to-fake'
import { findFreePort, startService } from '../start-service'

const PORT = Number(process.env.DEMO_PORT ?? 4000)
const FILES = join(projectRoot(), 'tests', 'support', 'demo-channels', 'page')
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/**
 * `npm run demo:channels`: the service between platforms that are only played, and a page on
 * which one is a citizen on Zalo, on Messenger and on Teams, and sees what goes over the wire.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-demo-'))
  const storeUrl = `sqlite:${join(folder, 'motcua.db')}`
  const port = await findFreePort()
  const serviceUrl = `http://127.0.0.1:${port}`
  const zalo = await spawnFakePlatform('fake-zalo', {
    FAKE_WEBHOOK_URL: `${serviceUrl}/zalo/webhook`,
  })
  const meta = await spawnFakePlatform('fake-meta', {
    FAKE_WEBHOOK_URL: `${serviceUrl}/messenger/webhook`,
  })
  const bot = await spawnFakePlatform('fake-bot-connector', {
    FAKE_WEBHOOK_URL: `${serviceUrl}/api/messages`,
  })
  await bot.order('self-url', { url: bot.url })
  await signInToFake(zalo.url, storeUrl)
  const service = await startService({
    port,
    main: 'tests/support/demo-channels/service.js',
    env: {
      DEMO_BOT_AUTHORITY: bot.url,
      STORE_URL: storeUrl,
      ZALO_BUTTONS: 'on',
      ...zaloSettings(zalo.url),
      ...metaSettings(meta.url),
    },
  }).catch(async (error: unknown) => {
    await Promise.all([zalo.stop(), meta.stop(), bot.stop()])
    throw error
  })

  const platforms: Record<string, string> = { zalo: zalo.url, messenger: meta.url, bot: bot.url }
  const server = createServer((request, response) => {
    serve(request, response, platforms).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  }).listen(PORT, '127.0.0.1')
  process.stdout.write(`
  Trò chuyện như trên Zalo, Messenger và Teams   http://localhost:${PORT}/
  Dịch vụ                                        ${serviceUrl}/

  Dừng: Ctrl+C

`)

  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await Promise.all([service.stop(), zalo.stop(), meta.stop(), bot.stop()])
    rmSync(folder, { recursive: true })
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

/** The page, and the orders that it gives: `/zalo/say` is `say` at the played Zalo. */
async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  platforms: Record<string, string>,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://demo')
  const [, platform = '', order = ''] = pathname.split('/')
  const base = platforms[platform]
  if (base === undefined) return serveFile(pathname, response)
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  const answer = await fetch(`${base}/_control/${order}${search}`, {
    method: request.method ?? 'GET',
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  })
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(await answer.text())
}

function serveFile(pathname: string, response: ServerResponse): void {
  const name = pathname === '/' ? 'index.html' : pathname.slice(1)
  if (!/^(index\.html|demo\.css|demo\.js)$/.test(name)) {
    response.writeHead(404).end()
    return
  }
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain'
  response.writeHead(200, { 'content-type': type }).end(readFileSync(join(FILES, name)))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
