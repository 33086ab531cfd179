import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createAuth, type Auth } from '../auth/create-auth'
import { ROLES, type Role } from '../auth/permissions'
import { loadConfig } from '../config'
import { openStore } from '../open-store'
import { askHidden } from './ask-hidden'
import { runUserCommand, type UserCommand } from './user-commands'

const USAGE = `Quản lý tài khoản của cán bộ, kể cả khi chưa ai đăng nhập được.

  npm run users -- list
  npm run users -- add TÊN --role administrator [--display-name 'Nguyễn An'] [--email ĐỊA_CHỈ]
                       [--agency MÃ_CƠ_QUAN …] [--ask]
                       in ra một mật khẩu dùng lần đầu; --ask hỏi mật khẩu thay vì tạo
  npm run users -- roles TÊN --role editor --role officer [--agency MÃ_CƠ_QUAN …]
                       thay các vai trò; không có --agency là mọi cơ quan
  npm run users -- reset-password TÊN [--ask]
  npm run users -- reset-totp TÊN
  npm run users -- disable TÊN
  npm run users -- enable TÊN

Vai trò: ${ROLES.join(', ')}
`

/** `npm run users`: the way in for the first administrator, and for one who has lost theirs. */
async function main(): Promise<void> {
  const command = await readCommand(process.argv.slice(2))
  if (!command) return print(USAGE)
  const { STORE_URL, ADMIN_IDLE_MINUTES, ADMIN_SESSION_HOURS } = loadConfig()
  const store = await openStore(STORE_URL)
  try {
    const limits = { idleMinutes: ADMIN_IDLE_MINUTES, absoluteHours: ADMIN_SESSION_HOURS }
    const auth: Auth = await createAuth(store, limits)
    const done = await runUserCommand(auth, command, new Date())
    print(`${done.text}\n`)
    if (!done.isDone) process.exitCode = 1
  } finally {
    await store.close()
  }
}

const Words = z.tuple([z.string(), z.string()]).or(z.tuple([z.literal('list')]))

async function readCommand(args: string[]): Promise<UserCommand | undefined> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      role: { type: 'string', multiple: true, default: [] },
      agency: { type: 'string', multiple: true },
      'display-name': { type: 'string' },
      email: { type: 'string' },
      ask: { type: 'boolean', default: false },
    },
  })
  const words = Words.safeParse(positionals)
  if (!words.success) return undefined
  const [act, name = ''] = words.data
  return {
    ...{ act, name, roles: values.role.map(toRole), agencies: values.agency },
    ...{ displayName: values['display-name'], email: values.email },
    password: values.ask ? await askHidden('Mật khẩu (không hiện khi gõ): ') : undefined,
  }
}

function toRole(text: string): Role {
  const role = ROLES.find((one) => one === text)
  if (!role) throw new Error(`Không có vai trò "${text}". Có: ${ROLES.join(', ')}`)
  return role
}

function print(text: string): void {
  process.stdout.write(text)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
