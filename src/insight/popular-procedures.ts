import { type TurnLog } from '../store/store'

const PAGE = 500
/** More would change the order of the first few no more. */
const TURNS_MAX = 5000

/** The procedures that citizens were answered about most since a moment, the most asked first. */
export async function readPopularProcedures(
  turns: Pick<TurnLog, 'list'>,
  from: Date,
): Promise<string[]> {
  const counts = new Map<string, number>()
  let read = 0
  let after: string | undefined
  do {
    const page = await turns.list({ outcomes: ['answered'], from, limit: PAGE, after })
    for (const { reasons } of page.turns) {
      const { code = reasons.hits?.[0]?.code } = reasons
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    read += page.turns.length
    after = page.next
  } while (after !== undefined && read < TURNS_MAX)
  return [...counts].sort(([, one], [, other]) => other - one).map(([code]) => code)
}
