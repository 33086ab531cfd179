import { type Page } from 'playwright-core'
import {
  DESKTOP,
  describeInBrowser,
  keepScreenshot,
  openBrowser,
  openPage,
  PHONE,
} from '../support/browser'
import { startFakeDirectLine, type FakeDirectLine } from '../support/fake-direct-line'
import {
  findAccessibilityProblems,
  findWidget,
  hasSidewaysScroll,
  openWidget,
} from '../support/open-widget'
import { SAMPLES } from '../support/sample-replies'
import { until } from '../support/until'

/** What is small enough that the whole of a desktop page at 400 % is left of it. */
const ZOOMED = { width: 320, height: 256 }

/** By then everything has been on the screen; each run takes seconds. */
const AXE_AFTER = ['answer', 'choices', 'rating']

const INSIDE = `document.querySelector('motcua-chat').shadowRoot`

const focusedClass = (page: Page) => page.evaluate(`${INSIDE}.activeElement?.className`)

interface Visit {
  viewport?: { width: number; height: number }
  reducedMotion?: 'reduce'
}

describeInBrowser('the widget', () => {
  const held = new AsyncDisposableStack()
  let tab: Awaited<ReturnType<typeof openPage>>
  let service: FakeDirectLine

  beforeAll(async () => {
    tab = await openPage(held.use(await openBrowser()), 'about:blank')
  })
  afterAll(() => held.disposeAsync())
  beforeEach(async () => {
    service = await startFakeDirectLine((text) => [
      SAMPLES[text === '' ? 'greeting' : text] ?? { text: `Đã đọc: ${text}`, buttons: [] },
    ])
  })
  afterEach(() => tab.page.goto('about:blank'))
  afterEach(() => service.close())

  /** Every service has an address of its own, for which the tab remembers nothing. */
  async function visit({ viewport = DESKTOP, reducedMotion }: Visit = {}) {
    const { page, errors } = tab
    await page.setViewportSize(viewport)
    await page.emulateMedia({ reducedMotion: reducedMotion ?? null })
    errors.length = 0
    await page.goto(service.url)
    return { page, errors, widget: findWidget(page) }
  }

  async function setUp(options?: Visit) {
    const visited = await visit(options)
    await openWidget(visited.page)
    return visited
  }

  describe.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ])('on a %s', (name, viewport) => {
    it('lays out every kind of reply without a fault that axe finds', async () => {
      const { page, errors, widget } = await setUp({ viewport })
      await keepScreenshot(page, `${name}-greeting`)

      for (const kind of ['answer', 'checklist', 'step', 'choices', 'notice', 'rating', 'html']) {
        await widget.ask(kind)
        await keepScreenshot(page, `${name}-${kind}`)

        expect(await hasSidewaysScroll(page)).toBe(false)
        if (AXE_AFTER.includes(kind)) expect(await findAccessibilityProblems(page)).toEqual([])
      }

      expect(errors).toEqual([])
    })

    it('covers the screen of a phone, and only a corner of a desktop', async () => {
      const { widget } = await setUp({ viewport })
      const isFull = async () => {
        const box = await widget.window.boundingBox()
        return box?.width === viewport.width && box.height === viewport.height
      }

      // It grows into its place.
      if (name === 'phone') await until(isFull)
      else expect(await isFull()).toBe(false)
    })
  })

  it('says at all times that it is a machine', async () => {
    const { widget } = await setUp()

    await widget.ask('answer')

    expect(
      await widget.window.getByText('Trợ lý tự động', { exact: true }).first().isVisible(),
    ).toBe(true)
  })

  it('shows the source of an answer with its code, its site and the day it was checked', async () => {
    const { page, widget } = await setUp()

    await widget.ask('answer')

    const source = page.locator('.source')
    expect(await source.innerText()).toContain('1.001193')
    expect(await source.innerText()).toContain('dichvucong.gov.vn')
    expect(await source.innerText()).toContain('20/11/2026')
    expect(await source.getByRole('link').getAttribute('target')).toBe('_blank')
    expect(await source.getByRole('link').getAttribute('rel')).toContain('noopener')
  })

  it('shows HTML as text, and links only what is a web address', async () => {
    const { widget } = await setUp()

    await widget.ask('html')

    const reply = widget.replies.last()
    expect(await reply.innerText()).toContain('<img src=x onerror=alert(1)> <b>đậm</b>')
    expect(await reply.innerText()).toContain('<script>alert(2)</script>')
    expect(await reply.locator('img, b, script').count()).toBe(0)
    expect(await reply.getByText('Bấm vào đây').isVisible()).toBe(true)
    expect(await reply.getByRole('link').count()).toBe(1)
    expect(await reply.getByRole('link').getAttribute('href')).toBe(
      'https://dichvucong.gov.vn/a?b=1',
    )
  })

  it('sends what a button stands for, and shows what was on it', async () => {
    const { widget } = await setUp()
    await widget.ask('answer')

    await widget.button('Giấy tờ').click()
    await widget.replies.nth(2).waitFor()

    expect(service.posted().at(-1)?.text).toBe('/facet documents 1.001193')
    expect(await widget.mine.last().innerText()).toContain('Giấy tờ')
    expect(await widget.button('Giấy tờ').count()).toBe(0)
  })

  it('sends a rating', async () => {
    const { widget } = await setUp()
    await widget.ask('rating')

    await widget.button('4/5 – Hài lòng').click()
    await widget.replies.nth(2).waitFor()

    expect(service.posted().at(-1)?.text).toBe('4')
  })

  it('opens what is folded away with a press, or with the keyboard', async () => {
    const { widget } = await setUp()
    await widget.ask('checklist')
    const heading = widget.replies.last().getByText('Cần xem lại tại trang chính thức (1)')
    const inside = widget.replies.last().getByText('Mức lệ phí ở tỉnh của anh/chị')
    expect(await inside.isVisible()).toBe(false)

    await heading.click()
    expect(await inside.isVisible()).toBe(true)

    await widget.replies.last().locator('summary').press('Enter')
    expect(await inside.isVisible()).toBe(false)
  })

  it('keeps ticked papers over a reload', async () => {
    const { page, widget } = await setUp()
    await widget.ask('checklist')

    await page.getByLabel('Giấy chứng sinh').check()
    await page.getByText('Đã chuẩn bị 1/3').waitFor()
    await page.reload()
    await openWidget(page)

    expect(await page.getByLabel('Giấy chứng sinh').isChecked()).toBe(true)
    expect(await page.getByLabel('Tờ khai đăng ký khai sinh').isChecked()).toBe(false)
  })

  it('is used with the keyboard alone', async () => {
    const { page, widget } = await visit()

    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await widget.replies.first().waitFor()
    await page.keyboard.type('answer')
    await page.keyboard.press('Enter')
    await widget.button('Nơi nộp').waitFor()
    // Back over: a person, a new conversation, and the chips from the last one.
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await widget.replies.nth(2).waitFor()

    expect(service.posted().map(({ text }) => text)).toEqual(['answer', '/facet place 1.001193'])
  })

  it('puts the focus before the reply after a button, and back on the launcher after Esc', async () => {
    const { page, widget } = await setUp()
    await widget.ask('answer')

    await widget.button('Giấy tờ').press('Enter')
    await widget.replies.nth(2).waitFor()
    expect(await focusedClass(page)).toBe('mine')

    await page.keyboard.press('Escape')
    await widget.window.waitFor({ state: 'hidden' })
    expect(await focusedClass(page)).toBe('launcher')
  })

  it('begins a new line with Shift+Enter', async () => {
    const { widget } = await setUp()

    await widget.input.fill('một')
    await widget.input.press('Shift+Enter')
    await widget.input.pressSequentially('hai')
    await widget.input.press('Enter')
    await widget.replies.nth(1).waitFor()

    expect(service.posted().map(({ text }) => text)).toEqual(['một\nhai'])
  })

  it('counts near the limit, and keeps what is too long instead of sending it', async () => {
    const { page, widget } = await setUp()

    await widget.input.fill('a'.repeat(1_900))
    await page.getByText('Còn 100 ký tự').waitFor()
    await widget.input.fill('a'.repeat(2_001))
    await widget.input.press('Enter')

    await page.getByText('Quá dài 1 ký tự').waitFor()
    expect(await widget.input.inputValue()).toHaveLength(2_001)
    expect(service.posted()).toEqual([])
  })

  it('asks the question of a button of the page', async () => {
    const { page } = await visit()

    await page.getByRole('button', { name: 'Khai sinh' }).click()

    await page.getByText('Đã đọc: Đăng ký khai sinh').waitFor()
  })

  it('speaks English when told to, and remembers it', async () => {
    const { page, widget } = await setUp()

    await widget.button('EN English').click()
    await page.getByText('Đã đọc: English').waitFor()
    await page.reload()

    await page.getByRole('button', { name: /^Ask the assistant/ }).click()
    await page.getByRole('button', { name: 'Talk to a person' }).waitFor()
    expect(service.posted().at(-1)?.locale).toBe('en')
  })

  it('makes the text larger', async () => {
    const { page, widget } = await setUp()
    const sizeOf = () =>
      page.evaluate(`parseFloat(getComputedStyle(${INSIDE}.querySelector('textarea')).fontSize)`)
    const before = Number(await sizeOf())

    await widget.button(/Cỡ chữ 100%/).click()
    await widget.button(/Cỡ chữ 115%/).waitFor()

    expect(Number(await sizeOf())).toBeCloseTo(before * 1.15)
    expect(await hasSidewaysScroll(page)).toBe(false)
  })

  it('fits at 400 % zoom, where all of it scrolls', async () => {
    const { page, widget } = await setUp({ viewport: ZOOMED })

    for (const kind of ['answer', 'checklist', 'step', 'choices', 'rating']) {
      await widget.ask(kind)
      expect(await hasSidewaysScroll(page)).toBe(false)
    }

    await keepScreenshot(page, 'zoomed')
    await widget.button('5/5').click()
    await page.getByText('Đã đọc: 5').waitFor()
  })

  it('does not move for those who asked for less motion', async () => {
    const { page, widget } = await setUp({ reducedMotion: 'reduce' })
    await widget.ask('answer')

    const moving = await page.evaluate(`
      [...${INSIDE}.querySelectorAll('*')].filter((node) => {
        const { animationName, transitionDuration } = getComputedStyle(node)
        return animationName !== 'none' || parseFloat(transitionDuration) > 0
      }).length
    `)

    expect(moving).toBe(0)
  })
})
