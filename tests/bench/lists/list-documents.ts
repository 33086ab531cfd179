import { AUDIT, type AuditEntry } from '../../../src/auth/audit'
import { USERS, type User } from '../../../src/auth/user'
import { DRAFT_VERSIONS, type DraftVersion } from '../../../src/editing/drafts/draft'
import { JOBS, type Job } from '../../../src/editing/jobs/job'
import { type Cluster, CLUSTERS } from '../../../src/insight/clusters/cluster'
import { type Question, UNRESOLVED_QUESTIONS } from '../../../src/insight/clusters/question'
import { ROLLUPS } from '../../../src/insight/reports/rollup'
import { SUMMARIES } from '../../../src/insight/reports/summary'
import { HAND_OVERS, type HandOver } from '../../../src/messaging/people/hand-over'
import { DELIVERIES, type DeliveryRecord } from '../../../src/messaging/outbox/delivery-record'
import { type CollectionShape } from '../../../src/store/collection'
import { type Filled, type ListSizes } from './fill-lists'
import { ROLLUPS_COUNT, rollup, summary, SUMMARIES_COUNT } from './figure-documents'
import { AGENCIES, CHANNELS, momentOf, wordsOf } from './filled-year'

/** The documents of a large service in the year that is filled, by kind. */
export function documentsOf(sizes: ListSizes): Filled[] {
  const { questions, clusters } = sizes
  return [
    toFilled(UNRESOLVED_QUESTIONS, questions, (at) => question(at, sizes)),
    toFilled(CLUSTERS, clusters, (at) => cluster(at, sizes)),
    toFilled(ROLLUPS, ROLLUPS_COUNT, rollup),
    toFilled(SUMMARIES, SUMMARIES_COUNT, summary),
    toFilled(AUDIT, questions, (at) => auditEntry(at, questions)),
    toFilled(HAND_OVERS, questions / 10, (at) => handOver(at, questions / 10)),
    toFilled(DELIVERIES, questions / 20, (at) => delivery(at, questions / 20)),
    toFilled(USERS, 5000, user),
    toFilled(JOBS, 2000, job),
    toFilled(DRAFT_VERSIONS, 5000, draftVersion),
  ]
}

function toFilled<T>(shape: CollectionShape<T>, count: number, make: (at: number) => T): Filled {
  return { shape: shape as CollectionShape<unknown>, count, make }
}

function question(at: number, sizes: ListSizes): Question {
  const conversation = `web:${String(at).padStart(8, '0')}`
  return {
    key: `${conversation}#1`,
    conversation,
    sequence: 1,
    channel: 'web',
    askedAt: momentOf(at / sizes.questions),
    outcome: 'unresolved',
    text: wordsOf(at).join(' '),
    nearest: [{ code: '1.001193', score: 0.2 }],
    release: 1,
    // A tenth of all asks the same thing.
    cluster: at % 10 === 0 ? 'c0' : `c${at % sizes.clusters}`,
    likeness: 0.5,
    shared: [{ word: 'tu1', share: 0.3 }],
  }
}

function cluster(at: number, sizes: ListSizes): Cluster {
  const words = wordsOf(at)
  const moment = momentOf(at / sizes.clusters)
  const days = Object.fromEntries(
    Array.from({ length: 60 }, (_, day) => [`2026-0${(day % 7) + 1}-${10 + (day % 18)}`, day]),
  )
  return {
    id: `c${at}`,
    name: words.join(' '),
    isNamed: false,
    state: at % 5 === 0 ? 'ignored' : 'open',
    agency: at % 3 === 0 ? '' : `co-quan-${at % AGENCIES}`,
    ...(at % 4 === 0
      ? { dueOn: momentOf(((at * 7) % sizes.clusters) / sizes.clusters).slice(0, 10) }
      : {}),
    count: (at * 7919) % 1000,
    firstAt: moment,
    lastAt: moment,
    days,
    channels: { web: 10, zalo: 3 },
    samples: Array.from({ length: 8 }, (_, sample) => ({
      key: `web:${at + sample}#1`,
      text: words.join(' '),
      askedAt: moment,
      nearest: [{ code: '1.001193', score: 0.2 }],
    })),
    middle: words.map((word) => [word, 0.4]),
    recent: [`web:${at}#1`],
    absorbed: [],
    changedAt: moment,
  }
}

