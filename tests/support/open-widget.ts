import { readFileSync } from 'node:fs'
import { type Locator, type Page } from 'playwright-core'

/** The open widget as a citizen finds it: by what is written on it. */
export function findWidget(page: Page) {
  return {
    launcher: page.getByRole('button', { name: /^Hỏi trợ lý/ }),
    window: page.getByRole('dialog'),
    input: page.getByRole('textbox', { name: 'Câu hỏi của anh/chị' }),
    log: page.getByRole('log'),
    mine: page.locator('.mine'),
    replies: page.locator('.reply'),
    button: (name: string | RegExp): Locator =>
      page.getByRole('dialog').getByRole('button', { name }),
    /** Types a question and waits for the answer to it. */
    async ask(question: string) {
      const before = await page.locator('.reply').count()
      await this.input.fill(question)
      await this.input.press('Enter')
      await page.locator('.reply').nth(before).waitFor()
    },
  }
}

/** Opens the widget and waits for its greeting. */
export async function openWidget(page: Page) {
  const widget = findWidget(page)
  await widget.launcher.click()
  await widget.replies.first().waitFor()
  return widget
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with the page, in one line each; the widget's shadow root included. */
export async function findAccessibilityProblems(page: Page): Promise<string[]> {
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(AXE)
  const results: unknown = await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  const { violations } = results as { violations: { id: string; nodes: { html: string }[] }[] }
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Whether there is something to the right of what is seen. */
export function hasSidewaysScroll(page: Page): Promise<boolean> {
  return page.evaluate(`
    (() => {
      const inside = document.querySelector('motcua-chat').shadowRoot
      const boxes = [document.documentElement, ...inside.querySelectorAll('dialog, .scroll, .window')]
      return boxes.some((box) => box.scrollWidth > box.clientWidth + 1)
    })()
  `)
}
