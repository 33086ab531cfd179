import { type Clock } from '../../lib/clock'
import { type Collection, type Stored } from '../../store/collection'
import { replaceFields } from '../replace-fields'
import { type DeliveryRecord } from './delivery-record'
import { type SendDelivery } from './send-delivery'
import { type SendingMarks } from './sending-marks'

export interface SendConversationParts {
  deliveries: Collection<DeliveryRecord>
  send: SendDelivery
  marks: Pick<SendingMarks, 'isUnderWay'>
  /** Resolves when one more message may begin. */
  pace: () => Promise<void>
  clock: Clock
}

type Head = Stored<DeliveryRecord>

const PAGE = 100

/** Sends what is due in a conversation, in order, for as long as it may go on. */
export function createSendConversation(parts: SendConversationParts) {
  const { deliveries, send, marks, pace, clock } = parts

  /** Not so one that never failed and only waited for the one before it. */
  const isEarly = ({ document: { due = '', failures } }: Head, isNext: boolean) =>
    due > clock().toISOString() && !(isNext && failures === 0)

  return async (conversation: string, mayGoOn: () => boolean): Promise<void> => {
    let isNext = false
    while (mayGoOn()) {
      const head = await headOf(deliveries, conversation)
      if (!head || marks.isUnderWay(head)) return
      if (isEarly(head, isNext)) {
        await postponeNext(deliveries, head)
        // The platform may have said meanwhile that it was shown; then nobody else lets the rest go.
        const first = await headOf(deliveries, conversation)
        if (first?.document.id === head.document.id) return
      } else {
        await pace()
        // Which may have taken so long that another node sends now.
        if (!mayGoOn()) return
        await send(head)
      }
      isNext = true
    }
  }
}

/** The first delivery of a conversation that was neither sent nor given up. */
export async function headOf(
  deliveries: Collection<DeliveryRecord>,
  conversation: string,
): Promise<Head | undefined> {
  return (await deliveries.find({ ...openOf(conversation), limit: 1 })).items[0]
}

/** What comes after one that has to wait waits with it, so that it is not found in vain. */
async function postponeNext(deliveries: Collection<DeliveryRecord>, head: Head): Promise<void> {
  const { conversation, due = '' } = head.document
  const { items } = await deliveries.find({ ...openOf(conversation), limit: PAGE })
  const early = items.filter(({ document }) => (document.due ?? '') < due)
  await Promise.all(early.map((one) => replaceFields(deliveries, one, { due })))
}

function openOf(conversation: string) {
  return { index: 'conversation', equals: [conversation] }
}
