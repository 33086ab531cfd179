import { isUtf8 } from 'node:buffer'
import { type z } from 'zod'
import { AgencyFile, PlaceFile } from './agency'
import { CatalogueEntry } from './catalogue-entry'
import { checkShape } from './check-shape'
import { type ContentFiles } from './content-files'
import { type ContentSources, type Sourced } from './content-sources'
import { FacetFile } from './facet'
import { GoldenQuestion } from './golden-question'
import { Guide } from './guide'
import { HolidayFile } from './holiday'
import { GeneralFile } from './intent'
import { PhrasebookFile } from './phrasebook'
import { type Finding } from './problem'
import { cleanText, readYaml } from './read-yaml'
import { SynonymFile } from './synonym'

/** Where the content is, from the project's folder, with `/` on every system. */
export const CATALOGUE_FILE = 'knowledge/catalogue.jsonl'
export const GOLDEN_FILE = 'intents/golden.jsonl'
export const GUIDE_FOLDER = 'knowledge/procedures'
export const PHRASEBOOK_FOLDER = 'intents/procedures'
export const CONTENT_FOLDERS = ['intents', PHRASEBOOK_FOLDER, 'knowledge', GUIDE_FOLDER]

interface Read {
  sources: ContentSources
  findings: Finding[]
  /** What was read, by file, so that lines can be found later. */
  texts: Map<string, string>
}

/** Reads every file of content and checks its shape. A file that is not there is empty. */
export async function readContentFiles(from: ContentFiles): Promise<Read> {
  const reader = new ContentReader(from)
  const [
    general,
    facets,
    synonyms,
    agencies,
    places,
    holidays,
    phrasebook,
    guides,
    catalogue,
    golden,
  ] = await Promise.all([
    reader.yaml('intents/general.yaml', GeneralFile),
    reader.yaml('intents/facets.yaml', FacetFile),
    reader.yaml('intents/synonyms.yaml', SynonymFile),
    reader.yaml('knowledge/agencies.yaml', AgencyFile),
    reader.yaml('knowledge/places.yaml', PlaceFile),
    reader.yaml('knowledge/holidays.yaml', HolidayFile),
    reader.yamlFolder(PHRASEBOOK_FOLDER, PhrasebookFile),
    reader.yamlFolder(GUIDE_FOLDER, Guide),
    reader.jsonLines(CATALOGUE_FILE, CatalogueEntry),
    reader.jsonLines(GOLDEN_FILE, GoldenQuestion),
  ])
  const sources: ContentSources = {
    catalogue,
    guides,
    golden,
    phrasebook: phrasebook.flatMap((file) => entries(file, 'procedures', file.value.procedures)),
    intents: general ? entries(general, 'intents', general.value.intents) : [],
    commands: general ? entries(general, 'commands', general.value.commands) : [],
    facets: facets ? entries(facets, 'facets', facets.value.facets) : [],
    synonyms: synonyms ? entries(synonyms, 'synonyms', synonyms.value.synonyms) : [],
    agencies: agencies ? entries(agencies, 'agencies', agencies.value.agencies) : [],
    places: places ? entries(places, 'places', places.value.places) : [],
    holidays: holidays ? entries(holidays, 'holidays', holidays.value.holidays) : [],
  }
  return { sources, findings: reader.findings, texts: reader.texts }
}

function entries<T>({ file }: { file: string }, key: string, items: T[]): Sourced<T>[] {
  return items.map((value, index) => ({ value, file, path: [key, index] }))
}

/** Reads files and collects what is wrong with them instead of stopping. */
class ContentReader {
  readonly findings: Finding[] = []
  readonly texts = new Map<string, string>()

  constructor(private readonly from: ContentFiles) {}

  async yaml<T extends z.ZodType>(
    file: string,
    schema: T,
  ): Promise<Sourced<z.output<T>> | undefined> {
    const text = await this.#text(file)
    if (text === undefined) return undefined
    const { data, findings } = await readYaml(text, file)
    this.findings.push(...findings)
    if (findings.length > 0) return undefined
    const { value, findings: misshapen } = checkShape(schema, data, file)
    this.findings.push(...misshapen)
    return value === undefined ? undefined : { value, file, path: [] }
  }

  async yamlFolder<T extends z.ZodType>(
    folder: string,
    schema: T,
  ): Promise<Sourced<z.output<T>>[]> {
    const names = await this.#names(folder)
    const files = names.filter((name) => name.endsWith('.yaml')).sort()
    const others = names.filter((name) => !files.includes(name) && /\.(ya?ml|json)$/i.test(name))
    this.findings.push(...others.map(toRename))
    const read = await Promise.all(files.map((name) => this.yaml(`${folder}/${name}`, schema)))
    return read.filter((source) => source !== undefined)

    function toRename(name: string): Finding {
      return problem(`${folder}/${name}`, 1, {
        rule: 'file-name',
        message: 'Tệp này không được đọc vì tên không kết thúc bằng .yaml',
        fix: 'Đổi đuôi tệp thành .yaml, hoặc chuyển tệp đi nơi khác',
      })
    }
  }

  async jsonLines<T extends z.ZodType>(file: string, schema: T): Promise<Sourced<z.output<T>>[]> {
    const lines = ((await this.#text(file)) ?? '').split('\n')
    return lines.flatMap((line, index) =>
      line.trim() === '' ? [] : this.#jsonLine(line, { file, line: index + 1, schema }),
    )
  }

  #jsonLine<T extends z.ZodType>(
    text: string,
    { file, line, schema }: { file: string; line: number; schema: T },
  ): Sourced<z.output<T>>[] {
    const data = parseJson(text)
    if (data === undefined) {
      this.findings.push(
        problem(file, line, {
          rule: 'json',
          message: 'Dòng này không phải là JSON đúng quy tắc',
          fix:
            file === CATALOGUE_FILE
              ? 'Không sửa tay danh mục; nhập lại bằng: npm run content -- import TỆP'
              : 'Mỗi dòng là một mục JSON trọn vẹn; xem các dòng bên cạnh',
        }),
      )
      return []
    }
    const { value, findings } = checkShape(schema, data, file)
    this.findings.push(...findings.map((finding) => ({ ...finding, line })))
    return value === undefined ? [] : [{ value, file, path: [], line }]
  }

  async #names(folder: string): Promise<string[]> {
    try {
      return await this.from.names(folder)
    } catch (error) {
      this.#reportUnreadable(folder, error)
      return []
    }
  }

  async #text(file: string): Promise<string | undefined> {
    try {
      const bytes = await this.from.bytes(file)
      if (!bytes) return undefined
      if (!isUtf8(bytes)) throw new Error('tệp không dùng bảng mã UTF-8')
      const text = cleanText(bytes.toString())
      this.texts.set(file, text)
      return text
    } catch (error) {
      this.#reportUnreadable(file, error)
      return undefined
    }
  }

  #reportUnreadable(file: string, error: unknown): void {
    this.findings.push(
      problem(file, 1, {
        rule: 'unreadable',
        message: `Không đọc được: ${String(error)}`,
        fix: 'Kiểm tra quyền đọc, và lưu tệp với bảng mã UTF-8',
      }),
    )
  }
}

function problem(
  file: string,
  line: number,
  what: Pick<Finding, 'rule' | 'message' | 'fix'>,
): Finding {
  return { severity: 'error', file, line, path: [], ...what }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
