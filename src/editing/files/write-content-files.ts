import { CORE_SCHEMA, load } from 'js-yaml'
import { type CatalogueEntry } from '../../content/catalogue-entry'
import { type Content, type ContentPart } from '../../content/content'
import { toCanonical } from '../../content/hash-content'
import {
  CATALOGUE_FILE,
  GOLDEN_FILE,
  GUIDE_FOLDER,
  PHRASEBOOK_FOLDER,
} from '../../content/read-content-files'
import { cleanText } from '../../content/read-yaml'
import { type Steps } from '../../lib/steps'
import { fold } from '../../text/normalize'
import { toSources } from '../drafts/apply-drafts'
import { keyOf, SHAPES } from '../items'
import { keepWriting } from './keep-writing'
import { spliceYaml, writeYaml } from './splice-yaml'

/** Text by file, such as `intents/general.yaml`. */
export type Texts = Map<string, string>

/** The parts that stand in one file, under which field. */
const LISTS: { file: string; fields: Partial<Record<ContentPart, string>> }[] = [
  { file: 'intents/general.yaml', fields: { commands: 'commands', intents: 'intents' } },
  { file: 'intents/facets.yaml', fields: { facets: 'facets' } },
  { file: 'intents/synonyms.yaml', fields: { synonyms: 'synonyms' } },
  { file: 'knowledge/agencies.yaml', fields: { agencies: 'agencies' } },
  { file: 'knowledge/places.yaml', fields: { places: 'places' } },
  { file: 'knowledge/holidays.yaml', fields: { holidays: 'holidays' } },
]

/**
 * The content as files, the same that it is read from. A file in which nothing is different stays
 * as it is, to the byte; in the others only what is different is written anew.
 */
export function* writeContentFiles(content: Content, before: Texts): Steps<Texts> {
  const items = itemsByPart(content)
  const written: Texts = new Map()
  for (const { file, fields } of LISTS) {
    yield
    const text = writeLists(before.get(file), fields, items)
    if (text !== undefined) written.set(file, text)
  }
  yield* writePhrasebook(content.catalogue, items.phrasebook, { before, written })
  yield* writeGuides(items.guides, { before, written })
  yield
  written.set(CATALOGUE_FILE, writeLines('catalogue', before.get(CATALOGUE_FILE), items.catalogue))
  yield
  written.set(GOLDEN_FILE, writeLines('golden', before.get(GOLDEN_FILE), items.golden))
  return new Map([...written].filter(([file, text]) => text !== '' || before.has(file)))
}

type Items = Map<string, unknown>
type Data = Record<string, unknown>

function itemsByPart(content: Content): Record<ContentPart, Items> {
  const sources = toSources(content)
  const table = (part: ContentPart): Items =>
    new Map(sources[part].map(({ value }) => [keyOf(part, value) ?? '', value]))
  return {
    ...{ catalogue: table('catalogue'), guides: table('guides'), golden: table('golden') },
    ...{ phrasebook: table('phrasebook'), intents: table('intents'), facets: table('facets') },
    ...{ commands: table('commands'), synonyms: table('synonyms'), places: table('places') },
    ...{ agencies: table('agencies'), holidays: table('holidays') },
  }
}

/** Undefined where there was no such file and there is nothing to write into it. */
function writeLists(
  text: string | undefined,
  fields: Partial<Record<ContentPart, string>>,
  items: Record<ContentPart, Items>,
): string | undefined {
  const data = readData(text)
  const changed: Data = { ...data }
  for (const part of partsOf(fields)) {
    const field = fields[part] ?? part
    changed[field] = mergeList(part, listOf(data, field), { items: items[part], isAll: true })
  }
  const isEmpty = Object.values(changed).every((list) => Array.isArray(list) && list.length === 0)
  if (text === undefined && isEmpty) return undefined
  // The list of places says where it is from; a list without its file is from a release.
  if (text === undefined && fields.places) changed.source = 'Từ bản phát hành'
  return rewrite(text, data, changed)
}

