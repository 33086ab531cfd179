import { type Clock } from '../lib/clock'
import { type Log } from '../lib/logger'
import { type ServedRelease } from '../search/served-release'
import { type Store } from '../store/store'
import { type Turn } from '../store/turn'
import { type AllChannelFacts } from './channel-facts'
import { catchUp, type CatchUpParts } from './clusters/catch-up'
import { CLUSTERS } from './clusters/cluster'
import { createClusterActions } from './clusters/cluster-actions'
import { createClusterBook } from './clusters/cluster-book'
import { groupQuestions } from './clusters/group-questions'
import { handOverMerged } from './clusters/hand-over-merged'
import { NOTED_OUTCOMES, noteTurn } from './clusters/note-questions'
import { UNRESOLVED_QUESTIONS } from './clusters/question'
import { POSITIONS } from './position'
import { noteLink, type OpenedLink } from './reports/note-link'
import { keepRollups, type RollupParts } from './reports/keep-rollups'
import { MONTH_ROLLUPS } from './reports/month-rollup'
import { restale } from './reports/restale'
import { HOUR_COUNTS, LINK_OPENS, ROLLUPS } from './reports/rollup'
import { createFactsOf } from './reports/procedure-facts'
import { keepSummaries, SUMMARIES } from './reports/summary'
import { createTestTraffic, TEST_TRAFFIC } from './test-traffic'

export interface InsightParts {
  store: Store
  current: () => ServedRelease
  clock: Clock
  log: Pick<Log, 'warn'>
  /** Of channels; one that is not among them is called by its name. */
  channelFacts?: AllChannelFacts
}

export type Insight = ReturnType<typeof openInsight>

/** What editors learn from turns, over one store; `run-insight.ts` keeps it up to date. */
export function openInsight({ store, current, clock, log, channelFacts = {} }: InsightParts) {
  const collections = {
    clusters: store.collection(CLUSTERS),
    questions: store.collection(UNRESOLVED_QUESTIONS),
    marks: store.collection(TEST_TRAFFIC),
    positions: store.collection(POSITIONS),
    hours: store.collection(HOUR_COUNTS),
    rollups: store.collection(ROLLUPS),
    months: store.collection(MONTH_ROLLUPS),
    links: store.collection(LINK_OPENS),
    summaries: store.collection(SUMMARIES),
  }
  const book = createClusterBook(collections.clusters)
  const shared = {
    ...collections,
    book,
    turns: store.turns,
    clock,
    reader: () => current().searcher,
  }
  const rollupParts: RollupParts = { ...shared, factsOf: createFactsOf(store.releases) }
  const testTraffic = createTestTraffic({
    ...shared,
    recountFigures: (conversation) => restale(shared, conversation),
  })
  const noteParts: CatchUpParts = {
    ...shared,
    isTestTraffic: (conversation) => testTraffic.isMarked(conversation),
  }

  return {
    ...collections,
    book,
    current,
    channelFacts,
    clock,
    reader: shared.reader,
    actions: createClusterActions(shared),
    testTraffic,
    rollupParts,
    note: createNote((turn) => noteTurn(noteParts, turn), log),
    noteLink: createNoteLink((opened) => noteLink(shared, opened), log),
    catchUp: () => catchUp(noteParts, clock()),
    /** Takes all groups into memory, by whose words they are searched. */
    knowGroups: () => book.refresh(),
    /** True when more waits. Stops early when it may not go on, as another process may have begun. */
    group: async (mayGoOn?: () => boolean) => {
      const isMoving = await handOverMerged(shared)
      return (await groupQuestions(shared, mayGoOn)) > 0 || isMoving
    },
    keepRollups: () => keepRollups(rollupParts),
    keepSummaries: () => keepSummaries({ ...shared, current }),
  }
}

interface Note {
  /** Notes a turn without keeping anybody waiting; what fails is found by catching up. */
  (turn: Turn): void
  /** Resolves when nothing is under way. */
  idle: () => Promise<void>
}

function createNote(work: (turn: Turn) => Promise<void>, log: InsightParts['log']): Note {
  const outcomes: readonly string[] = NOTED_OUTCOMES
  let last: Promise<void> = Promise.resolve()
  const note = (turn: Turn) => {
    if (!outcomes.includes(turn.outcome)) return
    last = last
      .then(() => work(turn))
      .catch((err: unknown) => {
        log.warn({ err }, 'a question could not be noted; it is found again by catching up')
      })
  }
  return Object.assign(note, { idle: () => last })
}

/** A link that cannot be kept is missing in a figure, which nobody has to wait for. */
function createNoteLink(work: (opened: OpenedLink) => Promise<void>, log: InsightParts['log']) {
  return (opened: OpenedLink): void => {
    work(opened).catch((err: unknown) => log.warn({ err }, 'an opened link could not be counted'))
  }
}
