import { cuesOf, readCues } from '../../../src/search/read-cues'

it.each([
  ['chồng em quốc tịch Hàn', true],
  ['lấy chồng Nhật', true],
  ['vợ không phải người Việt', true],
  ['cưới bên Úc', true],
  ['nhập quốc tịch Việt Nam', false],
  ['hợp đồng lao động hợp pháp', false],
  ['trung tâm giáo dục', false],
])('hears in %j whether somebody is a foreigner: %s', (text, isForeign) => {
  expect(readCues(text).isForeign).toBe(isForeign)
})

it.each([
  ['chồng em vừa mất sáng nay', true],
  ['ba em mat hom qua o nha', true],
  ['bà ngoại qua đời', true],
  ['ba em mất thẻ căn cước', false],
  ['em làm mất bằng lái rồi', false],
])('tells in %j a death from a loss: %s', (text, isDeath) => {
  expect(readCues(text)).toMatchObject({ isDeath, isLost: !isDeath })
})

it.each([
  ['giấy chứng nhận chưa đăng ký kết hôn', true],
  ['xac nhan chua co vo', true],
  ['xin giấy chưa vợ chưa chồng', true],
  ['ngân hàng đòi giấy chứng minh em chưa kết hôn', true],
  ['em chưa đăng ký kết hôn, giờ muốn làm', false],
  ['bé chưa có giấy khai sinh', false],
  ['cần giấy xác nhận không ạ', false],
])('tells in %j a paper on what is not so from what is lacking', (text, isAttestedLack) => {
  expect(readCues(text).isAttestedLack).toBe(isAttestedLack)
})

it.each([
  ['bé 8 tuổi', 8],
  ['mười lăm tuổi', 15],
  ['hai mươi tuổi', 20],
  ['bảy mươi hai tuổi', 72],
  ['chín tuổi', 9],
  ['bao nhiêu tuổi', undefined],
  ['làm căn cước cho con dưới 14 tuổi', 13],
  ['cháu chưa đủ 14 tuổi', 13],
])('reads the age in %j', (text, age) => {
  expect(readCues(text).age).toBe(age)
})

it('knows from a name for which ages a procedure is', () => {
  const name = 'Cấp thẻ căn cước cho người dưới 14 tuổi'

  expect(cuesOf({ name, levels: ['commune'] })).toMatchObject({
    ageBelow: 14,
    levels: ['commune'],
  })
})

it.each([
  'đi cấp giấy mà sổ bị lũ cuốn',
  'chuột gặm mất mấy góc rồi',
  'bằng lái bị giật hôm qua',
  'rớt bóp lúc đi chợ',
  'biển số mờ hết chữ',
])('takes %j for a loss', (text) => {
  expect(readCues(text)).toMatchObject({ isLost: true, isDeath: false })
})

it('tells a lost paper from the death that it is about', () => {
  expect(readCues('bố chết lâu rồi, giấy chứng tử mất')).toMatchObject({
    isLost: true,
    isDeath: true,
  })
})

it.each(['cấp lại giấy khai sinh', 'xin cái khác', 'làm giúp tôi lại', 'xin cho em cái mới'])(
  'takes %j for once more',
  (text) => {
    expect(readCues(text).isAgain).toBe(true)
  },
)
