import { type Browser, type Page } from 'playwright-core'
import { describeInBrowser, keepScreenshot, openBrowser } from '../support/browser'
import { closeDesk, goTo, signInFirst, startConsoleApp, type ConsoleApp } from '../support/console'
import { metaSettings } from '../support/fake-meta/page'
import {
  spawnFakePlatform,
  type SpawnedPlatform,
} from '../support/fake-platform/spawn-fake-platform'
import { zaloSettings } from '../support/fake-zalo/settings'
import { findAccessibilityProblems } from '../support/open-widget'
import { until } from '../support/until'

/** Nobody has signed in to Zalo, so that it is never called. */
const NOWHERE = 'http://127.0.0.1:9'

describeInBrowser('an operator whose channels cannot send', () => {
  let browser: Browser
  let app: ConsoleApp
  let meta: SpawnedPlatform
  let page: Page

  beforeAll(async () => {
    meta = await spawnFakePlatform('fake-meta', {})
    app = await startConsoleApp({ env: { ...zaloSettings(NOWHERE), ...metaSettings(meta.url) } })
    await meta.order('webhook-url', { url: `${app.url}/messenger/webhook` })
    browser = await openBrowser()
    const password = await app.addUser('vanhanh', ['publisher'])
    page = await signInFirst(browser, app, { name: 'vanhanh', password })
  })
  afterAll(async () => {
    await closeDesk(browser)
    await meta.stop()
  })

  const alertOf = (name: string) => page.getByRole('alert').filter({ hasText: name })
  const seeWhy = async () => {
    await page.getByRole('link', { name: 'Xem nguyên nhân và cách xử lý' }).click()
    await page.getByRole('heading', { name: 'Kênh và công tắc dừng' }).waitFor()
  }
  const resume = { name: 'Cho gửi tiếp' }

  async function look(name: string): Promise<string[]> {
    await keepScreenshot(page, name)
    return findAccessibilityProblems(page)
  }

  it('sees at home that nobody has signed in, before anything was to be sent, and what to do', async () => {
    await alertOf('Zalo').waitFor()
    await seeWhy()
    await alertOf('Zalo').waitFor()

    expect(await alertOf('Zalo').innerText()).toContain('npm run zalo -- login')
    expect(await alertOf('Messenger').count()).toBe(0)
    // There is nothing yet that could go on.
    expect(await page.getByRole('button', resume).count()).toBe(0)
  })

  it('sees why a channel was halted, and lets it go on when the cause is gone', async () => {
    const metrics = async () => (await fetch(`${app.url}/metrics`)).text()
    await meta.order('end-token', {})
    await meta.order('say', { user: 'citizen', text: 'xin chào' })
    await until(async () => /motcua_channel_halted{channel="messenger"} 1/.test(await metrics()))
    await goTo(page, '/')
    await alertOf('Messenger').waitFor()
    const problems = await look('console-channels-home')
    await seeWhy()
    await alertOf('Messenger').waitFor()
    problems.push(...(await look('console-channels')))
    const why = await alertOf('Messenger').innerText()
    await meta.order('renew-token', {})

    await page.getByRole('button', resume).click()
    await page.getByLabel('Lý do').fill('Đã thay mã của trang')
    await page.getByRole('dialog').getByRole('button', resume).click()
    await alertOf('Messenger').waitFor({ state: 'detached' })

    await until(async () => (await meta.chat('citizen')).some(({ from }) => from === 'service'))
    await goTo(page, '/')
    await alertOf('Zalo').waitFor()
    expect(why).toMatch(/page token is not valid any more/)
    expect(why).toMatch(/Mã truy cập của trang không còn hiệu lực/)
    expect(why).toMatch(/Cách xử lý: Lấy mã truy cập mới/)
    expect(await alertOf('Messenger').count()).toBe(0)
    expect(problems).toEqual([])
  })
})
