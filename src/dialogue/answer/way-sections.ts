import { type CardLine } from '../../channel/message'
import { type WayToSubmit } from '../../content/guide'
import { formatFee } from '../format/format-fee'
import { formatTime } from '../format/format-time'
import { applicable, detailOf, type Section, type Telling } from './telling'

/** What is paid, by the way of submitting. */
export function feeSections(telling: Telling): Section[] {
  return byWay(telling, 'fee', (way) => feeLines(telling, way))
}

/** How long it takes, by the way of submitting. */
export function timeSections(telling: Telling): Section[] {
  return byWay(telling, 'time', (way) => timeLines(telling, way))
}

/** Where to submit, and who carries it out. */
export function placeSections({ guide, situation }: Telling): Section[] {
  const { say, release } = situation
  const agencies = guide.agencies.flatMap(
    (id) => release.content.agencies.find((agency) => agency.id === id)?.name ?? [],
  )
  const ways = guide.waysToSubmit.map(({ way, where, link }) => ({
    text: `${say.way[way]}: ${where}`,
    ...(link === undefined ? {} : { link: { label: say.way[way], url: link } }),
  }))
  const agency = agencies.length > 0 ? [{ text: say.answer.reception(agencies.join('; ')) }] : []
  return [{ lines: [...ways, ...agency] }]
}

/** One section for all ways to submit when they say the same, otherwise one for each. */
function byWay(
  { guide, situation }: Telling,
  facet: 'fee' | 'time',
  linesOf: (way: WayToSubmit) => CardLine[],
): Section[] {
  const { say } = situation
  const ways = guide.waysToSubmit.map((way) => ({ way, lines: linesOf(way) }))
  const [first] = ways
  if (!first) return []
  const isSame = ways.every(({ lines }) => JSON.stringify(lines) === JSON.stringify(first.lines))
  if (isSame && ways.length > 1) {
    return [
      { heading: say.answer.headingFor(say.facet[facet], say.answer.anyWay), lines: first.lines },
    ]
  }
  return ways.map(({ way, lines }) => ({
    heading: say.answer.headingFor(say.facet[facet], say.way[way.way]),
    lines,
  }))
}

function feeLines(telling: Telling, way: WayToSubmit): CardLine[] {
  const { say } = telling.situation
  const fees = applicable(telling, way.fees).map((fee) => ({
    text: formatFee(fee, say),
    ...detailOf(telling, fee),
  }))
  return way.benefit === undefined ? fees : [...fees, { text: say.answer.benefit(way.benefit) }]
}

function timeLines(telling: Telling, way: WayToSubmit): CardLine[] {
  const { say } = telling.situation
  return applicable(telling, way.times).map((time) => ({
    text: formatTime(time, say),
    ...detailOf(telling, time),
  }))
}
