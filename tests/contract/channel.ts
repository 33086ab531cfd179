import { type Channel } from '../../src/channel/channel'
import { type InboundMessage } from '../../src/channel/message'
import { loadConfig } from '../../src/config'
import { AppError } from '../../src/lib/errors'
import { type Log } from '../../src/lib/logger'
import { createLogStream } from '../support/log-stream'
import { startChannel, stopChannels } from '../support/start-channel'

/** What a channel is given to hand its messages to. */
export interface ReceivingHost {
  receive: (messages: InboundMessage[]) => Promise<void>
}

export type Headers = Record<string, string>

/** A channel under test, with the means to speak as its platform. */
export interface ChannelSubject {
  /** Made anew for each test. */
  create(host: ReceivingHost, log: Log): Channel | Promise<Channel>
  /** Where the platform posts. */
  path: string
  /** What the platform sends when a citizen types a text. */
  textEvent(given: { userId: string; id: string; text: string }): object
  /** Something that happened and that the channel does not know. */
  unknownEvent(): object
  /** The body that holds these events. Left out where a webhook holds one only. */
  batch?: (events: object[]) => object
  /** The body as the platform writes it. */
  write(event: object): string
  /** Headers that prove that the body is from the platform. */
  sign(body: string): Headers | Promise<Headers>
  /** The same with a key that is not the platform's. */
  signWrongly(body: string): Headers | Promise<Headers>
  /** Whether the proof is of these very bytes; a token proves only who sends. */
  isBodySigned: boolean
  /** Longer than anything that the platform sends. */
  bytesTooMany: number
  /** All the settings with which it is on, by their names. */
  settings: Record<string, string>
  /** What must not be found in any log. */
  secrets: string[]
}

/** What every channel that is called by its platform has to do. */
export function describeChannel(name: string, subject: ChannelSubject): void {
  describe(`${name}, as any channel that is called by its platform`, () => {
    afterEach(stopChannels)

    const hello = (id = 'm1', userId = '42') =>
      subject.textEvent({ userId, id, text: 'đăng ký khai sinh ở đâu' })

    async function setUp() {
      const { log, text: logged } = createLogStream()
      const received: InboundMessage[] = []
      const fault: { error?: Error } = {}
      const receive = (messages: InboundMessage[]) => {
        if (fault.error) return Promise.reject(fault.error)
        received.push(...messages)
        return Promise.resolve()
      }
      const url = (await startChannel(await subject.create({ receive }, log), log)) + subject.path
      const post = (body: string, headers: Headers) =>
        fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body,
        })
      const deliver = async (event: object) => {
        const body = subject.write(event)
        return post(body, await subject.sign(body))
      }
      return { received, fault, logged, post, deliver }
    }

    it('stores what a citizen typed, and acknowledges it', async () => {
      const { received, deliver } = await setUp()

      const response = await deliver(hello())

      expect(response.ok).toBe(true)
      expect(received).toHaveLength(1)
      expect(received[0]).toMatchObject({
        channel: name,
        content: { kind: 'text', text: 'đăng ký khai sinh ở đâu' },
      })
      expect(received[0]?.conversation.startsWith(`${name}:`)).toBe(true)
    })

    it('refuses what is not signed', async () => {
      const { received, post } = await setUp()

      const response = await post(subject.write(hello()), {})

      expect([401, 403]).toContain(response.status)
      expect(received).toEqual([])
    })

    it('refuses what somebody else signed', async () => {
      const { received, post } = await setUp()
      const body = subject.write(hello())

      const response = await post(body, await subject.signWrongly(body))

      expect([401, 403]).toContain(response.status)
      expect(received).toEqual([])
    })

    if (subject.isBodySigned) {
      it('refuses a body with the signature of another', async () => {
        const { received, post } = await setUp()
        const signature = await subject.sign(subject.write(hello('m1')))

        const response = await post(subject.write(hello('m2')), signature)

        expect([401, 403]).toContain(response.status)
        expect(received).toEqual([])
      })
    }

    it('gives a message that comes again the same id, so that it is taken once', async () => {
      const { received, deliver } = await setUp()

      const first = await deliver(hello())
      const again = await deliver(hello())

      expect([first.ok, again.ok]).toEqual([true, true])
      expect(received).toHaveLength(2)
      expect(received[1]?.id).toBe(received[0]?.id)
    })

    it('gives messages of different citizens different ids and conversations', async () => {
      const { received, deliver } = await setUp()

      await deliver(hello('m1', '42'))
      await deliver(hello('m1', '43'))

      expect(new Set(received.map(({ id }) => id)).size).toBe(2)
      expect(new Set(received.map(({ conversation }) => conversation)).size).toBe(2)
    })

    it('acknowledges events that it does not know, and does nothing', async () => {
      const { received, deliver } = await setUp()

      const response = await deliver(subject.unknownEvent())

      expect(response.ok).toBe(true)
      expect(received).toEqual([])
    })

    const { batch } = subject
    if (batch) {
      it('takes every event of a batch, in order, whatever else is in it', async () => {
        const { received, deliver } = await setUp()

        await deliver(batch([hello('m1'), subject.unknownEvent(), hello('m2'), hello('m3', '43')]))

        expect(received).toHaveLength(3)
        expect(new Set(received.map(({ id }) => id)).size).toBe(3)
        expect(received[1]?.conversation).toBe(received[0]?.conversation)
      })
    }

    it('refuses a body that is too large', async () => {
      const { received, post } = await setUp()
      const body = subject.write({ padding: 'x'.repeat(subject.bytesTooMany) })

      const response = await post(body, await subject.sign(body))

      expect(response.status).toBe(413)
      expect(received).toEqual([])
    })

    it.each(['{"broken', '', 'null', '[]', '"text"', '{}'])(
      'refuses the signed body %j, and survives it',
      async (body) => {
        const { received, post, deliver } = await setUp()

        const response = await post(body, await subject.sign(body))

        expect(response.status).toBeGreaterThanOrEqual(400)
        expect(response.status).toBeLessThan(500)
        expect(received).toEqual([])
        expect((await deliver(hello())).ok).toBe(true)
      },
    )

    it('does not acknowledge what could not be stored, so that the platform sends it again', async () => {
      const { received, fault, deliver } = await setUp()
      fault.error = new AppError('unavailable', 'The database cannot be reached')

      const refused = await deliver(hello())
      fault.error = undefined
      const again = await deliver(hello())

      expect(refused.status).toBe(503)
      expect(again.ok).toBe(true)
      expect(received).toHaveLength(1)
    })

    it('writes no secret and no words of a citizen to any log', async () => {
      const { logged, fault, post, deliver } = await setUp()
      const body = subject.write(hello())

      await deliver(hello())
      await post(body, await subject.signWrongly(body))
      await post('{"broken', await subject.sign('{"broken'))
      fault.error = new Error('the disk is full')
      await deliver(hello())

      expect(logged()).not.toBe('')
      for (const secret of [...subject.secrets, 'khai sinh']) expect(logged()).not.toContain(secret)
    })

    describe('its settings', () => {
      it('are complete', () => {
        expect(loadConfig(subject.settings)).toMatchObject({})
      })

      it.each(Object.keys(subject.settings))(
        'are refused without %s, which is named',
        (missing) => {
          const rest = { ...subject.settings }
          delete rest[missing]

          expect(() => loadConfig(rest)).toThrow(new RegExp(`\n {2}${missing}: is missing`))
          for (const value of Object.values(rest).filter((given) => given.length > 8)) {
            expect(() => loadConfig(rest)).not.toThrow(value)
          }
        },
      )
    })
  })
}
