import { z } from 'zod'
import { type Editing } from '../../../editing/create-editing'
import { Comparison } from '../../../editing/golden/compare-runs'
import { diffContents } from '../../../editing/publish/diff-contents'
import { CitizenChange, ItemChange } from '../../../editing/publish/release-record'
import { tellCitizens } from '../../../editing/publish/tell-citizens'
import { AppError } from '../../../lib/errors'
import { runInSlices } from '../../../lib/run-in-slices'
import { type Release } from '../../../store/store'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { PageQuery, pageOf, Reason } from '../../admin/page'
import { toAuthor } from './content-access'
import { JobView, toJobView } from './jobs'

const ReleaseLine = z.object({
  number: z.int(),
  author: z.string(),
  note: z.string(),
  createdAt: z.string(),
  isServed: z.boolean(),
  override: z.string().optional(),
  republished: z.int().optional(),
  figures: Comparison.pick({ before: true, after: true }).optional(),
  changedItems: z.int().optional(),
})

const ReleaseView = ReleaseLine.extend({
  items: z.array(ItemChange),
  forCitizens: z.array(CitizenChange),
  figures: Comparison.optional(),
})

const ByNumber = z.object({ number: z.coerce.number().int().min(1) })

/** What was published, and going back. */
export function releaseRoutes(editing: Editing): AdminRoute[] {
  return [...readingRoutes(editing), republicationRoute(editing)]
}

function readingRoutes(editing: Editing): AdminRoute[] {
  const { shelf, records } = editing
  return [
    defineRoute({
      name: 'listReleases',
      method: 'get',
      path: '/releases',
      summary: 'Releases, newest first, with their figures',
      permission: 'content.read',
      query: PageQuery,
      response: pageOf(ReleaseLine),
      handle: async ({ query: { limit, after } }) => {
        const before = after === undefined ? undefined : Number(after)
        const releases = await shelf.list({ limit, before })
        const items = await Promise.all(releases.map((release) => toLine(release, editing)))
        const last = releases.at(-1)?.number ?? 1
        return { items, next: last > 1 ? String(last) : undefined }
      },
    }),
    defineRoute({
      name: 'getRelease',
      method: 'get',
      path: '/releases/:number',
      summary: 'One release: what changed in it, what that means for citizens, its figures',
      permission: 'content.read',
      params: ByNumber,
      response: ReleaseView,
      handle: async ({ params: { number } }) => {
        const [release] = await shelf.list({ limit: 1, before: number + 1 })
        if (release?.number !== number) throw new AppError('not_found', 'There is no such release')
        const record = (await records.get(String(number)))?.document
        const changes = record ?? (await compareWithBefore(number, editing))
        const { items, forCitizens } = changes
        return { ...(await toLine(release, editing)), figures: record?.figures, items, forCitizens }
      },
    }),
  ]
}

function republicationRoute({ jobs, current }: Editing): AdminRoute {
  return defineRoute({
    name: 'republishRelease',
    method: 'post',
    path: '/releases/:number/republication',
    summary: 'Goes back: publishes the content of an older release as a new one, as a job',
    permission: 'content.publish',
    params: ByNumber,
    body: z.object({ reason: Reason }),
    status: 202,
    response: JobView,
    handle: async ({ params: { number }, body: { reason }, caller, audit }) => {
      if (caller.agencies !== undefined) {
        throw new AppError('not_allowed', 'Going back concerns all agencies', {
          details: { reason: 'shared_content' },
        })
      }
      const note = `Trở lại bản ${number}: ${reason}`
      const job = await jobs.add({
        kind: 'republish',
        params: { release: number, note },
        by: toAuthor(caller),
      })
      const before = { release: current().number }
      await audit({ target: `release:${number}`, before, after: { release: number }, reason })
      return toJobView(job)
    },
  })
}

async function toLine(release: Release, { records, current }: Editing) {
  const record = (await records.get(String(release.number)))?.document
  const { number, author, note, createdAt } = release
  return {
    ...{ number, author, note, createdAt: createdAt.toISOString() },
    isServed: number === current().number,
    override: record?.override,
    republished: record?.republished,
    figures: record?.figures,
    changedItems: record?.items.length,
  }
}

/** For releases of the files, of which nothing was written down. */
async function compareWithBefore(number: number, { shelf }: Editing) {
  const after = await shelf.content(number)
  const before = number > 1 ? await shelf.content(number - 1) : undefined
  if (!after || !before) return { items: [], forCitizens: [] }
  const items = await runInSlices(diffContents(before, after))
  return { items, forCitizens: tellCitizens(items, before, after) }
}
