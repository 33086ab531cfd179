import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type CatalogueEntry } from '../../src/content/catalogue-entry'
import { type Content } from '../../src/content/content'
import { type Guide } from '../../src/content/guide'
import { GeneralFile } from '../../src/content/intent'
import { projectRoot } from '../../src/lib/project-root'
import { type ServedRelease } from '../../src/search/served-release'
import { fakeSearcher } from './fake-searcher'
import { identityCardGuide } from './identity-card-guide'
import { EMPTY_CONTENT } from './served-release'

const general = GeneralFile.parse(
  parse(readFileSync(join(projectRoot(), 'intents/general.yaml'), 'utf8')),
)

/** Which words find which procedure of the small release. */
const WORDS = {
  '1.000001': ['cấp lại thẻ', 'mất thẻ', 'làm thẻ', 'mat the'],
  '1.000002': ['giấy cũ'],
  '1.000003': ['làm thẻ', 'sổ nhà'],
  '1.000004': ['đất đai'],
  '1.000005': ['giấy đôi'],
  '1.000006': ['giấy đôi'],
  '1.000007': ['thẻ kiểu cũ', 'mã cũ'],
  '1.000008': ['mã cũ'],
}

/** A release small enough to know by heart, with the real commands and intents. */
export function dialogueRelease(
  guides: Guide[] = [identityCardGuide(), expiredGuide()],
  number = 1,
): ServedRelease {
  const content: Content = {
    ...EMPTY_CONTENT,
    ...general,
    guides,
    catalogue: [
      entry('1.000001', 'Cấp lại thẻ thử nghiệm', { url: 'https://dichvucong.gov.vn/cap-lai-the' }),
      entry('1.000003', 'Cấp sổ nhà', { url: 'https://dichvucong.gov.vn/so-nha', field: 'Nhà ở' }),
      entry('1.000004', 'Đăng ký đất đai lần đầu', { field: 'Đất đai' }),
      entry('1.000005', 'Cấp giấy đôi', { levels: ['commune'] }),
      entry('1.000006', 'Cấp giấy đôi', { levels: ['province'] }),
      entry('1.000007', 'Đổi thẻ kiểu cũ', {}),
      entry('1.000008', 'Cấp thẻ kiểu cũ', {}),
    ],
    agencies: [{ id: 'cong-an-xa', name: 'Công an cấp xã', level: 'commune' }],
    places: [
      { id: 'hai-phong', name: 'Hải Phòng', formerly: ['Hải Dương', 'Hải Phòng'] },
      { id: 'ho-chi-minh', name: 'Hồ Chí Minh', formerly: ['Bình Dương'] },
    ],
  }
  const guide = (code: string) =>
    guides.find((known) => known.code === code || known.replaces.some((old) => old.code === code))
  const catalogueEntry = (code: string) => content.catalogue.find((known) => known.code === code)
  return {
    number,
    hash: `hash-${number}`,
    content,
    searcher: fakeSearcher(WORDS, content.intents),
    guide,
    catalogueEntry,
    label: (code) => guide(code)?.label ?? catalogueEntry(code)?.name ?? code,
  }
}

function expiredGuide(): Guide {
  return identityCardGuide({
    code: '1.000002',
    slug: 'giay-cu',
    name: 'Cấp giấy cũ',
    label: 'Giấy cũ',
    replaces: [],
    validity: { from: '2025-01-01', until: '2026-06-30' },
  })
}

function entry(code: string, name: string, given: Partial<CatalogueEntry>): CatalogueEntry {
  return {
    code,
    name,
    ministry: 'Bộ Thử nghiệm',
    field: 'Thẻ',
    levels: ['commune'],
    audience: ['Công dân Việt Nam'],
    sourceDate: '2026-07',
    ...given,
  }
}
