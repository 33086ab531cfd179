import { type Content } from '../../content/content'
import { type ContentFiles } from '../../content/content-files'
import { runInSlices } from '../../lib/run-in-slices'
import { applyDrafts } from '../drafts/apply-drafts'
import { type Author } from '../drafts/draft'
import { type Drafts } from '../drafts/drafts'
import { saveAll, type Taken } from '../drafts/save-all'
import { itemId, itemsOf, keyOf, toItemRef } from '../items'
import { type Released } from '../released'
import { compareItem } from '../publish/diff-contents'
import { type ItemChange } from '../publish/release-record'
import { readGoldenRows, toGoldenRows } from '../sheets/golden-sheet'
import { readPhrasingRows, toPhrasingRows } from '../sheets/phrasings-sheet'
import { type BadRow } from '../sheets/sheet-rows'
import { readSpreadsheet, writeSpreadsheet } from '../sheets/spreadsheet'
import { readTexts } from './read-texts'
import { type Texts, writeContentFiles } from './write-content-files'

/** What citizens get, or what they would with all drafts published. */
export type Against = 'release' | 'draft'
export type Sheet = 'phrasings' | 'golden'

export interface SheetPlan {
  changes: ItemChange[]
  badRows: BadRow[]
  take: (by: Author) => Promise<Taken>
}

/** Content as files and as spreadsheets, out and in. */
export interface ContentExchange {
  /** The content as the files that it is read from. */
  write(against: Against): Promise<Texts>
  writeSheet(sheet: Sheet, against: Against): Promise<Buffer>
  /** What a sheet would change; nothing is changed before `take`. */
  readSheet(sheet: Sheet, bytes: Buffer): Promise<SheetPlan>
}

export interface ContentExchangeParts {
  current: () => Released
  drafts: Drafts
  /** The files of the installation, as they are on the disk. */
  onDisk: ContentFiles
}

export function createContentExchange(parts: ContentExchangeParts): ContentExchange {
  const { current, drafts, onDisk } = parts

  async function contentOf(against: Against): Promise<Content> {
    const { content } = current()
    if (against === 'release') return content
    return (await runInSlices(applyDrafts(content, await drafts.all()))).content
  }

  return {
    write: async (against) =>
      runInSlices(writeContentFiles(await contentOf(against), await readTexts(onDisk))),

    writeSheet: async (sheet, against) =>
      writeSpreadsheet(SHEETS[sheet].toRows(await contentOf(against))),

    async readSheet(sheet, bytes) {
      const content = await contentOf('draft')
      const { part, read } = SHEETS[sheet]
      const { items, badRows } = read(await readSpreadsheet(bytes), content)
      const values = new Map(
        items.map((value) => [itemId({ part, key: keyOf(part, value) ?? '' }), value]),
      )
      const changes = [...values].flatMap(([id, value]) => {
        const { key } = toItemRef(id)
        return compareItem(id, itemsOf(content, part).get(key), value) ?? []
      })
      const take = (by: Author) =>
        saveAll(
          drafts,
          changes.map(({ item }) => [item, values.get(item)]),
          by,
        )
      return { changes, badRows, take }
    },
  }
}

const SHEETS = {
  phrasings: { part: 'phrasebook', toRows: toPhrasingRows, read: readPhrasingRows },
  golden: { part: 'golden', toRows: toGoldenRows, read: readGoldenRows },
} as const
