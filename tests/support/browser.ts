import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const SCREENSHOTS = join(__dirname, '../../data/screenshots')

/** The widths that everything is tried at: a small phone, a tablet and a common laptop. */
export const PHONE = { width: 360, height: 740 }
export const TABLET = { width: 768, height: 1024 }
export const DESKTOP = { width: 1280, height: 800 }

/** A group of tests that needs a browser; without one it is left out, and that is said loudly. */
export const describeInBrowser = existsSync(CHROMIUM) ? describeTwice : describeLeftOut

/**
 * A browser on a busy machine does things in an order that nobody meant, once in many runs. A
 * test that fails is tried once more, and what went wrong the first time is still printed.
 */
function describeTwice(name: string, tests: () => void) {
  jest.retryTimes(1, { logErrorsBeforeRetry: true })
  describe(name, tests)
}

function describeLeftOut(name: string, tests: () => void) {
  process.stderr.write(
    [
      '',
      '*** LEFT OUT: the browser tests of the widget ***',
      `    "${name}" needs Chromium, and there is none at ${CHROMIUM}.`,
      '    To include them: sudo apt-get install chromium',
      '    or: CHROMIUM=/path/to/chrome npm test',
      '',
      '',
    ].join('\n'),
  )
  describe.skip(name, tests)
}

/** Starts Chromium without anything that would call home. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page of its own context, with what it does wrong collected in `errors`. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    ...{ locale: 'vi-VN', viewport: DESKTOP },
    // What moves would be looked at half-way.
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(url)
  return { page, errors }
}

/** Keeps what the page looks like, for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
}
