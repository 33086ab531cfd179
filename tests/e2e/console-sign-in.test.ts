import { type Browser, type Locator, type Page } from 'playwright-core'
import { describeInBrowser, keepScreenshot, openBrowser, openPage } from '../support/browser'
import {
  choosePassword,
  closeDesk,
  OWN_PASSWORD,
  startConsoleApp,
  typePassword,
} from '../support/console'
import { findAccessibilityProblems } from '../support/open-widget'
import { codeOfApp } from '../support/totp-app'

const NAME = 'phathanh'
const RECOVERY_CODE = /(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}/g
const CODE_LIFE_MS = 30_000

describeInBrowser('somebody whose role needs an authenticator app', () => {
  const clock = { now: new Date() }
  let browser: Browser
  let page: Page
  let secret: string
  let recoveryCodes: string[]

  beforeAll(async () => {
    const app = await startConsoleApp({
      clock: () => clock.now,
      env: { ADMIN_TOTP_ROLES: 'publisher' },
    })
    browser = await openBrowser()
    const password = await app.addUser(NAME, ['publisher'])
    ;({ page } = await openPage(browser, `${app.url}/console/`))
    await choosePassword(page, { name: NAME, password })
  })
  afterAll(() => closeDesk(browser))

  it('adds one before anything else, and sees the recovery codes this once', async () => {
    await page.getByRole('heading', { name: 'Thêm ứng dụng xác thực' }).waitFor()
    await page.getByLabel('Mật khẩu hiện tại').fill(OWN_PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'Ứng dụng xác thực' }).waitFor()
    await keepScreenshot(page, 'console-totp-scan')
    const problems = await findAccessibilityProblems(page)
    secret = await page.locator('code').innerText()
    await page.getByLabel('Mã 6 số').fill(nextCode())
    await page.keyboard.press('Enter')
    const kept = page.getByRole('button', { name: 'Tôi đã cất các mã này' })
    await kept.waitFor()
    await keepScreenshot(page, 'console-totp-recovery')
    problems.push(...(await findAccessibilityProblems(page)))
    recoveryCodes = (await page.getByRole('main').innerText()).match(RECOVERY_CODE) ?? []
    await kept.click()
    await page.getByRole('heading', { name: 'Trang chủ' }).waitFor()

    const account = await readAccount()
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(account).toContain('Còn 10 mã dự phòng')
    expect(account).not.toMatch(RECOVERY_CODE)
    expect(problems).toEqual([])
  })

  it('signs in with the code of the app, once it is the right one', async () => {
    await signOutAndTypePassword()
    const problems = await findAccessibilityProblems(page)
    const right = nextCode()
    await page.getByLabel('Mã xác thực 6 số').fill(otherThan(right))
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Mã không đúng hoặc đã dùng').waitFor()
    await keepScreenshot(page, 'console-totp-wrong')
    problems.push(...(await findAccessibilityProblems(page)))
    // The right one can be typed at once, in place of the wrong one.
    await page.keyboard.type(right)
    await page.keyboard.press('Enter')

    await accountMenu().waitFor()
    expect(problems).toEqual([])
  })

  it('signs in with a recovery code when the phone is gone, and once only', async () => {
    await signOutAndTypePassword()
    await typeRecoveryCode()
    await accountMenu().waitFor()
    const account = await readAccount()
    await signOutAndTypePassword()
    await typeRecoveryCode()

    await page.getByRole('alert').getByText('Mã dự phòng không đúng hoặc đã dùng').waitFor()
    expect(account).toContain('Còn 9 mã dự phòng')
    expect(await findAccessibilityProblems(page)).toEqual([])
  })

  /** A code that was used is worth nothing, so the next one is waited for. */
  function nextCode(): string {
    clock.now = new Date(clock.now.getTime() + CODE_LIFE_MS)
    return codeOfApp(secret, clock.now)
  }

  async function typeRecoveryCode(): Promise<void> {
    await page.getByRole('button', { name: 'Mất điện thoại? Dùng mã dự phòng' }).click()
    await page.getByLabel('Mã dự phòng').fill(recoveryCodes[0] ?? '')
    await page.keyboard.press('Enter')
  }

  async function signOutAndTypePassword(): Promise<void> {
    await accountMenu().click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await typePassword(page, { name: NAME })
    await page.getByRole('heading', { name: 'Xác thực bước hai' }).waitFor()
  }

  async function readAccount(): Promise<string> {
    await accountMenu().click()
    await page.getByRole('menuitem', { name: 'Tài khoản của tôi' }).click()
    await page.getByText('Đang dùng ứng dụng xác thực').waitFor()
    return page.getByRole('main').innerText()
  }

  function accountMenu(): Locator {
    return page.getByRole('button', { name: 'Tài khoản của tôi' })
  }
})

function otherThan(code: string): string {
  return code.replace(/./, (digit) => String((Number(digit) + 1) % 10))
}
