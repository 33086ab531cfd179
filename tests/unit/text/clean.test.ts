import fc from 'fast-check'
import { clean } from '../../../src/text/clean'
import { fold, normalize } from '../../../src/text/normalize'
import { placeTone } from '../../../src/text/place-tone'

const vietnamese = fc.string({
  unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậéíóúýờởữự \u200b.,?!'),
  maxLength: 40,
})

it.each([normalize, fold, clean])('%p changes nothing the second time', (read) => {
  fc.assert(fc.property(vietnamese, (text) => read(read(text)) === read(text)))
})

it.each([normalize, fold, clean])('%p reads composed and decomposed text alike', (read) => {
  fc.assert(
    fc.property(vietnamese, (text) => read(text.normalize('NFC')) === read(text.normalize('NFD'))),
  )
})

it('leaves no marks and no đ after folding, whatever was typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !/[\p{Mn}đ]/u.test(fold(text))))
})

it.each([
  ['  Đăng ký KHAI SINH?? ', 'đăng ký khai sinh'],
  ['Chị ơiiii', 'chị ơi'],
  ['đăng\u200b ký', 'đăng ký'],
  ['HOÀ giải ở cơ sở', 'hòa giải ở cơ sở'],
  ['giaays too', 'giaays too'],
])('cleans %j to %j', (typed, expected) => {
  expect(clean(typed)).toBe(expected)
})

it.each([
  ['thuỷ', 'thủy'],
  ['hoà', 'hòa'],
  ['tóan', 'toán'],
  ['quí', 'quý'],
  ['gìa', 'già'],
  ['khoẻ', 'khỏe'],
  ['người', 'người'],
  ['huyện', 'huyện'],
  ['lý', 'lý'],
])('puts the tone of %s where it belongs: %s', (typed, expected) => {
  expect(placeTone(typed)).toBe(expected)
})
