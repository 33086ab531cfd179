import { type CardLine } from '../../channel/message'
import { type Fee, type WayToSubmit } from '../../content/guide'
import { fold } from '../../text/normalize'
import { formatFee } from '../format/format-fee'
import { formatNumber } from '../format/format-number'
import { formatTime } from '../format/format-time'
import { groupByWay, SENTENCE_END, type WayFact } from './group-by-way'
import { applicable, conditionOf, type Section, type Telling } from './telling'

/** A benefit that is about money belongs to what is paid. */
const ABOUT_MONEY = /phí|tiền|đồng/u
/** Of the words of a benefit that stand in the notes when these tell it already. */
const NOTED_MIN = 0.7

const AMOUNT = /\d+(?:\.\d{3})+/gu

/** What is paid; what is the same for several ways of submitting is said once. */
export function feeSections(telling: Telling): Section[] {
  const { say } = telling.situation
  return groupByWay(telling, 'fee', (way) => [
    ...applicable(telling, way.fees).map((fee) => toFact(telling, fee, formatFee(fee, say))),
    ...benefitsOf(way, telling).map((benefit) => ({ text: say.answer.benefit(benefit) })),
  ])
}

/** How long it takes; what is the same for several ways of submitting is said once. */
export function timeSections(telling: Telling): Section[] {
  const { say } = telling.situation
  return groupByWay(telling, 'time', (way) =>
    applicable(telling, way.times).map((time) => toFact(telling, time, formatTime(time, say))),
  )
}

/** Where to submit, what speaks for a way, and who carries it out. */
export function placeSections({ guide, situation }: Telling): Section[] {
  const { say, release } = situation
  const agencies = guide.agencies.flatMap(
    (id) => release.content.agencies.find((agency) => agency.id === id)?.name ?? [],
  )
  const ways = guide.waysToSubmit.map(({ way, where, link, benefit }): CardLine => ({
    text: `${say.way[way]}: ${where}`,
    ...(benefit === undefined ? {} : { detail: benefit }),
    ...(link === undefined ? {} : { link: { label: say.way[way], url: link } }),
  }))
  const agency = agencies.length > 0 ? [{ text: say.answer.reception(agencies.join('; ')) }] : []
  return [{ lines: [...ways, ...agency] }]
}

type Fact = WayToSubmit['fees'][number] | WayToSubmit['times'][number]

function toFact(telling: Telling, fact: Fact, text: string): WayFact {
  return { text, condition: conditionOf(telling, fact), note: fact.note }
}

/** What a way saves, unless the fees tell it: by their notes, or by all amounts that it names. */
function benefitsOf({ benefit, fees }: WayToSubmit, { guide, isPersonal }: Telling): string[] {
  // Whoever is walked has chosen the way, and only needs to know what it costs.
  if (isPersonal) return []
  const amounts = guide.waysToSubmit.flatMap((way) => way.fees.flatMap(amountOf))
  const isListed = (sentence: string) => {
    const named = sentence.match(AMOUNT) ?? []
    return named.length > 0 && named.every((amount) => amounts.includes(amount))
  }
  const noted = new Set(fold(fees.map(({ note }) => note ?? '').join(' ')).split(' '))
  const isNoted = (sentence: string) => {
    const words = fold(sentence).split(' ')
    return words.filter((word) => noted.has(word)).length / words.length >= NOTED_MIN
  }
  const sentences = benefit?.split(SENTENCE_END).filter((text) => ABOUT_MONEY.test(text)) ?? []
  const told = sentences.filter((sentence) => !isNoted(sentence) && !isListed(sentence))
  return told.length === 0 ? [] : [told.join(' ')]
}

function amountOf(fee: Fee): string[] {
  return fee.kind === 'amount' ? [formatNumber(fee.vnd)] : []
}
