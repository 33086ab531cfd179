import { withoutMarks } from '../text/marks'

/**
 * Words that carry a question rather than its matter: politeness, pronouns, and the small words
 * of grammar. They count little, not nothing. A word that is part of names ("lại", "hộ", "bảo",
 * "mới", "chỉ") must not be here; how common it is tells its weight well enough.
 */
const FILLERS = `
  ạ à á ơi nhé nha nhá nè hả hở hử vậy thế đấy đó đây kia này ấy nào gì sao thì là mà và với của cho để
  ở tại vào ra lên xuống về từ đến tới đi được có không chưa đã đang sẽ rồi cũng vẫn còn nữa nhỉ
  các những mấy bao nhiêu khi lúc nếu do vì nên hay hoặc như cái cả ai đâu thôi luôn
  tôi tui mình em anh chị bạn cô chú bác ông bà cháu ad admin shop mọi ta
  nhưng xin muốn cần phải hỏi giùm dùm chào dạ vâng làm ơn cảm biết nhờ hướng dẫn thủ tục
  thưa alo ok oke giờ nay hôm bây vừa sắp thấy nghe nói kêu thắc mắc
  hông hổng hong hem mô tê răng rứa nớ ni bữa vầy dzậy z
`
  .trim()
  .split(/\s+/u)

export const FILLER_WORDS: ReadonlySet<string> = new Set(FILLERS)

/** The same without their marks, where each may be another word as well: "vay" is vậy and vay. */
export const FOLDED_FILLERS: ReadonlySet<string> = new Set(FILLERS.map(withoutMarks))

/** Whether a word is filler, or was typed without marks and may be. */
export function mayBeFiller(word: string, isAccented: boolean): boolean {
  return FILLER_WORDS.has(word) || (!isAccented && FOLDED_FILLERS.has(word))
}
