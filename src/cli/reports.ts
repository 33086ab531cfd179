import { loadConfig } from '../config'
import { HOUR_COUNTS, LINK_OPENS, ROLLUPS } from '../insight/reports/rollup'
import { MONTH_ROLLUPS } from '../insight/reports/month-rollup'
import { createFactsOf } from '../insight/reports/procedure-facts'
import { recount } from '../insight/reports/recount'
import { POSITIONS } from '../insight/position'
import { TEST_TRAFFIC } from '../insight/test-traffic'
import { systemClock } from '../lib/clock'
import { openStore } from '../open-store'

const USAGE = `Số liệu của báo cáo.

  npm run reports -- recount      đếm lại tất cả từ các lượt hội thoại, sửa chỗ nào khác
`
const SHOWN_MAX = 50

/** `npm run reports`. */
async function main([command]: string[]): Promise<void> {
  if (command !== 'recount') return write(USAGE)
  const store = await openStore(loadConfig().STORE_URL)
  try {
    const { hours, corrected } = await recount({
      turns: store.turns,
      links: store.collection(LINK_OPENS),
      marks: store.collection(TEST_TRAFFIC),
      hours: store.collection(HOUR_COUNTS),
      rollups: store.collection(ROLLUPS),
      months: store.collection(MONTH_ROLLUPS),
      positions: store.collection(POSITIONS),
      factsOf: createFactsOf(store.releases),
      clock: systemClock,
    })
    write(`Đã đếm lại ${hours} giờ có hội thoại; ${corrected.length} giờ có số liệu khác.\n`)
    for (const hour of corrected.slice(0, SHOWN_MAX)) write(`  đã sửa ${hour} (UTC)\n`)
  } finally {
    await store.close()
  }
}

function write(text: string): void {
  process.stdout.write(text)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
