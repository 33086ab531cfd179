import { checkShape } from '../../content/check-shape'
import { type Content, CONTENT_PARTS, type ContentPart } from '../../content/content'
import { type ContentSources, type Sourced, toContent } from '../../content/content-sources'
import { toCanonical } from '../../content/hash-content'
import { type Finding } from '../../content/problem'
import { type Steps } from '../../lib/steps'
import { itemId, keyOf, SHAPES } from '../items'
import { type Draft } from './draft'
import { type z } from 'zod'

export interface Applied {
  /** What the changes were held against. */
  base: Content
  content: Content
  sources: ContentSources
  /** What keeps changed items from having their shapes; such items are left as they were. */
  findings: Finding[]
}

type Change = Pick<Draft, 'part' | 'key' | 'value'>

/**
 * The content as it would be with the changes published. Findings name the item in place of a
 * file, such as `guides/dang-ky-khai-sinh`.
 */
export function* applyDrafts(content: Content, changes: Change[]): Steps<Applied> {
  const findings: Finding[] = []
  const sources = toSources(content)
  yield
  for (const part of CONTENT_PARTS) {
    const own = changes.filter((change) => change.part === part)
    if (own.length === 0) continue
    findings.push(...APPLY[part](sources, own))
    yield
  }
  return { base: content, content: toContent(sources), sources, findings }
}

/** The content as if every item had been read from a file of its own. */
export function toSources(content: Content): ContentSources {
  // Entries that guides stand in for themselves are made anew from the guides.
  const fromFiles = { ...content, catalogue: withoutStandIns(content) }
  const source = <T>(part: ContentPart, items: T[]): Sourced<T>[] =>
    items.map((value) => ({
      value,
      file: itemId({ part, key: keyOf(part, value) ?? '' }),
      path: [],
    }))
  return {
    catalogue: source('catalogue', fromFiles.catalogue),
    guides: source('guides', content.guides),
    phrasebook: source('phrasebook', content.phrasebook),
    intents: source('intents', content.intents),
    commands: source('commands', content.commands),
    facets: source('facets', content.facets),
    synonyms: source('synonyms', content.synonyms),
    agencies: source('agencies', content.agencies),
    places: source('places', content.places),
    holidays: source('holidays', content.holidays),
    golden: source('golden', content.golden),
  }
}

function withoutStandIns(content: Content): Content['catalogue'] {
  const { guides, agencies } = content
  const own = new Set(guides.map(({ code }) => code))
  const rest = content.catalogue.filter(({ code }) => !own.has(code))
  const { catalogue } = toContent({
    ...NOTHING,
    catalogue: wrap(rest),
    guides: wrap(guides),
    agencies: wrap(agencies),
  })
  const standIns = new Map(
    catalogue.flatMap((entry) => (own.has(entry.code) ? [[entry.code, toCanonical(entry)]] : [])),
  )
  return content.catalogue.filter((entry) => standIns.get(entry.code) !== toCanonical(entry))
}

const NOTHING: ContentSources = {
  ...{ catalogue: [], guides: [], phrasebook: [], intents: [], commands: [] },
  ...{ facets: [], synonyms: [], agencies: [], places: [], holidays: [], golden: [] },
}

function wrap<T>(items: T[]): Sourced<T>[] {
  return items.map((value) => ({ value, file: '', path: [] }))
}

type Apply = (sources: ContentSources, changes: Change[]) => Finding[]

const APPLY: Record<ContentPart, Apply> = {
  catalogue: ({ catalogue }, changes) => apply(catalogue, changes, SHAPES.catalogue),
  guides: ({ guides }, changes) => apply(guides, changes, SHAPES.guides),
  phrasebook: ({ phrasebook }, changes) => apply(phrasebook, changes, SHAPES.phrasebook),
  intents: ({ intents }, changes) => apply(intents, changes, SHAPES.intents),
  commands: ({ commands }, changes) => apply(commands, changes, SHAPES.commands),
  facets: ({ facets }, changes) => apply(facets, changes, SHAPES.facets),
  synonyms: ({ synonyms }, changes) => apply(synonyms, changes, SHAPES.synonyms),
  agencies: ({ agencies }, changes) => apply(agencies, changes, SHAPES.agencies),
  places: ({ places }, changes) => apply(places, changes, SHAPES.places),
  holidays: ({ holidays }, changes) => apply(holidays, changes, SHAPES.holidays),
  golden: ({ golden }, changes) => apply(golden, changes, SHAPES.golden),
}

/** Changes the list in place: it was made for this. */
function apply<T>(items: Sourced<T>[], changes: Change[], shape: z.ZodType<T>): Finding[] {
  const places = new Map(items.map(({ file }, at) => [file, at]))
  const removed = new Set<number>()
  const findings = changes.flatMap(({ value: changed, ...ref }) => {
    const file = itemId(ref)
    const at = places.get(file)
    if (changed === null) {
      if (at !== undefined) removed.add(at)
      return []
    }
    const { value, findings: misshapen } = checkShape(shape, changed, file)
    if (value !== undefined) items[at ?? items.length] = { value, file, path: [] }
    return misshapen
  })
  const left = items.filter((_, at) => !removed.has(at))
  items.splice(0, items.length, ...left)
  return findings
}
