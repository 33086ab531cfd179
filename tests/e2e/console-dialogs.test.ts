import { type Browser, type Locator, type Page } from 'playwright-core'
import { describeInBrowser, keepScreenshot, openPage } from '../support/browser'
import { closeDesk, findInList, goTo, openDesk, type ConsoleApp } from '../support/console'
import { findAccessibilityProblems, openWidget } from '../support/open-widget'
import { until } from '../support/until'

const LANTERN = 'xin phép thả đèn trời ngoài bãi'
const LANTERN_AGAIN = 'thả đèn trời ngoài bãi có phải xin phép'
const OTHER = 'xin phép thả đèn trời'
const GUIDE = '/guides/dang-ky-khai-sinh'

describeInBrowser('an editor without a mouse', () => {
  let browser: Browser
  let app: ConsoleApp
  let page: Page

  beforeAll(async () => {
    ;({ app, browser, page } = await openDesk('bientap', 'editor'))
    const { page: citizen } = await openPage(browser, app.url)
    const widget = await openWidget(citizen)
    for (const question of [LANTERN, LANTERN_AGAIN, OTHER]) await widget.ask(question)
    await citizen.context().close()
  })
  afterAll(() => closeDesk(browser))

  describe('at a group of questions', () => {
    beforeAll(async () => {
      await findInList(page, '/unresolved', LANTERN)
      await page.getByRole('link', { name: LANTERN }).click()
      await page.getByRole('heading', { name: LANTERN }).waitFor()
      const sample = page.getByRole('checkbox', { name: LANTERN_AGAIN })
      // Questions come into their group one after the other.
      await until(async () => {
        await page.reload()
        await page.waitForLoadState('networkidle')
        return sample.isVisible()
      })
      // All but one, which can be split off.
      await sample.uncheck()
    })

    it.each(['Giao việc', 'Ngoài phạm vi', 'Viết câu trả lời mới', 'Tách thành nhóm riêng'])(
      'opens "%s" and is back where they were',
      async (title) => {
        await expectDialog(title, page.getByRole('button', { name: title }))
      },
    )

    it('opens what stands in a menu and is back at the menu', async () => {
      const menu = page.getByRole('button', { name: 'Việc khác' })
      await press(menu)
      const merge = page.getByRole('menuitem', { name: 'Gộp vào nhóm khác' })
      await merge.waitFor()
      await expectDialog('Gộp vào nhóm khác', merge, menu)
    })
  })

  it('replays a turn and is back at it', async () => {
    await goTo(page, '/conversations')
    await page.getByRole('link', { name: LANTERN, exact: true }).click()
    const replay = page.getByRole('button', { name: 'Phát lại' }).last()
    await replay.waitFor()

    await expectDialog('Phát lại', replay)
  })

  it('goes on editing where somebody else saved first, and keeps the draft after all', async () => {
    await goTo(page, GUIDE)
    const second = await page.context().newPage()
    await second.goto(`${app.url}/console${GUIDE}`)
    await second.getByLabel('Tên ngắn').fill('Khai sinh cho con')
    await press(second.getByRole('button', { name: 'Lưu', exact: true }))
    await second.getByText('Đã lưu').waitFor()
    await expectDialog('Bỏ bản nháp này?', second.getByRole('button', { name: 'Bỏ bản nháp' }))
    await second.close()

    await page.getByLabel('Tên ngắn').fill('Làm giấy khai sinh')
    const save = page.getByRole('button', { name: 'Lưu', exact: true })
    await expectDialog('Có người vừa lưu trước anh/chị', save)
  })

  /** Opens a dialog, looks at it and closes it again, all by keyboard. */
  async function expectDialog(title: string, opener: Locator, back = opener): Promise<void> {
    const at = opener.page()
    await press(opener)
    const dialog = at.getByRole('dialog', { name: title })
    await dialog.waitFor()
    await at.waitForLoadState('networkidle')
    await keepScreenshot(at, `console-dialog-${title}`)
    await dialog.locator(':focus').waitFor()
    const problems = await findAccessibilityProblems(at)
    await at.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })

    await back.and(at.locator(':focus')).waitFor()
    expect(problems).toEqual([])
  }
})

async function press(button: Locator): Promise<void> {
  await button.focus()
  await button.page().keyboard.press('Enter')
}
