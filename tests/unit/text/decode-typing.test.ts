import { decodeTyping } from '../../../src/text/decode-typing'
import { splitGlued } from '../../../src/text/split-glued'
import { isSyllable } from '../../../src/text/syllables'

it.each([
  ['ddawng', 'đăng'],
  ['kys', 'ký'],
  ['giaays', 'giấy'],
  ['nguyeenx', 'nguyễn'],
  ['dduowcj', 'được'],
  ['dduocwj', 'được'],
  ['tucj', 'tục'],
  ['thur', 'thủ'],
  ['muoons', 'muốn'],
  ['d9a8ng', 'đăng'],
  ['thu3', 'thủ'],
  ['tu5c', 'tục'],
  ['gia6y1', 'giấy'],
  ['d9u7o7c5', 'được'],
])('reads %s as %s', (typed, expected) => {
  expect(decodeTyping(typed)).toBe(expected)
})

it.each(['khai', 'sinh', 'hồng', 'xe', 'ubnd', 'cccd', 'hs', 'm2', '1.001193', '2025', 'online'])(
  'leaves %s alone',
  (word) => {
    expect(decodeTyping(word)).toBeUndefined()
  },
)

it.each(['nghiêng', 'quyển', 'giấy', 'hoắc', 'thuở', 'khuya', 'y', 'yêu', 'dang', 'nguoi'])(
  'knows %s as a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true)
  },
)

it.each(['hs', 'giaays', 'cgh', 'đăngg', 'ubnd', 'kác', 'sàch', 'quô', 'online'])(
  'knows that %s is no syllable',
  (word) => {
    expect(isSyllable(word)).toBe(false)
  },
)

it('parts text that was typed without spaces', () => {
  expect(splitGlued('dangkykhaisinh', () => 1)).toEqual(['dang', 'ky', 'khai', 'sinh'])
})

it('prefers what the costs prefer', () => {
  const costOf = (syllable: string) => (syllable === 'xoa' || syllable === 'nha' ? 0.1 : 1)

  expect(splitGlued('xoanha', costOf)).toEqual(['xoa', 'nha'])
})

it('gives nothing for what is no row of syllables', () => {
  expect(splitGlued('facebook', () => 1)).toBeUndefined()
})
