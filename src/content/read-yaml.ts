import { CORE_SCHEMA, load } from 'js-yaml'
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import { type Finding } from './problem'

const BYTE_ORDER_MARK = /^\uFEFF/

/**
 * Content as it is compared and kept: composed Unicode, line ends of one kind. Files come
 * from Windows and macOS, where both are otherwise.
 */
export function cleanText(raw: string): string {
  return raw.replace(BYTE_ORDER_MARK, '').replaceAll('\r\n', '\n').normalize('NFC')
}

/**
 * The data in a YAML file, or what is wrong with the way it is written.
 *
 * Two libraries share the work: js-yaml is five times as fast, which the phrasebook's tens
 * of thousands of lines need; `yaml` knows the lines, and all mistakes instead of the first.
 */
export function readYaml(text: string, file: string): { data?: unknown; findings: Finding[] } {
  try {
    return { data: load(text, { schema: CORE_SCHEMA, filename: file }), findings: [] }
  } catch (error) {
    return { findings: syntaxFindings(text, file, error) }
  }
}

function syntaxFindings(text: string, file: string, error: unknown): Finding[] {
  const mistakes = parseDocument(text, { prettyErrors: true }).errors.map(
    ({ message, linePos }) => ({ message: message.split('\n')[0], line: linePos?.[0].line }),
  )
  if (mistakes.length === 0) mistakes.push({ message: String(error).split('\n')[0], line: 1 })
  return mistakes.map(({ message = '', line }) => ({
    severity: 'error',
    file,
    path: [],
    line,
    rule: 'yaml',
    message: `Tệp trống hoặc viết sai quy tắc YAML: ${message}`,
    fix: 'Xem lại dòng này: thụt đầu dòng bằng dấu cách (không dùng phím Tab), sau dấu hai chấm có một dấu cách, chữ có dấu hai chấm hoặc dấu # thì đặt trong dấu nháy kép',
  }))
}

/** Finds the line on which the value at a path stands, or its nearest parent that is there. */
export function lineFinder(text: string): (path: PropertyKey[]) => number {
  const lines = new LineCounter()
  const { contents } = parseDocument(text, { lineCounter: lines })

  return (path) => {
    let node: unknown = contents
    let offset = 0
    for (const key of path) {
      const child = childOf(node, key)
      if (!child) break
      offset = child.offset ?? offset
      node = child.node
    }
    return lines.linePos(offset).line
  }
}

/** What stands under a key or at an index, and where it starts: a field starts at its name. */
function childOf(
  parent: unknown,
  key: PropertyKey,
): { node: unknown; offset?: number } | undefined {
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    return (
      pair && { node: pair.value, offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined }
    )
  }
  if (!isSeq(parent) || typeof key !== 'number') return undefined
  const item = parent.items[key]
  return isNode(item) ? { node: item, offset: item.range?.[0] } : undefined
}
