import { type Browser } from 'playwright-core'
import { describeInBrowser, keepScreenshot, openBrowser, openPage, PHONE } from '../support/browser'
import { startFakeDirectLine, type FakeDirectLine } from '../support/fake-direct-line'
import { openWidget } from '../support/open-widget'
import { SAMPLES } from '../support/sample-replies'

describeInBrowser('the widget on a bad connection', () => {
  const held = new AsyncDisposableStack()
  let browser: Browser
  let service: FakeDirectLine

  beforeAll(async () => {
    browser = held.use(await openBrowser())
  })
  afterAll(() => held.disposeAsync())
  beforeEach(async () => {
    service = await startFakeDirectLine((text) => [
      SAMPLES[text === '' ? 'greeting' : text] ?? { text: `Đã đọc: ${text}`, buttons: [] },
    ])
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
  afterEach(() => service.close())

  async function setUp() {
    const { page } = await openPage(browser, service.url, { viewport: PHONE })
    return { page, widget: await openWidget(page) }
  }

  it('shows the conversation again after a reload, once', async () => {
    const { page, widget } = await setUp()
    await widget.ask('answer')

    await page.reload()
    await openWidget(page)
    await widget.replies.nth(1).waitFor()

    expect(await widget.replies.count()).toBe(2)
    expect(await widget.mine.allInnerTexts()).toEqual([expect.stringContaining('answer')])
    expect(service.conversationCount()).toBe(1)
  })

  it('keeps a message that could not be sent, and sends it once when asked to', async () => {
    const { page, widget } = await setUp()
    service.trouble.postsToFail = 1

    await widget.input.fill('lan mot')
    await widget.input.press('Enter')
    await page.getByText('Chưa gửi được').waitFor()
    await keepScreenshot(page, 'phone-unsent')
    await widget.button('Thử lại').click()
    await page.getByText('Đã đọc: lan mot').waitFor()

    expect(await page.getByText('Chưa gửi được').count()).toBe(0)
    expect(service.posted().map(({ text }) => text)).toEqual(['lan mot'])
  })

  it('says that it will send again a message that the service has no time for, and does', async () => {
    const { page, widget } = await setUp()
    service.trouble.postsToFail = 1

    await widget.input.fill('lan hai')
    await widget.input.press('Enter')
    await page.getByText('Chưa gửi được, sẽ tự gửi lại').waitFor()
    await page.getByText('Đã đọc: lan hai').waitFor()

    expect(service.posted().map(({ text }) => text)).toEqual(['lan hai'])
  })

  it('says that the network is gone, and sends by itself when it is back', async () => {
    const { page, widget } = await setUp()

    await page.context().setOffline(true)
    await page.getByText(/Đang mất mạng/).waitFor()
    await widget.input.fill('khi co mang')
    await widget.input.press('Enter')
    await page.getByText('Chưa gửi được').waitFor()
    await keepScreenshot(page, 'phone-offline')
    await page.context().setOffline(false)

    await page.getByText('Đã đọc: khi co mang').waitFor()
    await page.getByText(/Đang mất mạng/).waitFor({ state: 'detached' })
    expect(service.posted()).toHaveLength(1)
  })

  it('keeps an unsent message over a reload', async () => {
    const { page, widget } = await setUp()
    service.trouble.postsToFail = 100
    await widget.input.fill('con day')
    await widget.input.press('Enter')
    await page.getByText('Chưa gửi được').waitFor()

    await page.reload()
    service.trouble.postsToFail = 0
    await openWidget(page)

    await page.getByText('Đã đọc: con day').waitFor()
    expect(service.posted()).toHaveLength(1)
  })

  it('does not double a message whose receipt was lost', async () => {
    const { page, widget } = await setUp()
    service.trouble.postsToLose = 1

    await widget.input.fill('mot lan')
    await widget.input.press('Enter')
    await page.getByText('Đã đọc: mot lan').waitFor()
    await page.getByText('Chưa gửi được').waitFor({ state: 'detached' })

    expect(await widget.mine.count()).toBe(1)
    expect(await widget.replies.count()).toBe(2)
    expect(service.posted()).toHaveLength(1)
  })

  it('goes on after a dropped socket, and misses nothing', async () => {
    const { widget } = await setUp()
    await widget.ask('answer')

    service.dropSockets()
    await widget.ask('con day khong')

    expect(await widget.replies.count()).toBe(3)
  })

  it('works by polling where no WebSocket gets through', async () => {
    service.trouble.hasNoSockets = true
    const { page, widget } = await setUp()

    await widget.ask('qua proxy')

    await page.getByText('Đã đọc: qua proxy').waitFor()
    expect(service.counts.sockets).toBe(0)
  })

  it('starts anew when the conversation has expired, says so, and loses no question', async () => {
    const { page, widget } = await setUp()
    await widget.ask('answer')
    service.trouble.isTokenExpired = true

    await widget.input.fill('hoi tiep')
    await widget.input.press('Enter')

    await page.getByText(/đã hết hạn/).waitFor()
    await page.getByText('Đã đọc: hoi tiep').waitFor()
    expect(service.conversationCount()).toBe(2)
    expect(service.posted().map(({ text }) => text)).toEqual(['answer', 'hoi tiep'])
  })

  it('goes on with a conversation of which only the token has expired, without a word', async () => {
    const { page, widget } = await setUp()
    await widget.ask('answer')
    service.trouble.isRenewable = true
    service.trouble.isTokenExpired = true

    await widget.ask('hoi tiep')

    await page.getByText('Đã đọc: hoi tiep').waitFor()
    expect(await page.getByText(/đã hết hạn/).count()).toBe(0)
    expect(service.conversationCount()).toBe(1)
  })

  it('refreshes its token before it expires', async () => {
    const { page } = await openPage(browser, service.url)
    await page.clock.install()
    await openWidget(page)
    expect(service.counts.refreshes).toBe(0)

    const refreshed = page.waitForResponse(/tokens\/refresh/)
    await page.clock.fastForward('16:00')
    await refreshed

    expect(service.counts.refreshes).toBe(1)
    expect(service.conversationCount()).toBe(1)
  })

  it('leaves the conversation behind on request', async () => {
    const { page, widget } = await setUp()
    await widget.ask('answer')

    await widget.button('Trò chuyện mới').click()
    await widget.button('Bắt đầu mới').click()
    await widget.mine.first().waitFor({ state: 'detached' })
    await widget.replies.first().waitFor()
    await page.reload()
    await openWidget(page)

    expect(await widget.mine.count()).toBe(0)
    expect(service.conversationCount()).toBe(2)
  })
})
