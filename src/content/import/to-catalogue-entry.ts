import { z } from 'zod'
import { CatalogueEntry } from '../catalogue-entry'
import { describeIssue } from '../describe-issue'
import { type Level } from '../fields'

/** One field that a source may hold as one text, or as several. */
const Texts = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((value) => [value ?? []].flat())

/** The facts that are taken over from a row; whatever else stands in it is left alone. */
const Row = z.object({
  code: z.union([z.string(), z.number()]).transform(String),
  name: z.string(),
  ministry: Texts,
  field: Texts,
  levels: Texts,
  audience: Texts,
  agency: Texts,
  decision: Texts,
  url: z.string().nullish(),
  source: z.string().nullish(),
})

const LEVELS: Record<string, Level> = {
  'cấp bộ': 'ministry',
  'cấp tỉnh': 'province',
  'cấp xã': 'commune',
  'cơ quan khác': 'other',
}
/** The project's own names, so that its own catalogue can be imported again. */
const OWN_LEVELS: Level[] = ['ministry', 'province', 'commune', 'other']

/** One audience, which exports cut at its commas. */
const OFFICIALS = ['Cán bộ', 'công chức', 'viên chức']
const PORTAL = 'dichvucong.gov.vn'

/** The catalogue entry in a row of a source, or what is wrong with the row. */
export function toCatalogueEntry(
  fields: unknown,
  sourceDate: string,
): { entry: CatalogueEntry } | { problem: string } {
  const row = Row.safeParse(fields, { reportInput: true })
  if (!row.success) return { problem: toProblem(row.error) }
  const { data } = row
  const entry = CatalogueEntry.safeParse(
    {
      code: tidy(data.code),
      name: tidy(data.name).replace(/\.$/, ''),
      ministry: toMinistry(data.ministry),
      field: joined(data.field),
      levels: toLevels(data.levels),
      audience: toAudience(data.audience),
      agency: joined(data.agency) || undefined,
      decision: toDecision(data.decision),
      url: toPortalUrl(data.url),
      source: tidy(data.source ?? '') || undefined,
      sourceDate,
    },
    { reportInput: true },
  )
  return entry.success ? { entry: entry.data } : { problem: toProblem(entry.error) }
}

function toProblem(error: z.ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.map(String).join('.')}: ${describeIssue(issue).message}`)
    .join('; ')
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Several values stand on lines of their own, and often the same one twice. */
function distinct(texts: string[]): string[] {
  const parts = texts.flatMap((text) => text.split('\n')).map((text) => once(tidy(text)))
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** Some sources lost the line ends: 'Sở Tư pháp Sở Tư pháp'. */
function once(text: string): string {
  return text.replace(/^(.+?)(?: \1)+$/, '$1')
}

function joined(texts: string[]): string {
  return distinct(texts).join(', ')
}

/** Ministries were merged; the portal still names some of them by what they were. */
function toMinistry(texts: string[]): string {
  const name = joined(texts).replace(/\s*\([^)]*cũ\)$/i, '')
  return name.replace(/^bộ (\p{L})/iu, (_, letter: string) => `Bộ ${letter.toUpperCase()}`)
}

/** Levels that the source names in another way are left out, not guessed. */
function toLevels(texts: string[]): Level[] {
  const found = distinct(texts).flatMap((text) => LEVELS[text.toLowerCase()] ?? ownLevel(text))
  return OWN_LEVELS.filter((level) => found.includes(level))
}

function ownLevel(text: string): Level[] {
  return OWN_LEVELS.filter((level) => level === text)
}

function toAudience(texts: string[]): string[] {
  const audience = distinct(texts)
  const at = audience.findIndex((_, index) =>
    OFFICIALS.every((part, offset) => audience[index + offset] === part),
  )
  return at < 0 ? audience : audience.toSpliced(at, OFFICIALS.length, OFFICIALS.join(', '))
}

function toDecision(texts: string[]): string | undefined {
  const decision = joined(texts)
    .replace(/^(Quyết định)?\s*(số)?\s*/i, '')
    .replace(/\s*\/\s*/g, '/')
  return decision || undefined
}

/** Citizens are sent to the national portal only; any other address is dropped. */
function toPortalUrl(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text.trim())) return undefined
  const url = new URL(text.trim())
  const isPortal = url.hostname === PORTAL || url.hostname.endsWith(`.${PORTAL}`)
  return url.protocol === 'https:' && isPortal ? url.href : undefined
}
