import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { Agency, Place } from '../content/agency'
import { CatalogueEntry } from '../content/catalogue-entry'
import { type Content, CONTENT_PARTS } from '../content/content'
import { Facet } from '../content/facet'
import { GoldenQuestion } from '../content/golden-question'
import { Guide } from '../content/guide'
import { Holiday } from '../content/holiday'
import { Command, Intent } from '../content/intent'
import { PhrasebookEntry } from '../content/phrasebook'
import { Synonym } from '../content/synonym'
import { runInSlices } from '../lib/run-in-slices'
import { type Steps } from '../lib/steps'

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** By length and not by number: one guide is as long as twenty entries of the catalogue. */
const LINE_LENGTH = 10_000
const LINE_END = 0x0a

/** A line holds some items of a part; the lines of older versions hold all items of all parts. */
const Line = z.object({
  catalogue: z.array(CatalogueEntry).default([]),
  guides: z.array(Guide).default([]),
  phrasebook: z.array(PhrasebookEntry).default([]),
  intents: z.array(Intent).default([]),
  commands: z.array(Command).default([]),
  facets: z.array(Facet).default([]),
  synonyms: z.array(Synonym).default([]),
  agencies: z.array(Agency).default([]),
  places: z.array(Place).default([]),
  holidays: z.array(Holiday).default([]),
  golden: z.array(GoldenQuestion).default([]),
})

/**
 * The content of a release as stores keep it: gzipped lines of JSON. Lines and not one piece,
 * because reading the megabytes of a release at once would keep a running service from answering.
 */
export async function packContent(content: Content): Promise<Buffer> {
  return zip(await runInSlices(writeLines(content)))
}

/** Undefined when it was written in a shape that this version cannot read any more. */
export async function unpackContent(packed: Uint8Array): Promise<Content | undefined> {
  return runInSlices(readLines(await unzip(packed)))
}

function* writeLines(content: Content): Steps<Buffer> {
  const lines: Buffer[] = []
  for (const part of CONTENT_PARTS) {
    let items: string[] = []
    let length = 0
    for (const item of content[part]) {
      const text = JSON.stringify(item)
      items.push(text)
      length += text.length
      if (length < LINE_LENGTH) continue
      lines.push(toLine(part, items))
      items = []
      length = 0
      yield
    }
    if (items.length > 0) lines.push(toLine(part, items))
  }
  return Buffer.concat(lines)
}

function toLine(part: keyof Content, items: string[]): Buffer {
  return Buffer.from(`{"${part}":[${items.join(',')}]}\n`)
}

function* readLines(bytes: Buffer): Steps<Content | undefined> {
  const content: Content = Line.parse({})
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_END, start)
    const end = found < 0 ? bytes.length : found
    const data: unknown = JSON.parse(bytes.toString('utf8', start, end))
    const line = Line.safeParse(data).data
    if (!line) return undefined
    add(line, content)
    start = end + 1
    yield
  }
  return content
}

/** By the list of the parts, so that none can be forgotten. */
function add(line: Content, content: Content): void {
  for (const part of CONTENT_PARTS) {
    const items: unknown[] = content[part]
    items.push(...line[part])
  }
}
