import { type CardLine } from '../../channel/message'
import { type WayToSubmit } from '../../content/guide'
import { formatFee } from '../format/format-fee'
import { isExtra } from '../format/is-extra'
import { formatTime } from '../format/format-time'
import { SENTENCE_END } from './group-by-way'
import { applicable, isCertain, type Section, type Telling } from './telling'

const RELATED_MAX = 2

/** The outline of a procedure on half a screen; the buttons below it lead to the rest. */
export function overviewSections(telling: Telling): Section[] {
  const { guide, situation } = telling
  const { say } = situation
  const lines = [onlineLine(telling), timeLine(telling), feeLine(telling)]
  const deadlines = guide.deadlines.filter((deadline) => isCertain(telling, deadline)).slice(0, 1)
  const sections: Section[] = [
    { heading: say.heading.about, lines },
    { heading: say.facet.deadline, lines: deadlines.map(({ text }) => ({ text })) },
    { heading: say.heading.related, lines: relatedLines(telling) },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/** The reason why not everything can be done online is long; its first sentence is enough here. */
function onlineLine({ guide: { online }, situation }: Telling): CardLine {
  const short = situation.say.answer.online[online.level]
  if (online.level === 'full' || online.level === 'unconfirmed') return { text: short }
  return { text: [short, ...online.reason.split(SENTENCE_END).slice(0, 1)].join(' ') }
}

/** What is easily mistaken for it, or done before or with it. */
function relatedLines({ guide, situation }: Telling): CardLine[] {
  return guide.related
    .slice(0, RELATED_MAX)
    .map(({ code, why }) => ({ text: `${situation.release.label(code)}: ${why}` }))
}

/** The first way to submit stands for all: the buttons tell of the others. */
function timeLine(telling: Telling): CardLine {
  const { say } = telling.situation
  const known = applicable(telling, telling.guide.waysToSubmit[0]?.times ?? [])
  const times = known.filter((time) => !isExtra(time))
  const certain = times.filter((time) => isCertain(telling, time))
  return outline(telling, 'time', {
    shown: certain.map((time) => formatTime(time, say)),
    isMore: certain.length < times.length,
  })
}

function feeLine(telling: Telling): CardLine {
  const { say } = telling.situation
  const fees = applicable(telling, telling.guide.waysToSubmit[0]?.fees ?? [])
  const certain = fees.filter((fee) => isCertain(telling, fee))
  return outline(telling, 'fee', {
    shown: certain.map((fee) => formatFee(fee, say)),
    isMore: certain.length < fees.length,
  })
}

function outline(
  { guide, situation }: Telling,
  facet: 'fee' | 'time',
  { shown, isMore }: { shown: string[]; isMore: boolean },
): CardLine {
  const { say } = situation
  const [first, ...others] = guide.waysToSubmit
  // What is certain may be a trifle, such as a further copy, so it does not come first.
  const parts = isMore ? [say.answer.dependsOnCase(say.facet[facet]), ...shown] : shown
  const name = say.facet[facet]
  const isSame = others.every((way) => amountsOf(way, facet) === amountsOf(first, facet))
  const heading = isSame || !first ? name : say.answer.headingFor(name, say.way[first.way])
  const told = parts.join('; ')
  return { text: told.startsWith(name) ? told : `${heading}: ${told}` }
}

/** What is told of a way in the outline, where notes are left to the whole answer. */
function amountsOf(way: WayToSubmit | undefined, facet: 'fee' | 'time'): string {
  const facts = facet === 'fee' ? way?.fees : way?.times
  return JSON.stringify(facts?.map((fact) => ({ ...fact, note: undefined, source: undefined })))
}
