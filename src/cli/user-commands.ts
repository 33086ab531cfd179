import { faultOfPassword, makePassword, type Changed } from '../auth/accounts'
import { type Auth } from '../auth/create-auth'
import { type Role } from '../auth/permissions'
import { type User, UserName } from '../auth/user'
import { type Stored } from '../store/collection'

export interface UserCommand {
  act: string
  name: string
  roles: Role[]
  agencies?: string[]
  displayName?: string
  email?: string
  /** As it was typed; left out: one is made. */
  password?: string
}

/** What is told to the one who gave the command. */
export interface Done {
  isDone: boolean
  text: string
}

type Act = (auth: Auth, command: UserCommand, now: Date) => Promise<Done>

/** Carries out one command on accounts, and writes it to the audit log. */
export async function runUserCommand(auth: Auth, command: UserCommand, now: Date): Promise<Done> {
  if (command.act === 'list') return list(auth)
  if (command.act === 'add') return add(auth, command, now)
  const act = ON_ACCOUNT[command.act]
  return act ? act(auth, command, now) : failed(`Không có lệnh "${command.act}"`)
}

const LISTED_MAX = 200

async function list({ accounts }: Auth): Promise<Done> {
  const lines: string[] = []
  let after: string | undefined
  do {
    const page = await accounts.list({}, { limit: LISTED_MAX, after })
    lines.push(...page.items.map(({ document }) => toLine(document)))
    after = page.next
  } while (after !== undefined)
  return done(lines.length === 0 ? 'Chưa có tài khoản nào.' : lines.join('\n'))
}

function toLine({ name, displayName, roles, agencies, isDisabled, totp }: User): string {
  const notes = [
    roles.join(', ') || 'không có vai trò',
    agencies?.join(', ') ?? 'mọi cơ quan',
    ...(totp?.isConfirmed ? ['có mã xác thực'] : []),
    ...(isDisabled ? ['ĐÃ KHÓA'] : []),
  ]
  return `${name.padEnd(24)} ${displayName.padEnd(24)} ${notes.join(' · ')}`
}

async function add(auth: Auth, command: UserCommand, now: Date): Promise<Done> {
  const name = UserName.safeParse(command.name)
  if (!name.success) return failed('Tên gồm 2 đến 64 chữ thường, chữ số hoặc . _ @ -')
  const { displayName = name.data, roles, agencies, email, password } = command
  const own = { name: name.data, displayName, email: email?.toLowerCase() }
  const account = { ...own, roles, agencies, password }
  const fault = password === undefined ? undefined : await faultOfPassword(password, account)
  if (fault) return failed(FAULTS[fault])

  const added = await auth.accounts.add(account, now)
  if (!added) return failed(`Đã có tài khoản "${name.data}"`)
  await record(
    auth,
    { action: 'addUser', id: added.user.id, after: { name: name.data, roles, agencies } },
    now,
  )
  return done(`Đã thêm ${name.data}.${toldPassword(added.password)}`)
}

const ON_ACCOUNT: Record<string, Act> = {
  roles: (auth, command, now) => {
    const { roles, agencies } = command
    return change({ auth, command, now }, { roles, agencies })
  },
  disable: (auth, command, now) =>
    change({ auth, command, now }, { isDisabled: true, sessionsFrom: now.toISOString() }),
  enable: (auth, command, now) => change({ auth, command, now }, { isDisabled: false }),
  'reset-totp': (auth, command, now) => change({ auth, command, now }, { totp: undefined }),
  'reset-password': resetPassword,
}

async function change(
  { auth, command, now }: { auth: Auth; command: UserCommand; now: Date },
  fields: Partial<User>,
): Promise<Done> {
  const stored = await auth.accounts.byName(command.name)
  if (!stored) return failed(`Không có tài khoản "${command.name}"`)
  return finish({ auth, command, now }, stored, await auth.accounts.change(stored, fields))
}

async function resetPassword(auth: Auth, command: UserCommand, now: Date): Promise<Done> {
  const stored = await auth.accounts.byName(command.name)
  if (!stored) return failed(`Không có tài khoản "${command.name}"`)
  const fault = command.password && (await faultOfPassword(command.password, stored.document))
  if (fault) return failed(FAULTS[fault])
  const made = command.password === undefined ? makePassword() : undefined
  const text = command.password ?? made ?? ''
  const password = { text, mustChange: made !== undefined }
  const changed = await auth.accounts.setPassword(stored, password, now)
  await auth.waits.clear(command.name)
  const finished = await finish({ auth, command, now }, stored, changed)
  return { ...finished, text: finished.text + (finished.isDone ? toldPassword(made) : '') }
}

async function finish(
  { auth, command, now }: { auth: Auth; command: UserCommand; now: Date },
  before: Stored<User>,
  changed: Changed,
): Promise<Done> {
  if (changed.kind === 'conflict') return failed('Có người vừa sửa tài khoản này; hãy chạy lại')
  const { roles, agencies, isDisabled } = changed.user.document
  const { id } = before.document
  const after = { roles, agencies, isDisabled }
  await record(auth, { action: command.act, id, after }, now)
  return done(`Đã xong với ${command.name}.`)
}

async function record(
  { audit }: Auth,
  { action, id, after }: { action: string; id: string; after: unknown },
  now: Date,
): Promise<void> {
  const actor = { actorKind: 'command-line', actorId: '', actorName: 'npm run users' } as const
  await audit.record(actor, { action, target: `user:${id}`, after }, now)
}

const FAULTS = {
  too_short: 'Mật khẩu phải có ít nhất 10 ký tự',
  too_easy: 'Mật khẩu này dễ đoán; hãy dùng vài từ không liên quan đến nhau',
}

function toldPassword(password: string | undefined): string {
  if (password === undefined) return ''
  return `\nMật khẩu dùng lần đầu, phải đổi khi đăng nhập: ${password}`
}

function done(text: string): Done {
  return { isDone: true, text }
}

function failed(text: string): Done {
  return { isDone: false, text }
}
