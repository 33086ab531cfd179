import { KEPT_DAYS } from '../../src/dialogue/phrases/kept-days'
import { privacyNotice } from '../../src/dialogue/phrases/privacy-notice'
import { startWeb, stopWeb } from '../support/start-web'

afterEach(stopWeb)

const NOW = new Date('2026-11-22T00:00:00Z')
const facts = { agency: 'UBND phường <Mẫu>', contact: '1900 0000' }
const start = (securityContact?: string) =>
  startWeb({
    http: {
      privacy: {
        notice: (locale) => privacyNotice(locale, facts),
        securityContact,
        now: () => NOW,
      },
    },
  })

it('tells citizens who keeps what, how long, how it is erased, and whom to ask', async () => {
  const { get } = await start()

  const { status, body, headers } = await get('/privacy')

  expect(status).toBe(200)
  expect(body).toContain('<html lang="vi">')
  expect(body).toContain(`sau ${KEPT_DAYS} ngày`)
  expect(body).toContain('xóa dữ liệu của tôi')
  expect(body).toContain('UBND phường &lt;Mẫu>')
  expect(body).toContain('1900 0000')
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
})

it.each([
  ['?lang=en', 'en'],
  ['?lang=vi', 'vi'],
  ['?lang=%3Cscript%3E', 'vi'],
])('is in the language of %s', async (query, lang) => {
  const { get } = await start()

  const { body } = await get(`/privacy${query}`)

  expect(body).toContain(`<html lang="${lang}">`)
})

it('says whom to tell of a weakness, where somebody is named', async () => {
  const { get } = await start('mailto:antt@example.gov.vn')

  const { body, headers } = await get('/.well-known/security.txt')

  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(body).toBe(
    'Contact: mailto:antt@example.gov.vn\nExpires: 2027-05-21T00:00:00.000Z\nPreferred-Languages: vi, en\n',
  )
})

it('names nobody where nobody is set', async () => {
  const { get } = await start()

  expect((await get('/.well-known/security.txt')).status).toBe(404)
})
