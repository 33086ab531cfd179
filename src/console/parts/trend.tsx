import { fill, useSentences } from '../sentences/sentences-provider'

interface TrendProps {
  /** Counts by day, `2026-07-20`. */
  days: Record<string, number>
  /** The newest day that is shown. */
  until?: Date
}

const DAYS = 14
const DAY_MS = 24 * 3_600_000
const WIDTH = 84
const HEIGHT = 22

/** How often something happened on each of the last two weeks' days, as small bars. */
export function Trend({ days, until = new Date() }: TrendProps) {
  const { common } = useSentences()
  const counts = Array.from({ length: DAYS }, (_, at) => {
    const day = new Date(until.getTime() - (DAYS - 1 - at) * DAY_MS)
    return days[toVietnamDay(day)] ?? 0
  })
  const most = Math.max(1, ...counts)
  const sum = counts.reduce((total, count) => total + count, 0)
  const step = WIDTH / DAYS
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={fill(common.trend, { n: sum })}>
      {counts.map((count, at) => {
        const height = count === 0 ? 1.5 : 3 + (count / most) * (HEIGHT - 3)
        return (
          <rect
            key={at}
            x={at * step}
            y={HEIGHT - height}
            width={step - 1.5}
            height={height}
            rx={1}
            fill={count === 0 ? '#d5deea' : '#3470b8'}
          />
        )
      })}
    </svg>
  )
}

function toVietnamDay(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
