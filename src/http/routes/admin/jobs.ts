import { type Caller } from '../../../auth/caller'
import { z } from 'zod'
import { type Editing } from '../../../editing/create-editing'
import { Author } from '../../../editing/drafts/draft'
import { type Job, JOB_STATUSES } from '../../../editing/jobs/job'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { PageQuery, pageOf } from '../../admin/page'

export const JobView = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.enum(JOB_STATUSES),
  dueAt: z.string(),
  createdAt: z.string(),
  endedAt: z.string().optional(),
  by: Author,
  progress: z.object({ done: z.int(), total: z.int() }),
  note: z.string().optional(),
  result: z.unknown().optional(),
  problem: z
    .object({ code: z.string(), message: z.string(), details: z.unknown().optional() })
    .optional(),
})

/** Work that takes its time or waits for a date. */
export function jobRoutes({ jobs }: Editing): AdminRoute[] {
  return [
    defineRoute({
      name: 'listJobs',
      method: 'get',
      path: '/jobs',
      summary: 'Work that was put in, newest first',
      permission: 'content.read',
      query: PageQuery.extend({ kind: z.string().max(40).optional() }),
      response: pageOf(JobView.omit({ result: true })),
      handle: async ({ query: { kind, ...page } }) => {
        const { jobs: found, next } = await jobs.list({ kind }, page)
        return { items: found.map(toJobView), next }
      },
    }),
    defineRoute({
      name: 'getJob',
      method: 'get',
      path: '/jobs/:id',
      summary: 'How far a job is, and its result once it is done',
      permission: 'content.read',
      params: z.object({ id: z.string().max(64) }),
      response: JobView,
      handle: async ({ params }) => toJobView(await load(jobs, params.id)),
    }),
    defineRoute({
      name: 'cancelJob',
      method: 'post',
      path: '/jobs/:id/cancellation',
      summary: 'Takes back a job that has not begun',
      permission: 'content.publish',
      params: z.object({ id: z.string().max(64) }),
      response: JobView,
      handle: async ({ params, caller, audit }) => {
        const before = await load(jobs, params.id)
        checkOwn(caller, before)
        if (!(await jobs.cancel(params.id))) {
          throw new AppError('conflict', 'The job has begun already', {
            details: { reason: 'job_begun' },
          })
        }
        const after = toJobView(await load(jobs, params.id))
        await audit({ target: `job:${params.id}`, before: toJobView(before), after })
        return after
      },
    }),
  ]
}

/** What others put in may concern any agency. */
function checkOwn({ agencies, userId }: Caller, { by }: Pick<Job, 'by'>): void {
  if (agencies === undefined || by.id === userId) return
  throw new AppError('not_allowed', 'Who is limited to agencies takes back only what they put in', {
    details: { reason: 'other_agency' },
  })
}

async function load(jobs: Editing['jobs'], id: string): Promise<Job> {
  const job = await jobs.get(id)
  if (job) return job
  throw new AppError('not_found', 'There is no such job')
}

const Noted = z.object({ note: z.string() })

export function toJobView(job: Job): z.infer<typeof JobView> {
  return JobView.parse({ ...job, note: Noted.safeParse(job.params).data?.note })
}
