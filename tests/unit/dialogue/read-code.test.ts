import { readCode } from '../../../src/dialogue/read/read-code'
import { maskPersonalData } from '../../../src/text/personal-data'

it.each(['K7M2PX', 'k7m2px', ' K7M 2PX ', 'K7M-2PX', 'mã K7M2PX', 'Mã: K7M2PX', 'ma k7m2px'])(
  'reads %s',
  (text) => {
    expect(readCode(text)).toBe('K7M2PX')
  },
)

it.each([
  ['five characters', 'K7M2P'],
  ['seven characters', 'K7M2PXX'],
  ['digits only, such as a password for one use', '234567'],
  ['letters only', 'CDFHJK'],
  ['a letter that looks like a digit', 'K7M2PO'],
  ['a word', 'chuyển'],
  ['a form', 'CT01'],
  ['a decree', '23/2015/NĐ-CP'],
  ['a procedure', '1.001193'],
  ['a code among other words', 'mã của tôi là K7M2PX'],
  ['nothing', ''],
])('reads no code in %s', (_what, text) => {
  expect(readCode(text)).toBeUndefined()
})

it('is not taken for personal data, which would be masked', () => {
  for (const text of ['K7M2PX', '77777X', 'X77777', 'C23456', '2345K6']) {
    expect(maskPersonalData(text).text).toBe(text)
  }
})
