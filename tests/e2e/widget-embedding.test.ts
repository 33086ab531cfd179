import { createServer, type Server } from 'node:http'
import { type Browser, type Page } from 'playwright-core'
import { describeInBrowser, openBrowser, openPage } from '../support/browser'
import { findWidget, openWidget } from '../support/open-widget'
import { startTestApp, stopApps, type RunningApp } from '../support/start-app'

/** A page that styles everything on it. */
const LOUD_STYLE =
  '* { all: unset; font-size: 7px; color: red; display: inline } html { font-size: 4px }'

describeInBrowser('the widget on the page of a portal', () => {
  const held = new AsyncDisposableStack()
  let browser: Browser
  let app: RunningApp

  const sitePage = { html: '' }
  const portal = createServer((_, res) => res.end(sitePage.html))
  const stranger = createServer((_, res) => res.end(sitePage.html))

  beforeAll(async () => {
    for (const site of [portal, stranger]) held.defer(() => void site.close())
    await Promise.all([listen(portal), listen(stranger)])
    held.defer(stopApps)
    app = await startTestApp({ env: { WEB_ORIGINS: originOf(portal) } })
    browser = held.use(await openBrowser())
  })
  afterAll(() => held.disposeAsync())

  /** Opens a page that is on another site than the service. */
  async function openSite(site: Server, body: string): Promise<Page> {
    sitePage.html = `<!doctype html><meta charset="utf-8"><style>${LOUD_STYLE}</style>${body}`
    const { page } = await openPage(browser, originOf(site))
    return page
  }

  it('works from a script tag, with the title it is given', async () => {
    const page = await openSite(
      portal,
      `<script src="${app.url}/widget.js" data-title="Trợ lý tỉnh Mẫu"></script>`,
    )

    const widget = await openWidget(page)
    await widget.ask('le phi dang ky tam tru')

    expect(await page.getByRole('heading', { name: 'Trợ lý tỉnh Mẫu' }).isVisible()).toBe(true)
    expect(await page.locator('.source').innerText()).toContain('1.004194')
  })

  it('works as an element that the page places and names', async () => {
    const page = await openSite(
      portal,
      `<script src="${app.url}/widget.js" async></script>
       <motcua-chat origin="${app.url}" locale="en" heading="Mẫu assistant"></motcua-chat>`,
    )

    await page.getByRole('button', { name: /^Ask the assistant/ }).click()

    await page.locator('.reply').first().waitFor()
    expect(await page.getByRole('heading', { name: 'Mẫu assistant' }).isVisible()).toBe(true)
    expect(await page.locator('motcua-chat').count()).toBe(1)
  })

  it('keeps its own look whatever the styles of the page', async () => {
    const page = await openSite(portal, `<script src="${app.url}/widget.js"></script>`)
    await openWidget(page)

    const look = await page.evaluate(`(() => {
      const bubble = document.querySelector('motcua-chat').shadowRoot.querySelector('.bubble p')
      const { fontSize, color } = getComputedStyle(bubble)
      return { fontSize, color }
    })()`)

    expect(look).toEqual({ fontSize: '16px', color: 'rgb(23, 33, 46)' })
  })

  it('takes its colours from the variables of the page', async () => {
    const page = await openSite(
      portal,
      `<style>motcua-chat { --motcua-primary: rgb(140, 20, 20) }</style>
       <script src="${app.url}/widget.js"></script>`,
    )

    const colour = await page.evaluate(`getComputedStyle(
      document.querySelector('motcua-chat').shadowRoot.querySelector('.launcher')
    ).backgroundColor`)

    expect(colour).toBe('rgb(140, 20, 20)')
  })

  it('says that it cannot reach the service from a site that is not allowed', async () => {
    const page = await openSite(stranger, `<script src="${app.url}/widget.js"></script>`)

    await findWidget(page).launcher.click()

    await page.getByText(/Chưa kết nối được với trợ lý/).waitFor()
  })
})

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

function originOf(server: Server): string {
  const address = server.address()
  return `http://127.0.0.1:${address !== null && typeof address !== 'string' ? address.port : 0}`
}
