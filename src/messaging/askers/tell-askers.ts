import { type Channel } from '../../channel/channel'
import { type FoundAnswer } from '../../dialogue/inquiry'
import { isHeld } from '../../dialogue/take-held'
import { markAway, markTold, wakeWishes } from '../../insight/askers/wishes'
import { type Cluster } from '../../insight/clusters/cluster'
import { type Question } from '../../insight/clusters/question'
import { walkPages } from '../../insight/walk-pages'
import { type Clock } from '../../lib/clock'
import { type Collection } from '../../store/collection'
import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'
import { lastWritten } from '../last-written'
import { type Messaging } from '../open-messaging'
import { answerIn } from './find-answer'
import { type Verdicts } from './verdicts'

export interface TellAskersParts {
  questions: Collection<Question>
  clusters: Pick<Collection<Cluster>, 'get'>
  turns: Pick<TurnLog, 'newest' | 'after'>
  /** Those that are on. */
  channels: AskedChannel[]
  verdicts: Verdicts
  tell: Messaging['tell']
  isSwitchedOff: (channel: string) => boolean
  clock: Clock
}

type AskedChannel = Pick<Channel, 'name' | 'delivery'>

/** Working out what is made of a question takes a while, and who waits to be answered comes first. */
const PAGE = 25

/**
 * Tells those who wanted to know that their question has an answer by now, and what it is. Who
 * cannot be written to any more is left alone from then on, and told when they write again or
 * send their code. Gives how many were told. May be done on several nodes at once: nobody is
 * told twice, as the message has the code for its id.
 */
export async function tellAskers(parts: TellAskersParts): Promise<number> {
  let told = 0
  for (const channel of parts.channels) {
    for await (const id of awaitedClusters(parts, channel)) {
      const cluster = (await parts.clusters.get(id))?.document
      if (cluster?.state === 'resolved') told += await tellInCluster(parts, channel, cluster)
    }
  }
  return told
}

/** The clusters in which somebody of a channel waits, each once. */
async function* awaitedClusters(
  { questions }: TellAskersParts,
  channel: AskedChannel,
): AsyncGenerator<string> {
  const awaited = { index: 'reach', equals: ['waiting', channel.name], limit: 1 }
  let from = ''
  for (;;) {
    const { items } = await questions.find({ ...awaited, from })
    const id = items[0]?.document.cluster
    if (id === undefined) return
    yield id
    // Sorts after the id and before every other one.
    from = `${id}!`
  }
}

async function tellInCluster(
  parts: TellAskersParts,
  channel: AskedChannel,
  cluster: Cluster,
): Promise<number> {
  let told = 0
  const waiting = { index: 'reach', equals: ['waiting', channel.name, cluster.id] }
  for await (const page of walkPages(parts.questions, waiting, PAGE)) {
    for (const { document } of page) {
      // Nothing is said where the assistant was stopped.
      if (parts.isSwitchedOff(channel.name)) return told
      if (await visit(parts, { channel, cluster, question: document })) told += 1
    }
  }
  return told
}

interface Visit {
  channel: AskedChannel
  cluster: Cluster
  question: Question
}

/** True when they were told. */
async function visit(
  parts: TellAskersParts,
  { channel, cluster, question }: Visit,
): Promise<boolean> {
  const { verdicts, turns, clock } = parts
  const { windowMs = Infinity } = channel.delivery ?? {}
  const answer = () => answerIn(cluster, question.text, (text) => verdicts.of(text))
  // Who can always be written to need not be looked up before there is something to tell.
  if (windowMs === Infinity && verdicts.isKnown(question.text) && !answer()) return false
  const newest = await turns.newest(question.conversation)
  // Nobody breaks in on an officer.
  if (!newest || isHeld(newest.state, clock())) return false
  const writtenAt = await lastWritten(turns, newest, newest.receivedAt)
  if (clock().getTime() - writtenAt.getTime() >= windowMs) {
    await leaveAlone(parts, question, newest)
    return false
  }
  const found = answer()
  return found !== undefined && tellOne(parts, { question, newest, writtenAt, found })
}

async function leaveAlone(
  { questions, turns }: TellAskersParts,
  { key, conversation }: Question,
  { sequence }: Turn,
): Promise<void> {
  await markAway(questions, key)
  // Who wrote just before that was not seen to be away by their own message.
  const newest = await turns.newest(conversation)
  if (newest?.sequence !== sequence) await wakeWishes(questions, conversation)
}

interface Telling {
  question: Question
  newest: Turn
  writtenAt: Date
  found: FoundAnswer
}

async function tellOne(
  { turns, tell, questions, clock }: TellAskersParts,
  { question, newest, writtenAt, found }: Telling,
): Promise<boolean> {
  const { key, code = key, conversation, sequence } = question
  const [asked] = await turns.after(conversation, sequence - 1, 1)
  // What was erased a moment ago is about to lose its wish.
  if (asked?.isErased) return false
  const { channel, userId, echo } = newest
  const turn = await tell(
    {
      ...{ channel, conversation, userId, echo },
      id: `answer:${code}`,
      content: { kind: 'found-answer', code, ...found },
      sentAt: clock(),
    },
    { writtenAt },
  )
  if (turn.outcome !== 'answer-told') return false
  await markTold(questions, key)
  return true
}
