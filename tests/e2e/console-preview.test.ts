import { type Browser, type FrameLocator, type Page } from 'playwright-core'
import { DESKTOP, describeInBrowser, keepScreenshot, openPage, TABLET } from '../support/browser'
import { closeDesk, goTo, openDesk, type ConsoleApp } from '../support/console'
import { findAccessibilityProblems, openWidget } from '../support/open-widget'

const GUIDE = '/guides/dang-ky-ket-hon'
const FIRST_STEP = 'Thống nhất nơi đăng ký và chuẩn bị thông tin'
const NEW_TEXT = 'Hai anh chị chọn xã nào cũng được, miễn là một người đang cư trú ở đó.'

describeInBrowser('an editor who looks at a guide in the widget while writing it', () => {
  let browser: Browser
  let app: ConsoleApp
  let page: Page

  beforeAll(async () => {
    ;({ app, browser, page } = await openDesk('bientap', 'editor'))
  })
  afterAll(() => closeDesk(browser))

  it('is walked through it as it stands, and sees a change before it is saved', async () => {
    await goTo(page, GUIDE)
    await page.getByRole('button', { name: 'Xem thử' }).click()
    const preview = page.frameLocator('iframe')
    await preview.getByText('Hai anh chị đang sống ở đâu ạ?').waitFor()
    await walkToFirstStep(preview)
    await keepScreenshot(page, 'console-preview')
    const before = await preview.getByRole('log').innerText()

    await changeFirstStep(page, NEW_TEXT)

    await preview.getByText(NEW_TEXT).waitFor()
    expect(before).toContain('Danh sách chuẩn bị')
    expect(before).toContain(FIRST_STEP)
    expect(before).not.toContain(NEW_TEXT)
    // The focus stays with who writes.
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
  })

  it('alone sees it: a citizen is walked through what is released', async () => {
    const { page: citizen } = await openPage(browser, app.url)
    const widget = await openWidget(citizen)
    await widget.ask('/walk 1.000894')
    await walkToFirstStep(citizen)

    const log = await widget.log.innerText()
    expect(log).toContain(FIRST_STEP)
    expect(log).not.toContain(NEW_TEXT)
    await citizen.context().close()
  })

  it('leaves no conversation behind, and nothing on the device', async () => {
    const spoken = await page.evaluate(`
      fetch('/api/admin/v1/turns').then((answer) => answer.json())
    `)
    const kept = await page.evaluate(
      'Object.keys(localStorage).concat(Object.keys(sessionStorage))',
    )

    // An editor may read conversations; there is but the citizen's.
    expect(spoken).toHaveProperty('items')
    expect(new Set(conversationsIn(spoken)).size).toBe(1)
    expect(kept).not.toContainEqual(expect.stringContaining('motcua:'))
  })

  it('tells what is wrong with it as it stands', async () => {
    await page.getByRole('tab', { name: 'Thông tin chung' }).click()
    await page.getByLabel('Mã thủ tục').fill('sai')

    await page.getByText('Có lỗi cần sửa').waitFor()
    expect(await findAccessibilityProblems(page)).toEqual([])
  })

  it('has it over the page where there is no room beside, and is back by Escape', async () => {
    page.on('dialog', (dialog) => void dialog.accept())
    await page.setViewportSize(TABLET)
    await goTo(page, GUIDE)
    const opener = page.getByRole('button', { name: 'Xem thử' })
    await opener.focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: 'Xem thử' })
    const widget = page.frameLocator('iframe')
    await widget.getByText('Hai anh chị đang sống ở đâu ạ?').waitFor()
    await widget.getByRole('textbox').and(widget.locator(':focus')).waitFor()
    await keepScreenshot(page, 'console-preview-768')
    const problems = await findAccessibilityProblems(page)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })

    await opener.and(page.locator(':focus')).waitFor()
    expect(problems).toEqual([])
    await page.setViewportSize(DESKTOP)
  })

  it('moves a step by keyboard', async () => {
    await goTo(page, GUIDE)
    await page.getByRole('tab', { name: 'Các bước' }).click()
    const handle = page.getByRole('button', { name: `Kéo để đổi chỗ: ${FIRST_STEP}` })

    await handle.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')

    await page.getByText('Có thay đổi chưa lưu.').waitFor()
    const titles = await page
      .getByRole('button', { name: /^\d+\. /, expanded: false })
      .allInnerTexts()
    expect(titles.findIndex((title) => title.includes(FIRST_STEP))).toBe(1)
  })
})

function conversationsIn(list: unknown): string[] {
  return [...JSON.stringify(list).matchAll(/"conversation":"([^"]+)"/g)].map(([, id]) => id ?? '')
}

/** Answers what is asked, always with the first choice, until the list of papers and beyond it. */
async function walkToFirstStep(place: Page | FrameLocator): Promise<void> {
  const replies = place.locator('.reply')
  for (let asked = 0; asked < 10; asked += 1) {
    const choices = replies.last().getByRole('button')
    await choices.first().waitFor()
    const isReady = (await choices.first().innerText()) === 'Tiếp tục'
    const before = await replies.count()
    await choices.first().click()
    await replies.nth(before).waitFor()
    if (isReady) return
  }
  throw new Error('the walk did not come to a step')
}

async function changeFirstStep(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: 'Các bước' }).click()
  await page.getByRole('button', { name: new RegExp(FIRST_STEP), expanded: false }).click()
  await page.getByLabel('Nội dung').first().fill(text)
}
