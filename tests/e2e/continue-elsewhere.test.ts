import { generate } from 'lean-qr'
import { type Browser } from 'playwright-core'
import { DESKTOP, describeInBrowser, openBrowser, openPage, PHONE } from '../support/browser'
import { findAccessibilityProblems, findWidget, openWidget } from '../support/open-widget'
import { startTestApp, stopApps, type RunningApp } from '../support/start-app'

describeInBrowser('going on elsewhere', () => {
  const held = new AsyncDisposableStack()
  let browser: Browser
  let app: RunningApp

  beforeAll(async () => {
    held.defer(stopApps)
    app = await startTestApp()
    browser = held.use(await openBrowser())
  })
  afterAll(() => held.disposeAsync())

  it('takes a walk from a desktop to a phone by the QR code on the screen', async () => {
    const desktop = await openPage(browser, app.url, { viewport: DESKTOP })
    const widget = await openWidget(desktop.page)
    await widget.ask('1.001193')
    await widget.button('Hướng dẫn từng bước').click()
    await desktop.page.getByText('Tôi sẽ dẫn anh/chị làm').waitFor()
    await widget.ask('tiếp tục ở nơi khác')
    const picture = desktop.page.getByRole('img', { name: /Quét bằng điện thoại/ })
    await picture.waitFor()
    const said = await widget.replies.last().innerText()
    const code = /Mã của anh\/chị: (\w{6})/.exec(said)?.[1] ?? ''
    const link = `${app.url}/#motcua=${code}`

    const drawn = await picture.locator('path').getAttribute('d')
    const phone = await openPage(browser, link, { viewport: PHONE })
    await phone.page.getByText('Mình làm tiếp “').waitFor()

    expect(drawn).toBe(toPath(link))
    expect(new URL(phone.page.url()).hash).toBe('')
    expect(await findWidget(phone.page).mine.last().innerText()).toContain(code)
    expect(await findAccessibilityProblems(desktop.page)).toEqual([])
    expect([...desktop.errors, ...phone.errors]).toEqual([])
  })
})

/** The modules of a QR code as the widget draws them, with a margin of four around. */
function toPath(text: string): string {
  const picture = generate(text)
  const at = Array.from({ length: picture.size }, (_, index) => index)
  return at
    .flatMap((y) => at.filter((x) => picture.get(x, y)).map((x) => `M${x + 4} ${y + 4}h1v1h-1z`))
    .join('')
}
