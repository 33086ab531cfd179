import { fold } from '../../text/normalize'
import { type CatalogueEntry } from '../catalogue-entry'
import { type ContentSources, type Sourced } from '../content-sources'
import { findClaimedTwice, type Claim } from './find-claimed-twice'
import { type PhrasebookEntry } from '../phrasebook'
import { type Finding } from '../problem'
import { PHRASEBOOK_FOLDER } from '../read-content-files'

/** How many ways of asking a procedure needs; more where citizens deal with it themselves. */
export const PHRASINGS_MIN = 6
export const PHRASINGS_MIN_COMMUNE = 15

/** From this likeness on, a phrasing tells the index nothing that the official name does not. */
const LIKENESS_MAX = 0.9
/** A phrasing of so many words without a single mark was probably typed without them. */
const UNMARKED_WORDS_MAX = 4

/** What keeps the phrasebook from telling procedures apart, and what it lacks. */
export function checkPhrasebook(sources: ContentSources): Finding[] {
  if (sources.phrasebook.length === 0) return []
  const catalogue = new Map(sources.catalogue.map(({ value }) => [value.code, value]))
  const codes = new Set([...catalogue.keys(), ...sources.guides.map(({ value }) => value.code)])
  return [
    ...(catalogue.size > 0 ? sources.phrasebook.flatMap((entry) => findUnknown(entry, codes)) : []),
    ...findClaimedTwice(labelClaims(sources), { once: false }),
    ...findClaimedTwice(phrasingClaims(sources), { once: true }),
    ...findClaimedTwice([...phrasingClaims(sources), ...everydayClaims(sources)], { once: false })
      // What stands in the phrasebook twice has been said in the line above.
      .filter(({ path }) => path[0] === 'everydayNames'),
    ...sources.phrasebook.flatMap((entry) => checkEntry(entry, catalogue.get(entry.value.code))),
    ...findMissing(sources),
  ]
}

function findUnknown(
  { value, file, path }: Sourced<PhrasebookEntry>,
  codes: Set<string>,
): Finding[] {
  if (codes.has(value.code)) return []
  return [
    {
      severity: 'error',
      file,
      path: [...path, 'code'],
      rule: 'unknown-code',
      message: `Mã ${value.code} không có trong danh mục và không có hướng dẫn`,
      fix: 'Sửa mã; mã đúng nằm trong knowledge/catalogue.jsonl',
    },
  ]
}

function labelClaims({ phrasebook }: ContentSources): Claim[] {
  return phrasebook.map(({ value, file, path }) => ({
    phrase: value.label,
    owner: value.code,
    file,
    path: [...path, 'label'],
  }))
}

function phrasingClaims({ phrasebook }: ContentSources): Claim[] {
  return phrasebook.flatMap(({ value, file, path }) =>
    value.phrasings.map((phrase, index) => ({
      phrase,
      owner: value.code,
      file,
      path: [...path, 'phrasings', index],
    })),
  )
}

function everydayClaims({ guides }: ContentSources): Claim[] {
  return guides.flatMap(({ value, file }) =>
    value.everydayNames.map((phrase, index) => ({
      phrase,
      owner: value.code,
      file,
      path: ['everydayNames', index],
    })),
  )
}

function checkEntry(
  { value, file, path }: Sourced<PhrasebookEntry>,
  official: CatalogueEntry | undefined,
): Finding[] {
  const needed = phrasingsNeeded(official)
  const tooFew: Finding = {
    severity: 'warning',
    file,
    path: [...path, 'phrasings'],
    rule: 'too-few-phrasings',
    message: `Mã ${value.code} mới có ${value.phrasings.length} cách hỏi, cần ít nhất ${needed}`,
    fix: 'Viết thêm cách người dân thật sự hỏi: từ ngữ đời thường, tình huống, cách nói Bắc, Trung, Nam',
  }
  const phrasings = value.phrasings.flatMap((phrase, index): Finding[] => {
    const what = checkPhrasing(phrase, official?.name)
    return what ? [{ severity: 'warning', file, path: [...path, 'phrasings', index], ...what }] : []
  })
  return value.phrasings.length < needed ? [tooFew, ...phrasings] : phrasings
}

function phrasingsNeeded(official: CatalogueEntry | undefined): number {
  return official?.levels.includes('commune') ? PHRASINGS_MIN_COMMUNE : PHRASINGS_MIN
}

function checkPhrasing(
  phrase: string,
  officialName = '',
): Pick<Finding, 'rule' | 'message' | 'fix'> | undefined {
  if (likeness(phrase, officialName) >= LIKENESS_MAX) {
    return {
      rule: 'near-copy',
      message: `“${phrase}” gần như chép lại tên chính thức`,
      fix: 'Bỏ câu này (tên chính thức đã được tìm sẵn) hoặc viết như người dân nói',
    }
  }
  const isUnmarked = fold(phrase) === phrase.toLowerCase()
  if (!isUnmarked || phrase.split(' ').length < UNMARKED_WORDS_MAX) return undefined
  return {
    rule: 'no-diacritics',
    message: `“${phrase}” viết không dấu`,
    fix: 'Viết có dấu và đúng chính tả; trợ lý tự hiểu cách gõ không dấu',
  }
}

/** The share of words that two texts have in common, between 0 and 1 (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const words = wordsOf(a)
  const rest = wordsOf(b)
  const total = words.length + rest.length
  const common = words.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return total === 0 ? 0 : (2 * common) / total
}

function wordsOf(text: string): string[] {
  const folded = fold(text).replace(/^thu tuc /, '')
  return folded === '' ? [] : folded.split(' ')
}

function findMissing({ catalogue, phrasebook }: ContentSources): Finding[] {
  const covered = new Set(phrasebook.map(({ value }) => value.code))
  const missing = catalogue.filter(({ value }) => !covered.has(value.code)).length
  if (missing === 0) return []
  return [
    {
      severity: 'warning',
      file: PHRASEBOOK_FOLDER,
      path: [],
      line: 1,
      rule: 'coverage',
      message: `${missing} trong ${catalogue.length} thủ tục của danh mục chưa có cách hỏi nào`,
      fix: 'Viết thêm vào intents/procedures/, mỗi lĩnh vực một tệp',
    },
  ]
}
