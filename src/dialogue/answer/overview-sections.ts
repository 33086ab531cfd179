import { type CardLine } from '../../channel/message'
import { formatFee } from '../format/format-fee'
import { formatTime } from '../format/format-time'
import { onlineLevelText } from './online-level-text'
import { applicable, isCertain, type Section, type Telling } from './telling'

const RELATED_MAX = 3

/** The outline of a procedure on half a screen; the buttons below it lead to the rest. */
export function overviewSections(telling: Telling): Section[] {
  const { guide, situation } = telling
  const { say } = situation
  const lines = [{ text: onlineLevelText(guide, say) }, timeLine(telling), feeLine(telling)]
  const deadlines = guide.deadlines.filter((deadline) => isCertain(telling, deadline))
  const sections: Section[] = [
    { heading: say.heading.about, lines },
    { heading: say.facet.deadline, lines: deadlines.map(({ text }) => ({ text })) },
    { heading: say.heading.related, lines: relatedLines(telling) },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/** What is easily mistaken for it, or done before or with it. */
function relatedLines({ guide, situation }: Telling): CardLine[] {
  return guide.related
    .slice(0, RELATED_MAX)
    .map(({ code, why }) => ({ text: `${situation.release.label(code)} (${code})`, detail: why }))
}

/** The first way to submit stands for all: the buttons tell of the others. */
function timeLine(telling: Telling): CardLine {
  const { say } = telling.situation
  const times = applicable(telling, telling.guide.waysToSubmit[0]?.times ?? [])
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
  const way = guide.waysToSubmit[0]?.way ?? 'online'
  const parts = isMore ? [...shown, say.answer.dependsOnCase] : shown
  return { text: `${say.answer.headingFor(say.facet[facet], say.way[way])}: ${parts.join('; ')}` }
}
