import { buffer } from 'node:stream/consumers'
import { type Browser, type Page } from 'playwright-core'
import { packArchive } from '../../src/editing/files/content-archive'
import { describeInBrowser, keepScreenshot } from '../support/browser'
import { closeDesk, goTo, openDesk } from '../support/console'
import { findAccessibilityProblems } from '../support/open-widget'

const PHRASINGS = [
  'Mã thủ tục;Tên ngắn;Cách hỏi',
  '1.004194;;ở trọ có phải khai báo với phường không',
  '9.999999;;thủ tục không có thật',
  '1.004194;;',
].join('\r\n')

describeInBrowser('an editor who brings content in files', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;({ browser, page } = await openDesk('bientap', 'editor'))
  })
  afterAll(() => closeDesk(browser))

  it('sees what a sheet would change and every bad row, before any of it is a draft', async () => {
    await check('cach-hoi.csv', Buffer.from(PHRASINGS))

    await page.getByText('2 dòng sai').waitFor()
    const rows = await page.getByRole('row').allInnerTexts()
    await keepScreenshot(page, 'console-import')
    expect(rows.some((row) => row.startsWith('3') && row.includes('9.999999'))).toBe(true)
    expect(rows.some((row) => row.startsWith('4'))).toBe(true)
    expect(await findAccessibilityProblems(page)).toEqual([])
    expect(await countDrafts()).toBe(0)
  })

  it('takes the good rows over when that was seen', async () => {
    await page.getByRole('button', { name: 'Bỏ qua dòng sai, đưa 1 mục vào bản nháp' }).click()
    await page.getByText('Đã đưa 1 mục vào bản nháp').waitFor()

    expect(await countDrafts()).toBe(1)
    await page.getByRole('link', { name: 'Xem bản nháp' }).click()
    await page.getByText('Nhập từ tệp').first().waitFor()
  })

  it.each([
    ['hong.xlsx', 'damaged', Buffer.from('PK hỏng'), 'Đây không phải bảng tính .xlsx đọc được'],
    ['cu.csv', 'old encoding', Buffer.from([0x4d, 0xe3, 0xfb]), 'không dùng bảng mã UTF-8'],
    [
      'cot.csv',
      'missing columns',
      Buffer.from('Mã thủ tục,Khác\n1,2'),
      'Bảng thiếu cột: Tên ngắn, Cách hỏi',
    ],
  ])('is told why %s is refused (%s), and loses nothing', async (name, _why, bytes, told) => {
    await check(name, bytes)

    await page.getByRole('alert').getByText(told).waitFor()
    expect(await countDrafts()).toBe(1)
    expect(await findAccessibilityProblems(page)).toEqual([])
  })

  it('cannot send a file of another kind', async () => {
    await goTo(page, '/imports')
    await choose('anh.png', Buffer.from([1, 2, 3]))

    await page.getByText('cần tệp .xlsx, .csv').waitFor()
    expect(await page.getByRole('button', { name: 'Kiểm tra tệp' }).isDisabled()).toBe(true)
  })

  it('is told the places of what is wrong in an archive', async () => {
    await goTo(page, '/imports')
    await choose('noi-dung.zip', await zipOf('intents/synonyms.yaml', 'synonyms: khong-phai'))
    // There is but one kind of such files.
    const kind = page.getByRole('radio', { name: 'Toàn bộ hoặc một phần nội dung (.zip)' })
    expect(await kind.isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click()

    await page.getByText('intents/synonyms.yaml:1').waitFor()
    expect(await findAccessibilityProblems(page)).toEqual([])
  })

  async function check(name: string, bytes: Buffer): Promise<void> {
    await goTo(page, '/imports')
    await choose(name, bytes)
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click()
  }

  async function choose(name: string, bytes: Buffer): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer: bytes }
    await page.locator('input[type=file]').setInputFiles(file)
  }

  async function countDrafts(): Promise<number> {
    return page.evaluate(`
      fetch('/api/admin/v1/drafts').then((answer) => answer.json()).then(({ items }) => items.length)
    `)
  }
})

async function zipOf(name: string, text: string): Promise<Buffer> {
  return buffer(packArchive(new Map([[name, text]]), new Date()))
}
