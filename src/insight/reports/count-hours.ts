import { setImmediate } from 'node:timers/promises'
import { type Collection } from '../../store/collection'
import { type TurnLog } from '../../store/store'
import { type TestMark } from '../test-traffic'
import { walkPages } from '../walk-pages'
import { countTurn, type Counted } from './count-turn'
import { type FactsOf } from './procedure-facts'
import { type HourCount, type LinkOpen } from './rollup'
import { addTally, emptyTally, walkOf } from './tally'

export interface CountParts {
  turns: Pick<TurnLog, 'listAll'>
  links: Collection<LinkOpen>
  marks: Collection<TestMark>
  factsOf: FactsOf
}

const PAGE = 200

type Cell = HourCount['cells'][number]

/** All that happened in a time, by agency and channel, added to what is counted already. */
export async function countBetween(
  parts: CountParts,
  { from, to }: { from: Date; to: Date },
  counted: Cell[] = [],
): Promise<Cell[]> {
  const cells = new Map(counted.map((cell) => [cellKey(cell), cell]))
  const isTest = await testTraffic(parts)
  let after: string | undefined
  do {
    const page = await parts.turns.listAll({ from, to, limit: PAGE, after })
    for (const turn of page.turns) {
      if (isTest.has(turn.conversation)) continue
      add(cells, countTurn(turn, await parts.factsOf(turn.release)))
    }
    after = page.next
    // Whoever waits to be answered comes first.
    await setImmediate()
  } while (after !== undefined)
  await countLinks(parts, { from, to, isTest, cells })
  return [...cells.values()].sort((a, b) => (cellKey(a) < cellKey(b) ? -1 : 1))
}

/** Few conversations are marked, as people mark them by hand. */
async function testTraffic({ marks }: CountParts): Promise<Set<string>> {
  const marked = new Set<string>()
  for await (const page of walkPages(marks, {})) {
    for (const { document } of page) marked.add(document.conversation)
  }
  return marked
}

interface LinkCount {
  from: Date
  to: Date
  isTest: Set<string>
  cells: Map<string, Cell>
}

async function countLinks({ links, factsOf }: CountParts, count: LinkCount): Promise<void> {
  const { from, to, isTest, cells } = count
  const bounds = { index: 'time', from: from.toISOString(), to: to.toISOString() }
  for await (const page of walkPages(links, bounds)) {
    for (const { document } of page) {
      const { conversation, channel, code, release } = document
      if (isTest.has(conversation)) continue
      const tally = emptyTally()
      walkOf(tally, code).links += 1
      add(cells, { agency: (await factsOf(release))(code).agency, channel, tally })
    }
  }
}

function add(cells: Map<string, Cell>, { agency, channel, tally }: Counted): void {
  const key = cellKey({ agency, channel })
  const cell = cells.get(key) ?? { agency, channel, tally: emptyTally() }
  cells.set(key, cell)
  addTally(cell.tally, tally)
}

function cellKey({ agency, channel }: Pick<Cell, 'agency' | 'channel'>): string {
  return `${agency}|${channel}`
}
