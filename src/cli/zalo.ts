import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { createZaloSignIn, toZaloOptions, type ZaloSignIn } from '../../adapters/index'
import { loadConfig } from '../config'
import { systemClock } from '../lib/clock'
import { HALTED_CHANNELS } from '../messaging/outbox/channel-halt'
import { openVault } from '../messaging/vault'
import { openStore } from '../open-store'
import { type Store } from '../store/store'

const USAGE = `Cho trợ lý gửi tin qua Zalo Official Account.

  npm run zalo -- login                    lấy cặp mã truy cập đầu tiên, hoặc lấy lại khi mất
         --callback https://…              Callback URL đã lưu ở trang quản lý ứng dụng Zalo
         --listen 8787                     tự nhận mã ở http://localhost:8787/ thay vì dán vào
         --code MÃ                         đã có mã trong tay
         --verifier CHUỖI                  dùng Code Verifier của trang quản lý ứng dụng
  npm run zalo -- status                   cặp mã còn dùng được đến khi nào
`
const DEFAULT_CALLBACK = 'http://localhost:8787/'
const OPTIONS = {
  callback: { type: 'string' },
  listen: { type: 'string' },
  code: { type: 'string' },
  verifier: { type: 'string' },
} as const

type Given = Partial<Record<keyof typeof OPTIONS, string>>

/** `npm run zalo`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: OPTIONS,
    allowPositionals: true,
  })
  const [command] = positionals
  if (command !== 'login' && command !== 'status') return print(USAGE)

  const config = loadConfig()
  const app = toZaloOptions(config)
  if (!app) throw new Error('Chưa có ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID, ZALO_OA_SECRET.')
  const store = await openStore(config.STORE_URL)
  try {
    const verifier = values.verifier ?? (await verifierOf(store))
    const signIn = createZaloSignIn({ app, vault: openVault(store), verifier, now: systemClock })
    if (command === 'status') await showStatus(signIn)
    else await login(signIn, values, store)
  } finally {
    await store.close()
  }
}

/** Made once: Zalo's console keeps its challenge, so that it has to stay the same. */
async function verifierOf(store: Store): Promise<string> {
  return (await store.secrets.getOrAdd('zalo-verifier', randomBytes(32))).toString('base64url')
}

async function login(signIn: ZaloSignIn, given: Given, store: Store): Promise<void> {
  const code = given.code ?? (await askForCode(signIn, given))
  const result = await signIn.redeem(code)
  if ('problem' in result) throw new Error(`Chưa lấy được mã truy cập: ${result.problem}.`)
  // What waits goes out as soon as the service looks, and not only after its next trial.
  await store.collection(HALTED_CHANNELS).remove('zalo')
  print(`Xong. Mã truy cập dùng được đến ${toLocal(result.expiresAt)}; trợ lý tự gia hạn.\n`)
}

async function askForCode(signIn: ZaloSignIn, given: Given): Promise<string> {
  const port = given.listen === undefined ? undefined : Number(given.listen)
  const callback =
    given.callback ?? (port === undefined ? DEFAULT_CALLBACK : `http://localhost:${port}/`)
  const state = randomBytes(9).toString('base64url')
  print(`
1. Ở trang quản lý ứng dụng Zalo, lưu:
     Callback URL     ${callback}
     Code Challenge   ${signIn.challenge}
2. Mở liên kết này bằng tài khoản quản trị Official Account, và bấm đồng ý:
     ${signIn.link(callback, state)}
`)
  const answer = port === undefined ? await askForAddress() : await listenForCode(port)
  return readCode(answer, state)
}

async function askForAddress(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question('3. Dán địa chỉ mà trình duyệt được chuyển đến, hoặc mã code: ')
  } finally {
    terminal.close()
  }
}

/** Waits until the browser comes back with the code. */
async function listenForCode(port: number): Promise<string> {
  print(`3. Đang chờ ở http://localhost:${port}/ …\n`)
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://localhost:${port}`)
      const isDone = url.searchParams.has('code')
      response.writeHead(200, {
        'content-type': 'text/plain; charset=utf-8',
        connection: 'close',
      })
      response.end(isDone ? 'Xong. Có thể đóng trang này.' : 'Chưa có mã.')
      if (!isDone) return
      server.close()
      resolve(url.href)
    })
    server.on('error', reject).listen(port, '127.0.0.1')
  })
}

/** Of an address, the code in it; a state that is not ours means that it is another's answer. */
function readCode(answer: string, state: string): string {
  const text = answer.trim()
  if (!URL.canParse(text)) return text
  const { searchParams } = new URL(text)
  const returned = searchParams.get('state')
  if (returned !== null && returned !== state) throw new Error('Địa chỉ này của một lần khác.')
  return searchParams.get('code') ?? text
}

async function showStatus(signIn: ZaloSignIn): Promise<void> {
  const status = await signIn.status()
  switch (status.kind) {
    case 'never':
      return print('Chưa đăng nhập. Chạy npm run zalo -- login.\n')
    case 'signed-in':
      return print(
        `Mã truy cập lấy ngày ${toLocal(status.since)}, dùng được đến ${toLocal(status.expiresAt)}.\n`,
      )
    case 'broken':
      return print(
        `Zalo đã thu lại mã từ ${toLocal(status.since)} (${status.problem}). Chạy npm run zalo -- login.\n`,
      )
  }
}

function toLocal(moment: string): string {
  return new Date(moment).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
}

function print(text: string): void {
  process.stdout.write(text)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
