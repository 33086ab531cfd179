import { fold, normalize } from '../../text/normalize'
import { type ContentSources } from '../content-sources'
import { type Finding } from '../problem'
import { type Synonym } from '../synonym'

/** Spellings listed twice, and spellings that are words of their own. */
export function checkSynonyms(sources: ContentSources): Finding[] {
  const words = wordsOfNames(sources)
  const seen = new Set<string>()
  return sources.synonyms.flatMap(({ value, file, path }): Finding[] => {
    const what = checkSynonym(value, { seen, words })
    seen.add(normalize(value.from))
    return what ? [{ severity: 'error', file, path: [...path, 'from'], ...what }] : []
  })
}

function checkSynonym(
  synonym: Synonym,
  { seen, words }: { seen: Set<string>; words: Set<string> },
): Pick<Finding, 'rule' | 'message' | 'fix'> | undefined {
  const { from, to } = synonym
  if (seen.has(normalize(from))) {
    return {
      rule: 'repeated',
      message: `“${from}” đã có phía trên`,
      fix: 'Gộp lại một mục; nhiều nghĩa thì ghi hết vào to, nghĩa hay gặp đứng trước',
    }
  }
  if (!replacesWord(synonym, words)) return undefined
  return {
    rule: 'real-word',
    message: `“${from}” cũng là cách gõ không dấu của một tiếng trong tên thủ tục; thay nó sẽ làm sai câu khác`,
    fix: `Bỏ mục này, hoặc ghi thêm nghĩa giữ nguyên, như to: [${to.join(', ')}, ${from}]`,
  }
}

/**
 * Whether a texting shorthand with one meaning is a syllable that procedures use: 'hong' for
 * 'không' would turn 'so hong' (sổ hồng) into something else. Letters alone are no words, and
 * a word without its marks ('khong') may of course be given them.
 */
function replacesWord({ from, to, kind }: Synonym, words: Set<string>): boolean {
  const spelling = normalize(from)
  if (kind !== 'teencode' || to.length > 1 || spelling.length === 1) return false
  return words.has(spelling) && fold(to[0] ?? '') !== spelling
}

/** Every word of official names and labels, as it is typed without marks. */
function wordsOfNames({ catalogue, phrasebook, guides }: ContentSources): Set<string> {
  const texts = [
    ...catalogue.map(({ value }) => value.name),
    ...guides.map(({ value }) => value.label),
    ...phrasebook.map(({ value }) => value.label),
  ]
  return new Set(texts.flatMap((text) => fold(text).split(' ')))
}
