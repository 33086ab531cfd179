import { type Browser, type Page } from 'playwright-core'
import { describeInBrowser, keepScreenshot, openBrowser } from '../support/browser'
import {
  choosePassword,
  closeDesk,
  goTo,
  OWN_PASSWORD,
  signInFirst,
  startConsoleApp,
  typePassword,
  type ConsoleApp,
} from '../support/console'
import { findAccessibilityProblems } from '../support/open-widget'

const NAME = 'bientap'
const GUIDE = '/guides/dang-ky-khai-sinh'
const NIGHT_MS = 12 * 3600_000

describeInBrowser('an editor whose session ends', () => {
  const clock = { now: new Date() }
  let browser: Browser
  let app: ConsoleApp
  let page: Page

  beforeAll(async () => {
    app = await startConsoleApp({ clock: () => clock.now })
    browser = await openBrowser()
    const password = await app.addUser(NAME, ['editor'])
    page = await signInFirst(browser, app, { name: NAME, password })
  })
  afterAll(() => closeDesk(browser))

  const field = () => page.getByLabel('Tên ngắn')
  const save = () => page.getByRole('button', { name: 'Lưu', exact: true })
  const signInAgain = () => page.getByText('Phiên đăng nhập đã hết. Anh/chị đăng nhập lại')
  const passNight = () => (clock.now = new Date(clock.now.getTime() + NIGHT_MS))
  /** The browser without a window to switch to has to be told of it. */
  const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('focus')))

  async function typePasswordAgain(): Promise<void> {
    await page.getByLabel('Mật khẩu', { exact: true }).fill(OWN_PASSWORD)
    await page.keyboard.press('Enter')
  }

  it('signs in again over the form, and saves what was typed', async () => {
    await goTo(page, GUIDE)
    await field().fill('Khai sinh sau một đêm')
    const title = await page.title()
    passNight()
    await save().click()
    await signInAgain().waitFor()
    await keepScreenshot(page, 'console-session-ended')
    const problems = await findAccessibilityProblems(page)
    const isFormSeen = await field().isVisible()
    const nameTyped = await page.getByLabel('Tên đăng nhập').inputValue()
    await typePasswordAgain()
    await field().waitFor()
    await keepScreenshot(page, 'console-session-again')
    const typed = await field().inputValue()
    const titleAgain = await page.title()
    await save().click()
    await page.getByText('Đã lưu').waitFor()

    expect([isFormSeen, nameTyped]).toEqual([false, NAME])
    expect([typed, titleAgain]).toEqual(['Khai sinh sau một đêm', title])
    expect(problems).toEqual([])
  })

  it('finds an open dialog as it was', async () => {
    await goTo(page, GUIDE)
    await page.getByRole('button', { name: 'Bỏ bản nháp' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    passNight()
    await comeBack()
    await signInAgain().waitFor()
    await keepScreenshot(page, 'console-session-ended-dialog')
    const isDialogSeen = await dialog.isVisible()
    await typePasswordAgain()
    await dialog.waitFor()
    await page.keyboard.press('Escape')

    expect(isDialogSeen).toBe(false)
  })

  it('goes on where they have signed out and in again in another tab', async () => {
    await goTo(page, GUIDE)
    await field().fill('Khai sinh ở hai thẻ')
    const other = await page.context().newPage()
    await other.goto(`${app.url}/console/`)
    await signOut(other)
    await comeBack()
    await signInAgain().waitFor()
    await typePassword(other, { name: NAME })
    await other.getByRole('heading', { name: 'Trang chủ' }).waitFor()
    await other.close()
    await comeBack()
    await field().waitFor()
    await save().click()
    await page.getByText('Đã lưu').waitFor()

    expect(await field().inputValue()).toBe('Khai sinh ở hai thẻ')
  })

  it('leaves nothing of what was typed to somebody else who signs in', async () => {
    const password = await app.addUser('nguoikhac', ['editor'])
    await goTo(page, GUIDE)
    await field().fill('Chưa ai được xem')
    passNight()
    await comeBack()
    await signInAgain().waitFor()
    await choosePassword(page, { name: 'nguoikhac', password })
    await field().waitFor()

    expect(await field().inputValue()).not.toBe('Chưa ai được xem')
  })

  it('keeps no password that was typed', async () => {
    await goTo(page, '/account')
    await page.getByLabel('Mật khẩu hiện tại').first().fill('mật khẩu đang gõ')
    passNight()
    await comeBack()
    await signInAgain().waitFor()
    const kept = await page
      .locator('input[type=password]')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    await typePasswordAgain()
    await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor()

    expect(kept).toEqual([''])
    expect(await page.getByLabel('Mật khẩu hiện tại').first().inputValue()).toBe('')
  })

  it('forgets what was typed when they sign out on purpose', async () => {
    await goTo(page, GUIDE)
    await field().fill('Bỏ đi')
    await signOut(page)
    const isTold = await signInAgain().isVisible()
    await typePassword(page, { name: 'nguoikhac' })
    await field().waitFor()

    expect(isTold).toBe(false)
    expect(await field().inputValue()).not.toBe('Bỏ đi')
  })
})

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tài khoản của tôi' }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
}
