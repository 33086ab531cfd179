import { type Content } from '../../content/content'
import { type Fee, type Guide, type ProcessingTime } from '../../content/guide'
import { formatFee } from '../../dialogue/format/format-fee'
import { formatTime } from '../../dialogue/format/format-time'
import { phrasesIn } from '../../dialogue/phrases/phrases'
import { type CitizenChange, type ItemChange } from './release-record'

const say = phrasesIn('vi')

/** What a release changes for citizens, guide by guide, in sentences that an editor can check. */
export function tellCitizens(
  changes: ItemChange[],
  before: Content,
  after: Content,
): CitizenChange[] {
  return changes.flatMap(({ item, title }) => {
    if (!item.startsWith('guides/')) return []
    const slug = item.slice('guides/'.length)
    const old = before.guides.find((guide) => guide.slug === slug)
    const now = after.guides.find((guide) => guide.slug === slug)
    const sentences = tellGuide(old, now)
    const code = now?.code ?? old?.code ?? ''
    return sentences.length === 0 ? [] : [{ guide: slug, code, title, sentences }]
  })
}

/** What is different between two states of a guide, as far as it matters to who uses it. */
export function tellGuide(before: Guide | undefined, after: Guide | undefined): string[] {
  if (!before && !after) return []
  if (!before) return ['Có hướng dẫn mới cho thủ tục này.']
  if (!after) return ['Không còn hướng dẫn cho thủ tục này.']
  return [
    ...tellChange(
      'Mức độ trực tuyến',
      before.online.level,
      after.online.level,
      (level) => ONLINE[level],
    ),
    ...tellWays(before, after),
    ...tellDocuments(before, after),
    ...tellList('Bước', titles(before.steps), titles(after.steps)),
    ...tellList('Điều kiện', texts(before.conditions), texts(after.conditions)),
    ...tellList('Thời hạn phải làm', texts(before.deadlines), texts(after.deadlines)),
    ...tellList('Kết quả', texts(before.results), texts(after.results)),
    ...tellList('Căn cứ', numbers(before), numbers(after)),
    ...tellChange(
      'Hướng dẫn có hiệu lực đến',
      before.validity.until,
      after.validity.until,
      (day) => day ?? 'không hạn',
    ),
  ]
}

const ONLINE = {
  full: 'toàn trình',
  partial: 'một phần',
  none: 'không làm trực tuyến',
  unconfirmed: 'chưa xác nhận',
}

function tellWays(before: Guide, after: Guide): string[] {
  const ways = ['online', 'counter', 'post'] as const
  return ways.flatMap((way) => {
    const old = before.waysToSubmit.find((each) => each.way === way)
    const now = after.waysToSubmit.find((each) => each.way === way)
    const name = say.way[way]
    if (!old && !now) return []
    if (!old) return [`Thêm cách nộp: ${name}.`]
    if (!now) return [`Không còn cách nộp: ${name}.`]
    return [
      ...tellChange(`${name}, lệ phí`, fees(old.fees), fees(now.fees)),
      ...tellChange(`${name}, thời hạn giải quyết`, times(old.times), times(now.times)),
      ...tellChange(`${name}, nơi nộp`, old.where, now.where),
    ]
  })
}

function fees(list: Fee[]): string {
  return list.map((fee) => formatFee(fee, say)).join('; ')
}

function times(list: ProcessingTime[]): string {
  return list.map((time) => formatTime(time, say)).join('; ')
}

function tellDocuments(before: Guide, after: Guide): string[] {
  const old = new Map(before.documents.map((document) => [document.id, document]))
  const now = new Map(after.documents.map((document) => [document.id, document]))
  const added = after.documents.filter(({ id }) => !old.has(id))
  const removed = before.documents.filter(({ id }) => !now.has(id))
  const changed = after.documents.filter((document) => {
    const was = old.get(document.id)
    return was !== undefined && JSON.stringify(was) !== JSON.stringify(document)
  })
  return [
    ...added.map(({ name }) => `Thêm giấy tờ: ${name}.`),
    ...removed.map(({ name }) => `Không còn cần giấy tờ: ${name}.`),
    ...changed.map(({ id, name }) => {
      const was = old.get(id)?.name ?? name
      return was === name ? `Giấy tờ có thay đổi: ${name}.` : `Giấy tờ “${was}” nay là “${name}”.`
    }),
  ]
}

function tellList(what: string, before: string[], after: string[]): string[] {
  const added = after.filter((text) => !before.includes(text))
  const removed = before.filter((text) => !after.includes(text))
  return [
    ...added.map((text) => `${what}, thêm: ${text}`),
    ...removed.map((text) => `${what}, bỏ: ${text}`),
  ]
}

function tellChange<T>(
  what: string,
  before: T,
  after: T,
  toText: (value: T) => string = String,
): string[] {
  const [old, now] = [toText(before), toText(after)]
  return old === now ? [] : [`${what}: trước là “${old}”, nay là “${now}”.`]
}

function titles(steps: Guide['steps']): string[] {
  return steps.map(({ title }) => title)
}

function texts(statements: Guide['results']): string[] {
  return statements.map(({ text }) => text)
}

function numbers({ legalBasis }: Guide): string[] {
  return legalBasis.map(({ number }) => number)
}
