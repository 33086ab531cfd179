import { Router } from 'express'
import { type Channel } from '../../../../src/channel/channel'
import { type Blockage } from '../../../../src/channel/delivery'
import { createChannelStates } from '../../../../src/messaging/outbox/channel-states'
import { HALTED_CHANNELS } from '../../../../src/messaging/outbox/channel-halt'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store'

const NOBODY: Blockage = { problem: 'Nobody has signed in yet', remedy: 'sign-in' }
const SINCE = '2026-11-23T01:00:00.000Z'

async function setUp(blockage: Blockage | undefined) {
  const store = await openSqliteStore(':memory:')
  const channel: Channel = {
    name: 'post',
    router: Router(),
    delivery: {
      limits: { textLength: 1000, countedIn: 'utf-16' },
      pace: { concurrent: 1, perSecond: 1 },
      send: () => Promise.resolve({}),
      blockage: () => Promise.resolve(blockage),
    },
  }
  return { store, states: createChannelStates({ store, channels: () => [channel] }) }
}

it('tells what a channel knows to keep everything from going out, before anything is sent', async () => {
  const { states } = await setUp(NOBODY)

  expect(await states.list()).toMatchObject([{ blockage: NOBODY, isHalted: false }])
})

it('tells what it was halted for rather than what it knows now', async () => {
  const { store, states } = await setUp(NOBODY)
  const halt = { channel: 'post', since: SINCE, problem: 'The account was deleted' }
  await store.collection(HALTED_CHANNELS).insert(halt)

  expect(await states.list()).toMatchObject([
    {
      isHalted: true,
      blockage: { problem: 'The account was deleted', remedy: 'platform', since: SINCE },
    },
  ])
})

it('has nothing to tell when all is well', async () => {
  const { states } = await setUp(undefined)

  expect(await states.list()).toEqual([{ channel: 'post', isHalted: false, waiting: 0, dead: 0 }])
})
