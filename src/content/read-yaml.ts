import { CORE_SCHEMA, load } from 'js-yaml'
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
 * of thousands of lines need; `yaml` knows the lines, and all mistakes instead of the first. It
 * is loaded only when something is wrong, to keep the start short.
 */
export async function readYaml(
  text: string,
  file: string,
): Promise<{ data?: unknown; findings: Finding[] }> {
  try {
    return { data: load(text, { schema: CORE_SCHEMA, filename: file }), findings: [] }
  } catch (error) {
    return { findings: await syntaxFindings(text, file, error) }
  }
}

async function syntaxFindings(text: string, file: string, error: unknown): Promise<Finding[]> {
  const { parseDocument } = await import('yaml')
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
