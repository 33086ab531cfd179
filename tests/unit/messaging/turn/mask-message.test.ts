import { maskMessage } from '../../../../src/messaging/turn/mask-message'
import { message } from '../../../support/messages'

it.each([
  ['a plain number', 'gọi tôi 0912345678'],
  ['zero-width characters in it', 'gọi tôi 0912\u200b345\u2060678'],
  ['control characters in it', 'gọi tôi 0912\u0000345\u0007678'],
  ['a soft hyphen in it', 'gọi tôi 0912\u00ad345678'],
])('masks a phone number with %s', (_, text) => {
  const { content } = maskMessage(message({ text }))

  expect(content).toEqual({ kind: 'text', text: 'gọi tôi [số điện thoại]' })
})

it('masks what stood on the button as well', () => {
  const { content } = maskMessage(
    message({ content: { kind: 'text', text: '1', label: 'an@example.com' } }),
  )

  expect(content).toEqual({ kind: 'text', text: '1', label: '[email]' })
})

it.each(['👨‍👩‍👧 khai sinh', 'phí 500.000 đồng\nngày 20/07/2026', '', 'mã 1.001193'])(
  'leaves %j as it is',
  (text) => {
    expect(maskMessage(message({ text })).content).toEqual({ kind: 'text', text })
  },
)

it('leaves everything but the words alone', () => {
  const joined = message({ content: { kind: 'joined' }, echo: { id: 1 } })

  expect(maskMessage(joined)).toEqual(joined)
})

it('keeps of an endless text what shows what it was, and no half of a number', () => {
  const text = `${'a '.repeat(1995)}0912345678 ${'b '.repeat(20_000)}`

  const { content } = maskMessage(message({ text }))

  expect(content).toEqual({ kind: 'text', text: 'a '.repeat(1995).trimEnd() })
})
