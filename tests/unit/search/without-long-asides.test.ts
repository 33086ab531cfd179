import { withoutLongAsides } from '../../../src/search/without-long-asides'

it('leaves out what a name lists in brackets at length', () => {
  const name = 'Cấp giấy phép xây dựng (nhà ở/công trình tôn giáo/tượng đài, tranh hoành tráng) mới'

  expect(withoutLongAsides(name)).toBe('Cấp giấy phép xây dựng mới')
})

it('keeps a short aside, which tells a procedure from its like', () => {
  const name = 'Khóa căn cước điện tử (thực hiện tại cấp xã)'

  expect(withoutLongAsides(name)).toBe(name)
})
