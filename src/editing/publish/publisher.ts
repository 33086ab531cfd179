import { hashContentInSteps } from '../../content/hash-content'
import { type Content } from '../../content/content'
import { type Clock } from '../../lib/clock'
import { AppError } from '../../lib/errors'
import { runInSlices } from '../../lib/run-in-slices'
import { type ServedRelease } from '../../search/served-release'
import { type Store } from '../../store/store'
import { applyDrafts } from '../drafts/apply-drafts'
import { checkDrafts, type DraftProblem } from '../drafts/check-drafts'
import { type Author, type Draft } from '../drafts/draft'
import { type Serve } from '../drafts/draft-release'
import { type Drafts } from '../drafts/drafts'
import { compareRuns, type Comparison } from '../golden/compare-runs'
import { type Progress, type Row, runQuestions } from '../golden/run-questions'
import { diffContents } from './diff-contents'
import { RELEASE_RECORDS, type ReleaseRecord } from './release-record'
import { tellCitizens } from './tell-citizens'

/** What the drafts would make of the release that is served. */
export interface Trial {
  /** The release that they were held against. */
  release: number
  drafts: { id: string; version: string }[]
  problems: DraftProblem[]
  /** Left out when problems keep the drafts from being tried. */
  figures?: Comparison
}

export interface Publication {
  /** Only these states of these items; what was changed since is left for later. */
  drafts: Draft[]
  note: string
  by: Author
  /** Why it is published although the golden questions speak against it. */
  override?: string
}

/** Tries drafts, and makes releases of them. */
export interface Publisher {
  try(drafts: Draft[], onProgress: Progress): Promise<Trial>
  /**
   * @throws AppError `invalid_request` with the problems, and `conflict` when the golden questions
   * speak against it without an override, or when another release was published meanwhile
   */
  publish(publication: Publication, onProgress: Progress): Promise<{ release: number }>
  /** Publishes the content of an older release as a new one. */
  republish(number: number, note: string, by: Author): Promise<{ release: number }>
}

export interface PublisherParts {
  store: Pick<Store, 'collection' | 'releases'>
  drafts: Pick<Drafts, 'settle'>
  releases: { current: () => ServedRelease; refresh: () => Promise<boolean> }
  serve: Serve
  clock: Clock
}

export function createPublisher(parts: PublisherParts): Publisher {
  const { store, drafts: allDrafts, releases, clock } = parts
  const compare = createComparer(parts.serve)
  const shelve = createShelver(parts)

  async function prepare(drafts: Draft[]) {
    await releases.refresh()
    const release = releases.current()
    const applied = await runInSlices(applyDrafts(release.content, drafts))
    const problems = await runInSlices(checkDrafts(applied, drafts, clock()))
    const errors = problems.filter(({ severity }) => severity === 'error')
    return { release, content: applied.content, problems, errors }
  }

  return {
    async try(drafts, onProgress) {
      const { release, content, problems, errors } = await prepare(drafts)
      const states = drafts.map(({ id, version }) => ({ id, version }))
      const trial: Trial = { release: release.number, drafts: states, problems }
      if (errors.length > 0) return trial
      return { ...trial, figures: await compare(release, content, onProgress) }
    },

    async publish({ drafts, note, by, override }, onProgress) {
      const { release, content, errors } = await prepare(drafts)
      if (errors.length > 0) throw problemsRefusal(errors)
      if ((await runInSlices(hashContentInSteps(content))) === release.hash) {
        // Either nothing was changed, or a node died between publishing and clearing up.
        await allDrafts.settle(drafts, release.number, by)
        return { release: release.number }
      }
      const figures = await compare(release, content, onProgress)
      if (figures.isWorse && override === undefined) throw worseRefusal(figures)
      const number = await shelve(content, { base: release, note, by, figures, override })
      await allDrafts.settle(drafts, number, by)
      await releases.refresh()
      return { release: number }
    },

    async republish(number, note, by) {
      await releases.refresh()
      const base = releases.current()
      if (number === base.number) {
        throw new AppError('conflict', `Release ${number} is the one that is served`)
      }
      const content = await store.releases.content(number)
      if (!content) throw new AppError('not_found', `There is no release ${number} to go back to`)
      const made = await shelve(content, { base, note, by, republished: number })
      await releases.refresh()
      return { release: made }
    },
  }
}

/** Asks the golden questions of the release and of what would follow it. */
function createComparer(serve: Serve) {
  const rowsOf = createRowKeeper()
  return async (release: ServedRelease, content: Content, onProgress: Progress) => {
    const { golden } = content
    // Half of the way are the questions before, the other half those after.
    const total = 2 * golden.length
    const before = await rowsOf(release, golden, (done) => onProgress(done, total))
    const { searcher } = await runInSlices(serve(release.number + 1, 'candidate', content))
    const { synonyms } = release.content
    const after = await runInSlices(
      runQuestions(golden, { searcher, synonyms }, (done) =>
        onProgress(golden.length + done, total),
      ),
    )
    return compareRuns(before, after)
  }
}

type Shelving = Omit<ReleaseRecord, 'number' | 'items' | 'forCitizens'> & {
  base: ServedRelease
  note: string
}

/** Makes the release that follows `base`, unless another one does by now. */
function createShelver({ store, clock }: PublisherParts) {
  const records = store.collection(RELEASE_RECORDS)
  return async (content: Content, { base, note, ...record }: Shelving): Promise<number> => {
    const hash = await runInSlices(hashContentInSteps(content))
    const items = await runInSlices(diffContents(base.content, content))
    const number = base.number + 1
    const release = { number, hash, author: record.by.name, note, createdAt: clock() }
    if (!(await store.releases.add(release, content))) {
      throw new AppError('conflict', 'Another release was published meanwhile; try again', {
        details: { reason: 'newer_release' },
      })
    }
    const forCitizens = tellCitizens(items, base.content, content)
    await records.insert({ ...record, number, items, forCitizens })
    return number
  }
}

function problemsRefusal(problems: DraftProblem[]): AppError {
  return new AppError('invalid_request', 'The drafts have errors', {
    details: { reason: 'problems', problems },
  })
}

function worseRefusal(figures: Comparison): AppError {
  return new AppError('conflict', 'The golden questions speak against it', {
    details: { reason: 'worse', figures },
  })
}

/** What the served release makes of the questions is worked out once for as long as they stay. */
function createRowKeeper() {
  let kept: { release: ServedRelease; questions: string; rows: Row[] } | undefined
  return async (release: ServedRelease, golden: Content['golden'], onProgress: Progress) => {
    const questions = JSON.stringify(golden)
    if (kept?.release === release && kept.questions === questions) return kept.rows
    const { searcher, content } = release
    const rows = await runInSlices(
      runQuestions(golden, { searcher, synonyms: content.synonyms }, onProgress),
    )
    kept = { release, questions, rows }
    return rows
  }
}
