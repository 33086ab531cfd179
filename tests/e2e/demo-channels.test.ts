import { type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, type Page } from 'playwright-core'
import { projectRoot } from '../../src/lib/project-root'
import { describeInBrowser, keepScreenshot, openBrowser, openPage } from '../support/browser'
import { endProcess, spawnProgram } from '../support/spawn-program'
import { findFreePort } from '../support/start-service'
import { until } from '../support/until'

const BUILD = join(projectRoot(), process.env.TEST_BUILD ?? 'dist')
/** Wide enough for the phones and the traffic beside each other. */
const WIDE = { width: 1600, height: 900 }

describeInBrowser('the page on which Zalo, Messenger and Teams are played', () => {
  let demo: ChildProcess
  let browser: Browser
  let page: Page
  let errors: string[]

  beforeAll(async () => {
    const port = await findFreePort()
    const url = `http://127.0.0.1:${port}/`
    demo = spawnProgram([join(BUILD, 'tests/support/demo-channels/main.js')], {
      env: { ...process.env, DEMO_PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await until(() => {
      if (demo.exitCode !== null) throw new Error('the demonstration did not start')
      return fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    })
    browser = await openBrowser()
    ;({ page, errors } = await openPage(browser, url, { viewport: WIDE }))
  })
  afterAll(async () => {
    await browser?.close()
    await endProcess(demo, 'SIGTERM')
  })

  it('answers who writes on each of them, and shows what goes over the wire', async () => {
    const platforms = ['Zalo', 'Messenger', 'Teams']
    const chatOf = (title: string) => page.getByRole('region', { name: `Trò chuyện trên ${title}` })

    for (const title of platforms) {
      await page.getByLabel(`Tin nhắn trên ${title}`).fill('khai sinh cho con cần giấy tờ gì')
      await page.keyboard.press('Enter')
    }
    for (const title of platforms) {
      await chatOf(title)
        .locator('.line.service', { hasText: /Giấy chứng sinh/i })
        .first()
        .waitFor()
    }
    await chatOf('Messenger').getByRole('button', { name: 'Lệ phí' }).click()
    await chatOf('Messenger')
      .locator('.line.service', { hasText: /Miễn|đồng/ })
      .first()
      .waitFor()

    const traffic = page.locator('.traffic li')
    for (const title of platforms) {
      const ofPlatform = traffic.filter({ hasText: title })
      await ofPlatform.filter({ hasText: '→' }).first().waitFor()
      await ofPlatform.filter({ hasText: '←' }).first().waitFor()
    }
    await traffic.filter({ hasText: 'user_send_text' }).locator('summary').first().click()
    await page.getByText('"event_name": "user_send_text"').waitFor()
    await keepScreenshot(page, 'demo-channels')
    expect(errors).toEqual([])
  })
})
