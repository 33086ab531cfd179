import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type Page } from 'playwright-core'
import { createAuth } from '../../src/auth/create-auth'
import { type Role } from '../../src/auth/permissions'
import { runUserCommand } from '../../src/cli/user-commands'
import { projectRoot } from '../../src/lib/project-root'
import { openStore } from '../../src/open-store'
import { openBrowser, openPage } from './browser'
import { type Clock } from '../../src/lib/clock'
import { startTestApp, stopApps, type RunningApp } from './start-app'

export interface ConsoleApp extends RunningApp {
  /** Makes an account as an operator does, and gives its first password. */
  addUser: (name: string, roles: Role[], agencies?: string[]) => Promise<string>
}

export interface ConsoleAppOptions {
  clock?: Clock
  /** Settings; nobody has to add an authenticator app when left out. */
  env?: Record<string, string>
  /** Files of `knowledge/` that are other ones here, by their names. */
  knowledge?: Record<string, string>
}

/** A console in a browser with one person signed in. */
export interface Desk {
  app: ConsoleApp
  browser: Browser
  page: Page
}

export async function openDesk(name: string, role: Role): Promise<Desk> {
  const app = await startConsoleApp()
  const browser = await openBrowser()
  try {
    const password = await app.addUser(name, [role])
    return { app, browser, page: await signInFirst(browser, app, { name, password }) }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** For `afterAll`; there is no browser where none could be started. */
export async function closeDesk(browser: Browser | undefined): Promise<void> {
  try {
    await browser?.close()
  } finally {
    await stopApps()
    removeConsoleFolders()
  }
}

/** What everybody chooses when they sign in for the first time. */
export const OWN_PASSWORD = 'con trau di truoc cai cay 77 lan'
const folders: string[] = []

/** The whole service with a database of its own, into which accounts can be put. */
export async function startConsoleApp({
  clock = () => new Date(),
  knowledge = {},
  env = {},
}: ConsoleAppOptions = {}): Promise<ConsoleApp> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-console-'))
  folders.push(folder)
  const url = `sqlite:${join(folder, 'motcua.db')}`
  const root = makeRoot(folder, knowledge)
  const app = await startTestApp({
    env: { STORE_URL: url, ADMIN_TOTP_ROLES: 'none', ...env },
    root,
    clock,
  })
  return {
    ...app,
    async addUser(name, roles, agencies) {
      const store = await openStore(url)
      try {
        const auth = await createAuth(store, { idleMinutes: 60, absoluteHours: 8 })
        const command = { act: 'add', name, roles, agencies }
        const { text } = await runUserCommand(auth, command, clock())
        return text.trim().split(' ').at(-1) ?? ''
      } finally {
        await store.close()
      }
    },
  }
}

/** Where the front ends were built, below the project. */
const BUILD = process.env.TEST_BUILD ?? 'dist'
/** Publishing asks all golden questions; so many are enough to see that it does. */
const GOLDEN_QUESTIONS = 12
const GOLDEN = 'golden.jsonl'

/** The project with its content and its build, but with few golden questions. */
function makeRoot(folder: string, knowledge: Record<string, string>): string {
  const [project, root] = [projectRoot(), join(folder, 'root')]
  const link = (path: string, from = path) => symlinkSync(join(project, from), join(root, path))
  for (const made of ['intents', 'knowledge', 'dist']) {
    mkdirSync(join(root, made), { recursive: true })
  }
  for (const path of ['package.json', 'adapters']) link(path)
  for (const built of ['widget', 'console']) link(`dist/${built}`, `${BUILD}/${built}`)
  for (const name of readdirSync(join(project, 'knowledge'))) {
    const other = knowledge[name]
    if (other === undefined) link(join('knowledge', name))
    else writeFileSync(join(root, 'knowledge', name), other)
  }
  for (const name of readdirSync(join(project, 'intents'))) {
    if (name !== GOLDEN) link(join('intents', name))
  }
  const lines = readFileSync(join(project, 'intents', GOLDEN), 'utf8').split('\n')
  writeFileSync(join(root, 'intents', GOLDEN), `${lines.slice(0, GOLDEN_QUESTIONS).join('\n')}\n`)
  return root
}

/** For `afterAll`, after the services were stopped. */
function removeConsoleFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
}

/** Signs in for the first time, which means choosing a password of one's own. */
export async function signInFirst(
  browser: Browser,
  app: ConsoleApp,
  user: { name: string; password: string },
): Promise<Page> {
  const { page } = await openPage(browser, `${app.url}/console/`)
  await choosePassword(page, user)
  await page.getByRole('heading', { name: 'Trang chủ' }).waitFor()
  return page
}

/** From the page for signing in to what comes once the password is one's own. */
export async function choosePassword(
  page: Page,
  user: { name: string; password: string },
): Promise<void> {
  await typePassword(page, user)
  await page.getByLabel('Mật khẩu hiện tại').fill(user.password)
  await page.getByLabel('Mật khẩu mới').fill(OWN_PASSWORD)
  await page.getByRole('button', { name: 'Lưu' }).click()
}

/** The first step of signing in. */
export async function typePassword(
  page: Page,
  { name, password = OWN_PASSWORD }: { name: string; password?: string },
): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(name)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

/** Opens a page of the console by its address below /console. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(`/console${path}`, page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Opens a list until something is in it: questions are grouped a moment after they were asked. */
export async function findInList(page: Page, path: string, name: string): Promise<void> {
  const deadline = Date.now() + 60_000
  do {
    await goTo(page, path)
    await page.waitForLoadState('networkidle')
    if (await page.getByRole('link', { name, exact: true }).isVisible()) return
  } while (Date.now() < deadline)
  throw new Error(`"${name}" did not come into the list`)
}
