import { randomUUID } from 'node:crypto'
import { type Clock } from '../../lib/clock'
import { AppError } from '../../lib/errors'
import { type Log } from '../../lib/logger'
import { type Collection, type CollectionQuery, type Stored } from '../../store/collection'
import { type Author } from '../drafts/draft'
import { type Job } from './job'

export type OnProgress = (done: number, total: number) => void

/** Does a job of one kind; what it gives is the job's result. May be done again after a crash. */
export type Work = (job: Job, onProgress: OnProgress) => Promise<unknown>

export interface NewJob {
  kind: string
  params: unknown
  by: Author
  /** Left out: at once. */
  dueAt?: Date
}

/** Takes jobs in, and does each on exactly one node. */
export interface JobDesk {
  add(job: NewJob): Promise<Job>
  get(id: string): Promise<Job | undefined>
  /** Newest first. */
  list(filter: { kind?: string }, page: Page): Promise<{ jobs: Job[]; next?: string }>
  /** False when it is no longer waiting. */
  cancel(id: string): Promise<boolean>
  /** Does what is due, one job after another; answers when there is nothing left. */
  workOff(): Promise<void>
  /** Resolves when this node does nothing any more. */
  stop(): Promise<void>
}

type Page = Pick<CollectionQuery, 'limit' | 'after'>

export interface JobDeskParts {
  jobs: Collection<Job>
  work: Record<string, Work>
  clock: Clock
  log: Pick<Log, 'error'>
}

/** A node that has not said for so long that it is at it is taken for dead. */
const HELD_MS = 60_000
const TELL_AFTER_MS = 1000
const CANDIDATES = 10

export function createJobDesk(parts: JobDeskParts): JobDesk {
  const { jobs, clock } = parts
  const node = randomUUID()
  let working: Promise<void> | undefined
  let isStopping = false

  async function workOff(): Promise<void> {
    while (!isStopping) {
      const taken = await takeNext(jobs, { node, now: clock() })
      if (!taken) return
      await doJob(taken, parts)
    }
  }

  const desk: JobDesk = {
    async add({ kind, params, by, dueAt }) {
      const now = clock()
      const job: Job = {
        ...{ kind, params, by, id: randomUUID(), status: 'waiting' },
        ...{ dueAt: (dueAt ?? now).toISOString(), createdAt: now.toISOString() },
        ...{ progress: { done: 0, total: 0 }, heldBy: '', heldUntil: '' },
      }
      await jobs.insert(job)
      if (dueAt === undefined) void desk.workOff()
      return job
    },

    get: async (id) => (await jobs.get(id))?.document,

    async list({ kind }, page) {
      const index = kind === undefined ? { index: 'created' } : { index: 'kind', equals: [kind] }
      const { items, next } = await jobs.find({ ...index, ...page, order: 'descending' })
      return { jobs: items.map(({ document }) => document), next }
    },

    async cancel(id) {
      const stored = await jobs.get(id)
      if (stored?.document.status !== 'waiting') return false
      const endedAt = clock().toISOString()
      return jobs.replace({ ...stored.document, status: 'cancelled', endedAt }, stored.revision)
    },

    workOff: () =>
      (working ??= workOff()
        .catch((error: unknown) => parts.log.error({ err: error }, 'jobs could not be taken'))
        .finally(() => {
          working = undefined
        })),

    async stop() {
      isStopping = true
      await working
    },
  }
  return desk
}

/** One that is due, or that a dead node left behind: of many nodes that try, exactly one gets it. */
async function takeNext(
  jobs: Collection<Job>,
  { node, now }: { node: string; now: Date },
): Promise<Stored<Job> | undefined> {
  const to = new Date(now.getTime() + 1).toISOString()
  const due = await jobs.find({ index: 'due', equals: ['waiting'], to, limit: CANDIDATES })
  const left = await jobs.find({ index: 'held', equals: ['running'], to, limit: CANDIDATES })
  for (const { document, revision } of [...due.items, ...left.items]) {
    const job: Job = { ...document, status: 'running', heldBy: node, heldUntil: heldUntil(now) }
    if (await jobs.replace(job, revision)) return { document: job, revision: revision + 1 }
  }
  return undefined
}

async function doJob(taken: Stored<Job>, parts: JobDeskParts): Promise<void> {
  const { jobs, work, clock } = parts
  const job = taken.document
  const teller = createTeller(taken, parts)
  const end = await (work[job.kind] ?? unknownKind)(job, teller.tell).then(
    (result): Partial<Job> => ({ status: 'done', result }),
    (error: unknown): Partial<Job> => ({ status: 'failed', problem: toProblem(error, parts.log) }),
  )
  const { document, revision } = await teller.finish()
  await jobs.replace({ ...document, ...end, endedAt: clock().toISOString() }, revision)
}

/** Writes down how far the work is, now and then, which also says that it goes on. */
function createTeller(taken: Stored<Job>, { jobs, clock }: JobDeskParts) {
  let stored = taken
  let toldAt = clock().getTime()
  let telling: Promise<void> = Promise.resolve()

  async function write(progress: Job['progress']): Promise<void> {
    const document = { ...stored.document, progress, heldUntil: heldUntil(clock()) }
    const isOurs = await jobs.replace(document, stored.revision)
    if (isOurs) stored = { document, revision: stored.revision + 1 }
  }
  return {
    tell: (done: number, total: number) => {
      const now = clock().getTime()
      if (now - toldAt < TELL_AFTER_MS) return
      toldAt = now
      telling = telling.then(() => write({ done, total })).catch(() => undefined)
    },
    finish: async () => {
      await telling
      return stored
    },
  }
}

function heldUntil(now: Date): string {
  return new Date(now.getTime() + HELD_MS).toISOString()
}

function unknownKind({ kind }: Job): Promise<never> {
  return Promise.reject(new AppError('not_found', `No work is known by the name of ${kind}`))
}

function toProblem(error: unknown, log: Pick<Log, 'error'>): Job['problem'] {
  if (error instanceof AppError) {
    const { code, message, details } = error
    return { code, message, details }
  }
  log.error({ err: error }, 'a job failed')
  return { code: 'internal', message: 'Something went wrong' }
}
