import { findPasswordFault } from '../../../src/auth/check-password'
import { hashPassword, isOutdated, isPassword } from '../../../src/auth/hash-password'
import { processorMs } from '../../support/processor-time'

const CHEAP = { memory: 64, passes: 1, parallelism: 1 }

it('knows a password again, and no other', async () => {
  const kept = await hashPassword('nước chảy đá mòn', CHEAP)

  expect(await isPassword('nước chảy đá mòn', kept)).toBe(true)
  expect(await isPassword('nước chảy đá mòn', { ...kept, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' })).toBe(
    false,
  )
  expect(await isPassword('nuoc chay da mon', kept)).toBe(false)
})

it('knows a password again from a keyboard that composes letters differently', async () => {
  const kept = await hashPassword('nước chảy'.normalize('NFD'), CHEAP)

  expect(await isPassword('nước chảy'.normalize('NFC'), kept)).toBe(true)
})

it('keeps neither the password nor the same hash twice', async () => {
  const one = await hashPassword('nước chảy đá mòn', CHEAP)
  const other = await hashPassword('nước chảy đá mòn', CHEAP)

  expect(JSON.stringify(one)).not.toContain('chảy')
  expect(one.hash).not.toBe(other.hash)
})

it('is nobody’s password where none is kept', async () => {
  expect(await isPassword('', undefined)).toBe(false)
})

it('knows what was kept at a lower cost', async () => {
  expect(isOutdated(await hashPassword('x', CHEAP))).toBe(true)
  expect(isOutdated(await hashPassword('x'))).toBe(false)
})

it.each([
  ['ngắn 9 kt', 'too_short'],
  ['matkhau123', 'too_easy'],
  ['Password123!', 'too_easy'],
  ['nguyenvanan', 'too_easy'],
  ['aaaaaaaaaaaaaaaaaaaaaa', 'too_easy'],
  ['con trâu là đầu cơ nghiệp', undefined],
  ['kX3#pq9Lz0-vT', undefined],
])('says of %p: %p', async (password, fault) => {
  expect(await findPasswordFault(password, ['nguyenvanan', 'Nguyễn Văn An'])).toBe(fault)
})

it('looks at a very long password without taking long', async () => {
  const password = 'a1b2'.repeat(250)
  // The first is made to wait for the lists of words.
  await findPasswordFault(password, [])

  expect(processorMs(() => void findPasswordFault(password, []))).toBeLessThan(2000)
})
