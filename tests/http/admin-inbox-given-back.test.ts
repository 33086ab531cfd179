import { type MessageContent } from '../../src/channel/message'
import { allAdminRoutes } from '../../src/http/routes/admin/all-admin-routes'
import { contentWithPeople } from '../support/content-with-people'
import { startAdmin, type RunningAdmin, type SignedInCaller } from '../support/start-admin'

let admin: RunningAdmin
let officer: SignedInCaller

// People of the agency answered with the platform's own tool, and gave the conversation back.

beforeEach(async () => {
  admin = await startAdmin(allAdminRoutes, contentWithPeople())
  officer = await admin.signedIn(['officer'])
})
afterEach(() => admin.stop())

const take = (id: string, content: MessageContent) =>
  admin.messaging.host.take({
    ...{ channel: 'web', conversation: 'web:c1', id, userId: 'citizen' },
    ...{ content, sentAt: admin.clock.now },
  })
const askForPerson = (id: string) => take(id, { kind: 'text', text: 'gặp người hỗ trợ' })
const giveBack = (id: string, doneAt: string) =>
  take(id, { kind: 'by-person', holdsUntil: new Date(0).toISOString(), doneAt })
const ticketWaiting = async () => {
  const { items }: { items: { ticket: string }[] } = (await officer.call('GET', '/inbox')).body
  return items[0]?.ticket ?? 'nobody waits'
}
const requestOf = async (ticket: string) => {
  const { body }: { body: object } = await officer.call('GET', `/inbox/${ticket}`)
  return body
}

/** Lets five minutes pass, and tells what time it is. */
const later = () => {
  admin.clock.now = new Date(admin.clock.now.getTime() + 5 * 60_000)
  return admin.clock.now.toISOString()
}

it('closes what waited, once, and opens another request for who asks again', async () => {
  await askForPerson('m1')
  const first = await ticketWaiting()
  const doneAt = later()

  await giveBack('done', doneAt)
  await giveBack('done', doneAt)
  later()
  await askForPerson('m2')
  const second = await ticketWaiting()
  const claimed = await officer.call('POST', `/inbox/${first}/claim`)

  expect(await requestOf(first)).toMatchObject({ state: 'closed', closedAt: doneAt })
  expect(second).not.toBe(first)
  expect(claimed.status).toBe(409)
})

it('does not close what was asked after it, though it is heard of late', async () => {
  const doneAt = admin.clock.now.toISOString()
  later()
  await askForPerson('m1')

  await giveBack('done', doneAt)

  expect(await requestOf(await ticketWaiting())).toMatchObject({ state: 'waiting' })
})

it('leaves to an officer what the officer holds', async () => {
  await askForPerson('m1')
  const ticket = await ticketWaiting()
  await officer.call('POST', `/inbox/${ticket}/claim`)

  await giveBack('done', later())

  expect(await requestOf(ticket)).toMatchObject({ state: 'held' })
})