/** Entries stay in the files where they are; new ones go to where most of their field are. */
function* writePhrasebook(
  catalogue: CatalogueEntry[],
  entries: Items,
  { before, written }: { before: Texts; written: Texts },
): Steps<void> {
  const fieldOf = new Map(catalogue.map(({ code, field }) => [code, field]))
  const files = new Map<string, Data>()
  const homes = new Map<string, string>()
  const placed = new Set<string>()
  for (const [file, text] of before) {
    if (!isIn(PHRASEBOOK_FOLDER, file)) continue
    yield
    const data = readData(text)
    files.set(file, data)
    for (const raw of listOf(data, 'procedures')) {
      const code = keyOf('phrasebook', raw) ?? ''
      placed.add(code)
      const field = fieldOf.get(code)
      if (field !== undefined) homes.set(field, homes.get(field) ?? file)
    }
  }
  const added = groupBy(
    [...entries.keys()].filter((code) => !placed.has(code)),
    (code) => {
      const field = fieldOf.get(code) ?? 'khac'
      return homes.get(field) ?? `${PHRASEBOOK_FOLDER}/${toSlug(field)}.yaml`
    },
  )
  for (const file of new Set([...files.keys(), ...added.keys()])) {
    yield
    const data = files.get(file) ?? {}
    const kept = mergeList('phrasebook', listOf(data, 'procedures'), { items: entries })
    const procedures = [...kept, ...(added.get(file) ?? []).map((code) => entries.get(code))]
    written.set(file, rewrite(before.get(file), data, { ...data, procedures }))
  }
}

function* writeGuides(
  guides: Items,
  { before, written }: { before: Texts; written: Texts },
): Steps<void> {
  const left = new Map(guides)
  for (const [file, text] of before) {
    if (!isIn(GUIDE_FOLDER, file)) continue
    yield
    const data = readData(text)
    const slug = keyOf('guides', data) ?? ''
    const guide = left.get(slug)
    left.delete(slug)
    // The file of a guide that was removed is left out.
    if (guide === undefined) continue
    const changed = keepWriting(data, SHAPES.guides.safeParse(data).data, guide)
    written.set(file, rewrite(text, data, changed))
  }
  for (const [slug, guide] of left) {
    written.set(`${GUIDE_FOLDER}/${slug}.yaml`, `${GUIDE_HEAD}${writeYaml(guide)}`)
  }
}

const GUIDE_HEAD = '# yaml-language-server: $schema=../schema/guide.json\n'

/** One item on each line; those that are the same stay as they are written. */
function writeLines(part: ContentPart, text: string | undefined, items: Items): string {
  const left = new Map(items)
  const lines = (text ?? '').split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    const raw: unknown = JSON.parse(cleanText(line))
    const key = keyOf(part, raw) ?? ''
    const item = left.get(key)
    left.delete(key)
    if (item === undefined) return []
    const parsed = SHAPES[part].safeParse(raw).data
    const isSame = toCanonical(parsed) === toCanonical(item)
    return [isSame ? line : JSON.stringify(keepWriting(raw, parsed, item))]
  })
  const all = [...lines, ...[...left.values()].map((item) => JSON.stringify(item))]
  const result = all.map((line) => `${line}\n`).join('')
  return text !== undefined && result.trim() === text.trim() ? text : result
}

/** Items in the order in which they stand, without those that are gone; with `isAll` also the new ones. */
function mergeList(
  part: ContentPart,
  raws: unknown[],
  { items, isAll = false }: { items: Items; isAll?: boolean },
): unknown[] {
  const left = new Map(items)
  const merged = raws.flatMap((raw) => {
    const key = keyOf(part, raw) ?? ''
    const item = left.get(key)
    left.delete(key)
    if (item === undefined) return []
    return [keepWriting(raw, SHAPES[part].safeParse(raw).data, item)]
  })
  return isAll ? [...merged, ...left.values()] : merged
}

function rewrite(text: string | undefined, before: Data, after: unknown): string {
  if (text === undefined) return writeYaml(after)
  if (toCanonical(before) === toCanonical(after)) return text
  return spliceYaml(cleanText(text), after)
}

function readData(text: string | undefined): Data {
  const data: unknown = text === undefined ? {} : load(cleanText(text), { schema: CORE_SCHEMA })
  return typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {}
}

function listOf(data: Data, field: string): unknown[] {
  const list = data[field]
  return Array.isArray(list) ? list : []
}

function partsOf(fields: Partial<Record<ContentPart, string>>): ContentPart[] {
  return CONTENT_ORDER.filter((part) => fields[part] !== undefined)
}

const CONTENT_ORDER: ContentPart[] = [
  ...(['commands', 'intents', 'facets', 'synonyms', 'agencies', 'places', 'holidays'] as const),
]

function isIn(folder: string, file: string): boolean {
  return file.startsWith(`${folder}/`) && file.endsWith('.yaml')
}

function toSlug(field: string): string {
  return fold(field).replace(/[^a-z0-9]+/g, '-')
}

function groupBy(codes: string[], groupOf: (code: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const code of codes) groups.set(groupOf(code), [...(groups.get(groupOf(code)) ?? []), code])
  return groups
}
