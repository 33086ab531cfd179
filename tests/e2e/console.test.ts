import { type Browser, type Page } from 'playwright-core'
import { closeDesk, findInList, goTo, openDesk, type ConsoleApp } from '../support/console'
import { describeInBrowser, keepScreenshot, openPage } from '../support/browser'
import { findAccessibilityProblems, openWidget } from '../support/open-widget'

const UNKNOWN = 'xin phép thả đèn trời ngoài bãi'
const TOLD = `Câu hỏi trước đây “${UNKNOWN}” nay đã có câu trả lời`
const CODE = /[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/
const PAGES = [
  ...['/', '/unresolved', '/guides', '/guides/dang-ky-khai-sinh', '/phrasings', '/intents'],
  ...['/golden', '/test', '/drafts', '/imports', '/releases', '/releases/1', '/handovers'],
  ...['/conversations', '/reports', '/switch', '/users', '/tokens', '/audit', '/account'],
]

describeInBrowser('an editor in the console', () => {
  let browser: Browser
  let app: ConsoleApp
  let page: Page

  beforeAll(async () => {
    ;({ app, browser, page } = await openDesk('quantri', 'administrator'))
  })
  afterAll(() => closeDesk(browser))

  it('closes a gap: who asked is told what the release answers, and so is who has the code', async () => {
    const citizen = await askAsCitizen(UNKNOWN)
    const before = await citizen.locator('.reply').last().innerText()
    await citizen.getByRole('button', { name: 'Báo tôi khi có câu trả lời' }).click()
    const promise = await citizen.getByText(CODE).innerText()
    await findInList(page, '/unresolved', UNKNOWN)

    await page.getByRole('link', { name: UNKNOWN }).click()
    await page.getByRole('button', { name: 'Thêm vào một thủ tục' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Thủ tục').fill('đăng ký tạm trú')
    await page.getByRole('option', { name: /1\.004194/ }).click()
    await dialog.getByRole('button', { name: /^Thêm 1 cách hỏi/ }).click()
    await page.getByText('Đã thêm vào bản nháp').waitFor()
    await publish(page, 'Thêm cách hỏi từ câu chưa trả lời được')

    await page.goto(`${app.url}/console/releases`)
    await page.getByRole('link', { name: 'Bản phát hành 2' }).waitFor()
    const after = await answerFor(UNKNOWN)
    // Whoever has seen it by the code is not told besides.
    await citizen.getByText(TOLD).waitFor()
    await keepScreenshot(citizen, 'console-gap-told')
    const byCode = await answerFor(CODE.exec(promise)?.[0] ?? '')

    expect(before).not.toContain('Đăng ký tạm trú')
    expect(after).toContain('Đăng ký tạm trú')
    for (const told of [byCode, await citizen.getByRole('log').innerText()]) {
      expect(told.split(TOLD)).toEqual([expect.anything(), expect.stringContaining('1.004194')])
    }
    await citizen.context().close()
  })

  it('goes back to an older release in one step', async () => {
    await goTo(page, '/releases/1')

    await page.getByRole('button', { name: 'Trở lại bản này' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Lý do').fill('Thử trở lại bản cũ')
    await dialog.getByRole('button', { name: 'Trở lại bản này' }).click()
    await page.getByText('Đã phát hành', { exact: true }).waitFor()

    expect(await answerFor(UNKNOWN)).not.toContain('Đăng ký tạm trú')
  })

  it('meets both versions side by side when somebody else saved first', async () => {
    const second = await page.context().newPage()
    for (const tab of [page, second]) {
      await tab.goto(`${app.url}/console/guides/dang-ky-khai-sinh`)
    }
    await changeField(page, 'Tên ngắn', 'Khai sinh cho con')
    await page.getByText('Đã lưu').waitFor()
    await changeField(second, 'Tên ngắn', 'Làm giấy khai sinh')
    const dialog = second.getByRole('dialog')
    await dialog.getByText('Có người vừa lưu trước anh/chị').waitFor()
    await keepScreenshot(second, 'console-conflict')

    const shown = await dialog.innerText()
    await dialog.getByRole('radio', { name: /Bản của anh\/chị/ }).check()
    await dialog.getByRole('button', { name: 'Lưu bản đã ghép' }).click()
    await second.getByText('Đã lưu').waitFor()

    expect(shown).toContain('Khai sinh cho con')
    expect(shown).toContain('Làm giấy khai sinh')
    expect(await second.getByLabel('Tên ngắn').inputValue()).toBe('Làm giấy khai sinh')
    await second.close()
  })

  it('shows why a question is answered as it is', async () => {
    await goTo(page, '/test')

    await page.getByLabel('Câu hỏi', { exact: true }).fill('le phi dang ky tam tru')
    await page.getByRole('button', { name: 'Thử', exact: true }).click()
    await page.getByRole('heading', { name: 'Vì sao' }).waitFor()

    expect(await page.getByRole('main').innerText()).toContain('1.004194')
  })

  it('tells in plain words what was done, and narrows the log by them', async () => {
    await goTo(page, '/audit')
    const rows = page.getByRole('table').getByRole('row')
    const action = page.getByRole('combobox', { name: 'Việc' })
    await action.click()
    await keepScreenshot(page, 'console-audit-actions')
    await action.fill('đổi mật khẩu')
    await page.getByRole('option', { name: 'Đổi mật khẩu của mình' }).click()
    await page.waitForURL(/action=changeOwnPassword/)
    await rows.nth(2).waitFor({ state: 'detached' })
    await keepScreenshot(page, 'console-audit')
    const [, row = ''] = await rows.allInnerTexts()
    await rows.getByRole('button').click()
    const details = page.getByRole('dialog', { name: /^Đổi mật khẩu của mình/ })
    await details.getByText('changeOwnPassword').waitFor()

    expect(row).toContain('Đổi mật khẩu của mình')
    expect(row).not.toContain('changeOwnPassword')
    await page.keyboard.press('Escape')
  })

  it.each(PAGES)('finds no fault with axe on %s', async (path) => {
    await goTo(page, path)
    await page.waitForLoadState('networkidle')

    expect(await findAccessibilityProblems(page)).toEqual([])
  })

  async function askAsCitizen(question: string): Promise<Page> {
    const { page: citizen } = await openPage(browser, app.url)
    const widget = await openWidget(citizen)
    await widget.ask(question)
    return citizen
  }

  async function answerFor(question: string): Promise<string> {
    const citizen = await askAsCitizen(question)
    const text = await citizen.getByRole('log').innerText()
    await citizen.context().close()
    return text
  }
})

async function publish(page: Page, note: string): Promise<void> {
  await goTo(page, '/drafts')
  await page.getByRole('button', { name: 'Phát hành', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Ghi chú/).fill(note)
  await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click()
  await page.getByText('Đã phát hành', { exact: true }).waitFor({ timeout: 180_000 })
}

async function changeField(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
}
