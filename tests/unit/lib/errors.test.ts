import { AppError, STATUS } from '../../../src/lib/errors'

it('carries its code, the status of the code, the details and the cause', () => {
  const cause = new Error('disk')

  const error = new AppError('unavailable', 'The disk is full', { cause, details: { free: 0 } })

  expect(error).toMatchObject({
    name: 'AppError',
    code: 'unavailable',
    status: 503,
    message: 'The disk is full',
    details: { free: 0 },
    cause,
  })
})

it('maps every code to a status that blames the caller or asks to come back', () => {
  const statuses = Object.values(STATUS)

  expect(statuses.every((status) => (status >= 400 && status < 500) || status === 503)).toBe(true)
})