function auditEntry(at: number, count: number): AuditEntry {
  const moment = momentOf(at / count)
  return {
    id: `${moment}-${String(at).padStart(12, '0')}`,
    at: moment,
    actorKind: 'user',
    actorId: `user-${at % 5000}`,
    actorName: `can.bo.${at % 5000}`,
    action: ['saveContentItem', 'setClusterState', 'assignCluster', 'signIn'][at % 4] ?? '',
    target: `guides/huong-dan-${at % 700}`,
    agency: `co-quan-${at % AGENCIES}`,
    before: { title: wordsOf(at).join(' '), steps: wordsOf(at) },
    after: { title: wordsOf(at + 1).join(' '), steps: wordsOf(at + 1) },
    reason: 'Theo văn bản mới',
  }
}

function handOver(at: number, count: number): HandOver {
  const state = at > count - 300 ? 'waiting' : at > count - 500 ? 'held' : 'closed'
  return {
    ticket: `T${String(at).padStart(7, '0')}`,
    conversation: `web:${String(at).padStart(8, '0')}`,
    channel: CHANNELS[at % CHANNELS.length] ?? 'web',
    citizenId: `dl_${at}`,
    agency: `co-quan-${at % AGENCIES}`,
    isTicket: at % 3 === 0,
    state,
    askedAt: momentOf(at / count),
    ...(state === 'waiting' ? {} : { holderId: `user-${at % 50}`, holderName: 'Cán bộ' }),
  }
}

function delivery(at: number, count: number): DeliveryRecord {
  const moment = momentOf(at / count)
  return {
    id: `zalo:${String(at).padStart(8, '0')}#1.1`,
    channel: 'zalo',
    conversation: `zalo:${String(at).padStart(8, '0')}`,
    userId: `z${at}`,
    order: 1,
    content: { text: wordsOf(at).join(' '), buttons: [] },
    answersAt: moment,
    state: 'dead',
    attempts: 5,
    failures: 5,
    problem: 'refused',
    settledAt: moment,
    deadAt: moment,
  }
}

function user(at: number): User {
  return {
    id: `user-${at}`,
    name: `can.bo.${String(at).padStart(5, '0')}`,
    displayName: `Cán bộ ${at}`,
    email: `can.bo.${at}@example.gov.vn`,
    roles: [(['viewer', 'editor', 'officer', 'publisher'] as const)[at % 4] ?? 'viewer'],
    agencies: [`co-quan-${at % AGENCIES}`],
    isDisabled: at % 11 === 0,
    mustChangePassword: false,
    sessionsFrom: momentOf(0),
    createdAt: momentOf(at / 5000),
  }
}

function job(at: number): Job {
  const moment = momentOf(at / 2000)
  return {
    id: `job-${at}`,
    kind: at % 2 === 0 ? 'try' : 'publish',
    status: 'done',
    dueAt: moment,
    createdAt: moment,
    by: { id: 'user-1', name: 'Cán bộ 1' },
    params: { note: 'Bổ sung cách hỏi', items: wordsOf(at) },
    progress: { done: 900, total: 900 },
    // What a trial says of the questions that are answered otherwise than before.
    result: { changed: Array.from({ length: 200 }, (_, no) => wordsOf(at + no).join(' ')) },
    endedAt: moment,
    heldBy: 'node',
    heldUntil: moment,
  }
}

function draftVersion(at: number): DraftVersion {
  const moment = momentOf(at / 5000)
  const by = { id: 'user-1', name: 'Cán bộ 1' }
  return {
    id: `guides/huong-dan-0 ${moment}`,
    item: 'guides/huong-dan-0',
    value: { title: wordsOf(at).join(' '), steps: Array.from({ length: 60 }, () => wordsOf(at)) },
    version: `v${at}`,
    by,
    savedAt: moment,
    ended: 'replaced',
    endedBy: by,
    endedAt: moment,
  }
}
