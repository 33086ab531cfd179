import { type Card, type CardLine } from '../../channel/message'
import { type Answers, type Condition } from '../../content/condition'
import { type FacetId } from '../../content/facet'
import { type Guide, type WayToSubmit } from '../../content/guide'
import { holds } from '../../content/holds'
import { describeCondition } from '../format/describe-condition'
import { formatDay } from '../format/format-day'
import { formatFee } from '../format/format-fee'
import { formatTime } from '../format/format-time'
import { vietnamDay } from '../format/vietnam-day'
import { type Situation } from '../situation'
import { toDocumentLine } from './document-line'

export type Section = Card['sections'][number]

/** What is needed to tell about a guide: with the answers of a walk, only what applies is told. */
export interface Telling {
  guide: Guide
  answers: Answers
  situation: Situation
}

interface Fact {
  when?: Condition | undefined
  note?: string | undefined
}

/** What a guide says to one thing asked about it; no section when it says nothing. */
export function facetSections(facet: FacetId, telling: Telling): Section[] {
  const { say } = telling.situation
  const heading = say.facet[facet]
  const sections = SECTIONS[facet](telling)
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map((section) => ({ ...section, heading: section.heading ?? heading }))
}

const SECTIONS: Record<FacetId, (telling: Telling) => Section[]> = {
  documents: documentSections,
  fee: (telling) => byWay(telling, 'fee', feeLines),
  time: (telling) => byWay(telling, 'time', timeLines),
  place: placeSections,
  steps: (telling) => [
    {
      numbered: true,
      lines: applicable(telling, telling.guide.steps).map((step) => ({
        text: step.title,
        ...detailOf(telling, { when: step.when }),
      })),
    },
  ],
  conditions: (telling) => statements(telling, telling.guide.conditions),
  forms: formSections,
  result: (telling) => statements(telling, telling.guide.results),
  'legal-basis': legalSections,
  'online-level': onlineSections,
  deadline: (telling) => statements(telling, telling.guide.deadlines),
}

function documentSections(telling: Telling): Section[] {
  const { say } = telling.situation
  const { documents, documentsNote } = telling.guide
  const isAlways = ({ when }: Fact) => holds(when, telling.answers, telling.situation.now) === true
  const shown = applicable(telling, documents)
  const always = shown.filter(isAlways)
  const depends = shown.filter((document) => !isAlways(document))
  const note = documentsNote === undefined ? [] : [{ text: documentsNote }]
  return [
    { lines: [...always.map((document) => toDocumentLine(document, say)), ...note] },
    {
      heading: say.heading.depends,
      lines: depends.map((document) => {
        const line = toDocumentLine(document, say)
        const { detail } = detailOf(telling, { when: document.when })
        return { ...line, detail: [detail, line.detail].filter(Boolean).join('. ') }
      }),
    },
  ]
}

/** One section for all ways to submit when they say the same, otherwise one for each. */
function byWay(
  telling: Telling,
  facet: 'fee' | 'time',
  linesOf: (telling: Telling, way: WayToSubmit) => CardLine[],
): Section[] {
  const { say } = telling.situation
  const ways = telling.guide.waysToSubmit.map((way) => ({ way, lines: linesOf(telling, way) }))
  const [first] = ways
  if (!first) return []
  const isSame = ways.every(({ lines }) => JSON.stringify(lines) === JSON.stringify(first.lines))
  if (isSame && ways.length > 1) {
    return [{ heading: `${say.facet[facet]} (${say.answer.anyWay})`, lines: first.lines }]
  }
  return ways.map(({ way, lines }) => ({
    heading: `${say.facet[facet]}: ${say.way[way.way]}`,
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

function placeSections({ guide, situation }: Telling): Section[] {
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

function formSections(telling: Telling): Section[] {
  const lines = applicable(telling, telling.guide.documents).flatMap(({ form, when }) =>
    form === undefined
      ? []
      : [
          {
            text: form.name,
            ...detailOf(telling, { when }),
            ...(form.url === undefined ? {} : { link: { label: form.name, url: form.url } }),
          },
        ],
  )
  return [{ lines }]
}

function legalSections({ guide, situation }: Telling): Section[] {
  const { say, now } = situation
  const today = vietnamDay(now)
  const lines = guide.legalBasis.map(({ number, title, from, until, note }) => {
    const isOver = until !== undefined && until < today
    const isAhead = from !== undefined && from > today
    const marks = [
      isOver ? say.answer.repealed(formatDay(until)) : undefined,
      isAhead ? say.answer.notYet(formatDay(from)) : undefined,
    ].filter((mark) => mark !== undefined)
    const name = title === undefined ? number : `${number}: ${title}`
    return {
      text: marks.length > 0 ? `${name} (${marks.join('; ')})` : name,
      ...(note === undefined ? {} : { detail: note }),
    }
  })
  return [{ lines }]
}

function onlineSections({ guide, situation }: Telling): Section[] {
  return [{ lines: [{ text: onlineLevelText(guide, situation) }] }]
}

/** Whether everything can be done online, with the reason where it cannot. */
export function onlineLevelText(guide: Guide, { say }: Situation): string {
  const { online } = guide
  if (online.level === 'full')
    return [say.answer.online.full, online.note].filter(Boolean).join(' ')
  return say.answer.online[online.level](online.reason)
}

function statements(telling: Telling, facts: (Fact & { text: string })[]): Section[] {
  return [
    {
      lines: applicable(telling, facts).map((fact) => ({
        text: fact.text,
        ...detailOf(telling, { when: fact.when }),
      })),
    },
  ]
}

/** What applies, or may apply as far as is known. */
export function applicable<T extends Fact>({ answers, situation }: Telling, facts: T[]): T[] {
  return facts.filter(({ when }) => holds(when, answers, situation.now) !== false)
}

/** The condition, where it is not settled, and the note. */
function detailOf(telling: Telling, { when, note }: Fact): { detail?: string } {
  const { guide, answers, situation } = telling
  const isOpen = when !== undefined && holds(when, answers, situation.now) === 'unknown'
  const condition = isOpen
    ? situation.say.answer.onlyWhen(describeCondition(when, guide, situation.say))
    : undefined
  const detail = [condition, note].filter((part) => part !== undefined).join('. ')
  return detail === '' ? {} : { detail }
}
