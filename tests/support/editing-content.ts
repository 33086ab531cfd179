import { type Content } from '../../src/content/content'
import { CommandId } from '../../src/content/intent'
import { FacetId } from '../../src/content/facet'
import { EMPTY_CONTENT, guide } from './served-release'

const SOURCE_DATE = '2026-07'
const WORDS = ['chào hỏi', 'gặp người thật', 'tình trạng hồ sơ', 'xóa dữ liệu']

/** A small agency: three procedures, one with a guide, and golden questions of each kind. */
export const SMALL_CONTENT: Content = {
  ...EMPTY_CONTENT,
  catalogue: [
    entry('1.000656', 'Thủ tục đăng ký khai tử'),
    entry('1.000894', 'Thủ tục đăng ký kết hôn'),
    entry('1.001193', 'Thủ tục đăng ký khai sinh'),
  ],
  guides: [guide()],
  phrasebook: [
    phrasings('1.000656', 'Đăng ký khai tử', ['ba tôi mới mất phải báo với ai', 'báo tử cho ông']),
    phrasings('1.000894', 'Đăng ký kết hôn', ['hai đứa muốn cưới nhau', 'làm giấy hôn thú']),
    phrasings('1.001193', 'Đăng ký khai sinh', ['vợ mới sinh em bé', 'làm giấy khai sinh cho con']),
  ],
  intents: ['greet', 'person', 'dossier-status', 'erase-my-data'].map((id, at) => ({
    id,
    name: `Ý định ${id}`,
    examples: [1, 2, 3, 4, 5].map((number) => `${WORDS[at] ?? ''} số ${number}`),
    reply: { vi: `Trả lời ${id}` },
    links: [],
    buttons: [],
  })),
  commands: CommandId.options.map((id) => ({ id, phrases: [`lệnh ${id}`] })),
  facets: FacetId.options.map((id) => ({ id, name: { vi: id }, cues: [`hỏi về ${id}`] })),
  synonyms: [{ from: 'dk', to: ['đăng ký'], kind: 'abbreviation' }],
  agencies: [{ id: 'ubnd-xa', name: 'Ủy ban nhân dân xã', level: 'commune' }],
  golden: [
    golden('khai-sinh', 'vợ tôi mới sinh em bé thì làm giấy gì', ['1.001193']),
    golden('khai-tu', 'ba tôi mới mất', ['1.000656']),
    golden('ket-hon', 'hai đứa em muốn cưới nhau', ['1.000894']),
  ],
}

function entry(code: string, name: string): Content['catalogue'][number] {
  return {
    ...{ code, name, ministry: 'Bộ Tư pháp', field: 'Hộ tịch', levels: ['commune'] },
    ...{ audience: ['Công dân Việt Nam'], sourceDate: SOURCE_DATE },
  }
}

function phrasings(code: string, label: string, texts: string[]): Content['phrasebook'][number] {
  return { code, label, popularity: 3, phrasings: texts }
}

function golden(id: string, question: string, codes: string[]): Content['golden'][number] {
  return { id, question, codes, facets: [], group: 'chung' }
}
