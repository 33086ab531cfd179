import { DeliveryError, type Delivery } from '../../src/channel/delivery'
import { type GraphApi } from './graph-api'
import { type MessengerHost, type MessengerOptions } from './options'
import { CONTROL_MS } from './to-content'

type HandOver = NonNullable<Delivery['handOver']>
type HandOverOptions = Pick<MessengerOptions, 'pageId' | 'inboxAppId' | 'now' | 'log'>

/**
 * Passes threads to the page's inbox, where people answer, and takes them back. While it is
 * there, the assistant is silent, also where Meta should go on to tell us what is written.
 */
export function createHandOver(
  { pageId, inboxAppId, now, log }: HandOverOptions,
  host: Pick<MessengerHost, 'receive'>,
  call: GraphApi,
): HandOver {
  const control = (act: 'pass' | 'take', body: object) =>
    call(`${pageId}/${act}_thread_control`, body).catch((error: unknown) => {
      throw isMissingPermission(error) ? onlyThis(error) : error
    })

  return async ({ id, userId, conversation, to }) => {
    const recipient = { id: userId }
    if (to === 'assistant') {
      await control('take', { recipient }).catch(unlessRefused(log))
      return
    }
    await control('pass', { recipient, target_app_id: inboxAppId })
    const sentAt = now()
    const holdsUntil = new Date(sentAt.getTime() + CONTROL_MS).toISOString()
    const content = { kind: 'by-person', holdsUntil } as const
    const passed = { channel: 'messenger', conversation, id: `${conversation}:passed:${id}` }
    await host.receive([{ ...passed, userId, content, sentAt }])
  }
}

/** What is not allowed of threads may still be allowed of messages, so that it must not stop them. */
function isMissingPermission(error: unknown): error is DeliveryError {
  return error instanceof DeliveryError && error.failure === 'halt' && error.remedy === 'platform'
}

function onlyThis(error: DeliveryError): DeliveryError {
  return new DeliveryError(error.message, { failure: 'never', cause: error })
}

/** There is nothing to take from nobody, and what is said next shows whether it is ours. */
function unlessRefused(log: HandOverOptions['log']) {
  return (error: unknown) => {
    if (!(error instanceof DeliveryError) || error.failure !== 'never') throw error
    log.warn({ problem: error.message }, 'a thread could not be taken back from the inbox')
  }
}
