import { type Browser, type Page } from 'playwright-core'
import {
  describeInBrowser,
  keepScreenshot,
  openBrowser,
  openPage,
  PHONE,
  TABLET,
} from '../support/browser'
import { goTo, closeDesk, signInFirst, startConsoleApp, type ConsoleApp } from '../support/console'
import { findWidget, hasSidewaysScroll, openWidget } from '../support/open-widget'
import { MOMENTS, peopleFiles } from '../support/people-files'
import { until } from '../support/until'

const POLICE = 'Công an cấp xã'
const CENTRE = 'Trung tâm (Bộ phận) phục vụ hành chính công cấp tỉnh, cấp xã'
const WAITING = /^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/
/** How often the console looks for what others wrote. */
const LOOKS_EVERY_MS = 5000

describeInBrowser('an officer', () => {
  const clock = { now: MOMENTS.working }
  let browser: Browser
  let app: ConsoleApp
  let officer: Page
  let colleague: Page

  beforeAll(async () => {
    app = await startConsoleApp({
      clock: () => clock.now,
      knowledge: peopleFiles({
        'cong-an-cap-xa': {},
        'ubnd-cap-xa': { needsApproval: true },
        'trung-tam-phuc-vu-hanh-chinh-cong': { isDefault: true },
      }),
    })
    browser = await openBrowser()
    const all = ['cong-an-cap-xa', 'trung-tam-phuc-vu-hanh-chinh-cong']
    const signingIn = [signIn('canbo1', all), signIn('canbo2', ['cong-an-cap-xa'])] as const
    ;[officer, colleague] = await Promise.all(signingIn)
  })
  beforeEach(() => {
    clock.now = MOMENTS.working
  })
  afterAll(() => closeDesk(browser))

  it('answers a citizen who asked for a person, and gives the conversation back', async () => {
    const { citizen, widget } = await openAsCitizen()
    await widget.ask('đăng ký tạm trú cần giấy tờ gì, căn cước của tôi là 001099012345')
    await widget.ask('gặp cán bộ')
    const waiting = await widget.replies.last().innerText()
    await keepScreenshot(citizen, 'officer-widget-waiting-360')

    await openOnly(officer)
    await officer.getByText('đăng ký tạm trú cần giấy tờ gì').waitFor()
    const transcript = await officer.getByRole('main').innerText()
    await keepScreenshot(officer, 'officer-waiting-1280')
    await officer.getByRole('button', { name: 'Nhận trả lời' }).click()
    await citizen.getByText(`Cán bộ của ${POLICE} đã vào cuộc trò chuyện`).waitFor()
    const before = await widget.replies.count()
    await widget.input.fill('tôi ở nhờ nhà người quen thì sao')
    await widget.input.press('Enter')
    await lookAnew(officer)
    await officer.getByText('tôi ở nhờ nhà người quen thì sao').waitFor()
    const silent = (await widget.replies.count()) - before
    await send(officer, 'Anh/chị mang thêm giấy đồng ý của chủ nhà.')
    await citizen.getByText('Anh/chị mang thêm giấy đồng ý của chủ nhà.').waitFor()
    await keepScreenshot(citizen, 'officer-widget-held-360')
    const author = await citizen.locator('.reply .author').innerText()
    await officer.getByText('Đã gửi', { exact: true }).waitFor()
    await officer.getByText('Anh/chị mang thêm giấy đồng ý của chủ nhà.').waitFor()
    await keepScreenshot(officer, 'officer-held-1280')
    await officer.setViewportSize(TABLET)
    await keepScreenshot(officer, 'officer-held-768')
    const isTooWide = await hasSidewaysScroll(citizen)
    await officer.getByRole('button', { name: 'Trả lại cho trợ lý' }).click()
    await citizen.getByText('Cán bộ đã rời cuộc trò chuyện').waitFor()
    await widget.ask('lệ phí đăng ký tạm trú bao nhiêu')
    await keepScreenshot(citizen, 'officer-widget-after-360')

    expect(waiting).toContain(`Tôi đã chuyển cuộc trò chuyện này tới cán bộ của ${POLICE}`)
    expect(transcript).toContain('[số định danh]')
    expect(transcript).not.toContain('001099012345')
    expect(silent).toBe(0)
    expect(isTooWide).toBe(false)
    expect(await widget.replies.last().innerText()).toContain('Đăng ký tạm trú')
    expect(author).toBe(POLICE)
  })

  it('finds a citizen of another agency nowhere', async () => {
    const { widget } = await openAsCitizen()
    await widget.ask('gặp cán bộ')
    const text = await widget.replies.last().innerText()

    await openOnly(officer)
    const address = new URL(officer.url()).pathname.replace('/console', '')
    await goTo(colleague, '/handovers')
    await colleague.getByText('Không có ai đang chờ').waitFor()
    await colleague.goto(`${app.url}/console${address}`)

    expect(text).toContain(CENTRE)
    await colleague.getByText('Mục này thuộc cơ quan mà anh/chị không phụ trách.').waitFor()
    await keepScreenshot(colleague, 'officer-other-agency-1280')
    await claimAndRelease(officer)
  })

  it('is told who has it when two claim at once', async () => {
    const { widget } = await openAsCitizen()
    await widget.ask('đăng ký tạm trú cần giấy tờ gì')
    await widget.ask('gặp cán bộ')
    const both = [officer, colleague]
    for (const page of both) await openOnly(page)

    await Promise.all(
      both.map((page) => page.getByRole('button', { name: 'Nhận trả lời' }).click()),
    )

    const told = both.map((page) => page.getByText(/canbo[12] đã nhận trước/))
    await until(async () => (await told[0]!.isVisible()) || (await told[1]!.isVisible()))
    const hasLost = await Promise.all(told.map((text) => text.isVisible()))
    const winner = both[hasLost[0] ? 1 : 0]!
    await keepScreenshot(both[hasLost[0] ? 0 : 1]!, 'officer-lost-1280')
    await winner.getByText('Anh/chị đang giữ hội thoại này').waitFor()
    await send(winner, 'Tôi nghe đây.')
    await widget.log.getByText('Tôi nghe đây.').waitFor()
    await winner.getByRole('button', { name: 'Trả lại cho trợ lý' }).click()
    await widget.log.getByText('Cán bộ đã rời cuộc trò chuyện').waitFor()

    expect(hasLost.filter(Boolean)).toHaveLength(1)
  })

  it.each([
    ['evening', '08:00 ngày 25/11/2026'],
    ['holiday', '08:00 ngày 25/11/2026'],
  ] as const)(
    'leaves a code to who asks in the %s, under which it is found',
    async (moment, at) => {
      clock.now = MOMENTS[moment]
      const { widget } = await openAsCitizen()
      await widget.ask('gặp cán bộ')
      const text = await widget.replies.last().innerText()
      const ticket = /[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/.exec(text)?.[0] ?? ''
      const other = await openAsCitizen()
      await other.widget.ask(ticket.toLowerCase().replace('-', ' '))
      await keepScreenshot(other.citizen, `officer-widget-${moment}-360`)

      expect(await other.widget.replies.last().innerText()).toContain(`Yêu cầu ${ticket}`)
      expect(ticket).toMatch(WAITING)
      expect(text).toContain(at)
    },
  )

  it('sends what has to be approved only when somebody has approved it', async () => {
    const [clerk, boss, { citizen, widget }] = await Promise.all([
      signIn('canbo3', ['ubnd-cap-xa']),
      signIn('lanhdao', ['ubnd-cap-xa'], 'publisher'),
      openAsCitizen(),
    ])
    await widget.ask('1.001612')
    await widget.ask('gặp cán bộ')
    expect(await widget.replies.last().innerText()).toContain('Ủy ban nhân dân cấp xã')
    await openOnly(clerk)
    await clerk.getByRole('button', { name: 'Nhận trả lời' }).click()
    await citizen.getByText('đã vào cuộc trò chuyện').waitFor()

    await propose(clerk, 'Anh/chị chờ thêm 5 ngày.')
    await openOnly(boss, 'to-approve')
    await boss.getByText('Anh/chị chờ thêm 5 ngày.').waitFor()
    await keepScreenshot(boss, 'officer-approval-1280')
    await boss.getByRole('button', { name: 'Chưa duyệt' }).click()
    await boss.getByLabel('Vì sao chưa duyệt').fill('Nêu căn cứ')
    await boss.getByRole('dialog').getByRole('button', { name: 'Chưa duyệt' }).click()
    await lookAnew(clerk)
    await clerk.getByText('Nêu căn cứ').waitFor()
    await keepScreenshot(clerk, 'officer-objected-1280')
    await propose(clerk, 'Theo quy định là 5 ngày làm việc.')
    const early = await widget.log.innerText()
    await lookAnew(boss)
    await boss.getByRole('button', { name: 'Duyệt và gửi' }).click()
    await citizen.getByText('Theo quy định là 5 ngày làm việc.').waitFor()

    expect(early).not.toContain('ngày làm việc.')
    expect(await widget.log.innerText()).not.toContain('Anh/chị chờ thêm 5 ngày.')
  })

  async function signIn(
    name: string,
    agencies: string[],
    role: 'officer' | 'publisher' = 'officer',
  ) {
    const password = await app.addUser(name, [role], agencies)
    const page = await signInFirst(browser, app, { name, password })
    await page.clock.install()
    return page
  }

  async function openAsCitizen() {
    const { page: citizen } = await openPage(browser, app.url, { viewport: PHONE })
    await openWidget(citizen)
    return { citizen, widget: findWidget(citizen) }
  }

  /** Opens the one request that is there for this officer. */
  async function openOnly(page: Page, state = 'waiting') {
    await goTo(page, `/handovers?state=${state}`)
    await page.getByRole('link', { name: WAITING }).first().click()
    await page.getByRole('heading', { name: /^Yêu cầu/ }).waitFor()
  }

  async function claimAndRelease(page: Page) {
    await page.getByRole('button', { name: 'Nhận trả lời' }).click()
    await page.getByRole('button', { name: 'Trả lại cho trợ lý' }).click()
    await page.getByText('Đã trả hội thoại cho trợ lý').waitFor()
  }
})

/** Has the page look now that would look in some seconds. */
function lookAnew(page: Page): Promise<void> {
  return page.clock.fastForward(LOOKS_EVERY_MS)
}

async function send(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Trả lời người dân' }).fill(text)
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
}

async function propose(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Trả lời người dân' }).fill(text)
  await page.getByRole('button', { name: 'Gửi để duyệt' }).click()
}
