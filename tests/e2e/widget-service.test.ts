import { type Browser, type Page } from 'playwright-core'
import {
  DESKTOP,
  describeInBrowser,
  keepScreenshot,
  openBrowser,
  openPage,
  PHONE,
} from '../support/browser'
import {
  findAccessibilityProblems,
  findWidget,
  hasSidewaysScroll,
  openWidget,
} from '../support/open-widget'
import { startTestApp, stopApps, type RunningApp } from '../support/start-app'

/** No guide is longer than this, questions and steps together. */
const WALK_TURNS_MAX = 40

describeInBrowser('a citizen on the demonstration page', () => {
  const held = new AsyncDisposableStack()
  let browser: Browser
  let app: RunningApp

  beforeAll(async () => {
    held.defer(stopApps)
    app = await startTestApp()
    browser = held.use(await openBrowser())
  })
  afterAll(() => held.disposeAsync())
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

  describe.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ])('with a %s', (name, viewport) => {
    it('asks without diacritics, is answered with the source, walked to the end, and rates', async () => {
      const { page, errors } = await openPage(browser, app.url, { viewport })
      const widget = await openWidget(page)
      await widget.ask('le phi dang ky tam tru')
      await keepScreenshot(page, `service-${name}-answer`)
      const source = await page.locator('.source').last().innerText()

      await widget.button('Hướng dẫn từng bước').click()
      await widget.mine.nth(1).locator('~ .reply').first().waitFor()
      const labels = await walkToTheEnd(page)
      await keepScreenshot(page, `service-${name}-rating`)
      await widget.button('5/5 – Rất hài lòng').click()
      await page.getByText(/Cảm ơn anh\/chị đã đánh giá/).waitFor()

      expect(source).toMatch(/Nguồn: 1\.004194 .*Kiểm tra ngày \d\d\/\d\d\/\d{4}/s)
      expect(labels).toEqual(labels.map((_, at) => `Bước ${at + 1}/${labels.length}`))
      expect(labels.length).toBeGreaterThan(3)
      expect(await hasSidewaysScroll(page)).toBe(false)
      expect(errors).toEqual([])
    })

    it('finds no fault with axe on the page, nor in the open widget', async () => {
      const { page } = await openPage(browser, app.url, { viewport })
      await keepScreenshot(page, `service-${name}-page`)

      expect(await findAccessibilityProblems(page)).toEqual([])
      await openWidget(page)
      expect(await findAccessibilityProblems(page)).toEqual([])
    })
  })

  it('searches as they type and picks with the keyboard', async () => {
    const { page } = await openPage(browser, app.url)

    await page.getByRole('combobox').pressSequentially('khai sinh')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    const chosen = await page.getByRole('option', { selected: true }).innerText()
    await page.keyboard.press('Enter')

    const widget = findWidget(page)
    await widget.replies.nth(1).waitFor()
    expect(await widget.mine.innerText()).toContain(chosen)
  })

  it('opens the assistant with the question of a service that they press', async () => {
    const { page } = await openPage(browser, app.url)

    await page.getByRole('button', { name: /^Đăng ký tạm trú/ }).click()

    await page.locator('.mine', { hasText: 'Đăng ký tạm trú' }).waitFor()
    await page.locator('.card', { hasText: 'tạm trú' }).waitFor()
  })

  it('finds the conversation again after a reload', async () => {
    const { page } = await openPage(browser, app.url)
    const widget = await openWidget(page)
    await widget.ask('le phi dang ky tam tru')
    const before = await widget.log.innerText()

    await page.reload()
    await widget.launcher.click()
    await page.locator('.source').waitFor()

    expect(await widget.log.innerText()).toBe(before)
  })

  it('no longer finds what they had erased', async () => {
    const { page } = await openPage(browser, app.url)
    const widget = await openWidget(page)
    await widget.ask('le phi dang ky tam tru')
    await widget.ask('xóa dữ liệu của tôi')
    await widget.input.fill('có')
    await widget.input.press('Enter')
    await page.getByText(/đã xóa nội dung trò chuyện/).waitFor()
    const shownAtOnce = await widget.log.innerText()

    await page.reload()
    await openWidget(page)
    await page.getByText(/đã xóa nội dung trò chuyện/).waitFor()

    expect(shownAtOnce).not.toContain('tam tru')
    expect(await widget.log.innerText()).not.toContain('tam tru')
  })

  it('never makes their browser talk to anybody else', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host))

    await page.goto(app.url)
    const widget = await openWidget(page)
    await widget.ask('dang ky ket hon')

    expect([...hosts]).toEqual([new URL(app.url).host])
  })
})

/** Answers every question and goes through every step; returns the labels of the steps. */
async function walkToTheEnd(page: Page): Promise<string[]> {
  const widget = findWidget(page)
  const rating = page.locator('.rating')
  const labels: string[] = []
  for (let turn = 0; turn < WALK_TURNS_MAX; turn += 1) {
    if (await rating.isVisible()) return labels
    const label = await widget.mine.last().locator('~ .reply .progress p').allInnerTexts()
    labels.push(...label)
    const said = await widget.mine.count()
    await goOn(page)
    await widget.mine.nth(said).locator('~ .reply').first().waitFor()
  }
  return labels
}

/** The first answer of a closed question, the way on of a step, and "skip" where one would type. */
async function goOn(page: Page) {
  const { button } = findWidget(page)
  const closed = page.locator('.chips.list button').first()
  if (await closed.isVisible()) return closed.click()
  const next = button('Tiếp tục')
  return (await next.isVisible()) ? next.click() : button('Bỏ qua').click()
}
