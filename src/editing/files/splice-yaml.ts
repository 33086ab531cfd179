import { CORE_SCHEMA, load } from 'js-yaml'
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, stringify } from 'yaml'
import { toCanonical } from '../../content/hash-content'

/**
 * The text of a YAML file with another value in it, changed only where the value is different:
 * comments, quotes and the order of everything else stay as their editor wrote them.
 */
export function spliceYaml(text: string, value: unknown): string {
  const spliced = applyEdits(text, toEdits(text, value))
  // Where the splicing met something that it does not know, the file is written anew.
  return isSame(spliced, value) ? spliced : writeYaml(value)
}

/** A whole file of YAML, in the manner in which the others are written. */
export function writeYaml(value: unknown): string {
  return stringify(value, OPTIONS)
}

const OPTIONS = { lineWidth: 0, indentSeq: true } as const

interface Edit {
  from: number
  to: number
  text: string
}

function isSame(text: string, value: unknown): boolean {
  try {
    return toCanonical(load(text, { schema: CORE_SCHEMA })) === toCanonical(value)
  } catch {
    return false
  }
}

function applyEdits(text: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, { from, to, text: put }) => rest.slice(0, from) + put + rest.slice(to), text)
}

function toEdits(text: string, value: unknown): Edit[] {
  const { contents } = parseDocument(text)
  return contents ? editNode(contents, value, text) : []
}

function editNode(node: Node, value: unknown, text: string): Edit[] {
  if (toCanonical(node.toJS(EMPTY)) === toCanonical(value)) return []
  if (isMap(node) && isGroup(value) && !node.flow) {
    const edits = editMap(node.items, value, text)
    if (edits) return edits
  }
  if (isSeq(node) && Array.isArray(value) && !node.flow) {
    const edits = editList(node.items.filter(isNode), value, text)
    if (edits) return edits
  }
  return [replaceNode(node, value, text)]
}

/** Needed to read values out of nodes; a document without anchors has nothing to add. */
const EMPTY = parseDocument('')

/** Undefined when fields were added or taken away: then the group is written anew. */
function editMap(pairs: Pair[], value: Record<string, unknown>, text: string): Edit[] | undefined {
  const fields = new Map(Object.entries(value))
  const edits: Edit[] = []
  for (const pair of pairs) {
    const name = isScalar(pair.key) ? String(pair.key.value) : ''
    if (!fields.has(name) || !isNode(pair.value)) return undefined
    edits.push(...editNode(pair.value, fields.get(name), text))
    fields.delete(name)
  }
  const last = pairs.at(-1)
  if (fields.size === 0 || !last) return fields.size === 0 ? edits : undefined
  return [...edits, ...addAfter(last, Object.fromEntries(fields), text)]
}

function addAfter({ key, value }: Pair, added: Record<string, unknown>, text: string): Edit[] {
  if (!isNode(key) || !isNode(value)) return []
  const at = endOfLine(text, endOf(value))
  return [
    {
      from: at,
      to: at,
      text: `\n${indent(stringify(added, OPTIONS).trimEnd(), column(key, text), true)}`,
    },
  ]
}

/** Undefined when items were added or removed in the middle in a way that cannot be told. */
function editList(items: Node[], values: unknown[], text: string): Edit[] | undefined {
  const keys = items.map((item) => toCanonical(item.toJS(EMPTY)))
  const wanted = values.map(toCanonical)
  if (items.length === values.length) {
    return items.flatMap((item, at) => editNode(item, values[at], text))
  }
  const last = items.at(-1)
  const isOnlyLonger = keys.every((key, at) => key === wanted[at])
  if (isOnlyLonger && last) return appendItems(last, values.slice(items.length), text)
  const left = keys.filter((key) => wanted.includes(key))
  if (left.join('\n') === wanted.join('\n') && wanted.length > 0) {
    return items.flatMap((item, at) =>
      wanted.includes(keys[at] ?? '') ? [] : [removeItem(item, text)],
    )
  }
  return undefined
}

function appendItems(last: Node, values: unknown[], text: string): Edit[] {
  const at = endOfLine(text, endOf(last))
  const dash = dashBefore(last, text)
  const lines = stringify(values, { ...OPTIONS, indentSeq: false }).trimEnd()
  return [{ from: at, to: at, text: `\n${indent(lines, dash - startOfLine(text, dash), true)}` }]
}

function removeItem(item: Node, text: string): Edit {
  const from = startOfLine(text, dashBefore(item, text))
  return { from, to: Math.min(text.length, endOfLine(text, endOf(item)) + 1), text: '' }
}

function replaceNode(node: Node, value: unknown, text: string): Edit {
  const from = node.range?.[0] ?? 0
  const isFlow = (isMap(node) || isSeq(node)) && node.flow === true
  if (isFlow || !isBlock(value)) {
    return {
      from,
      to: endOf(node),
      text: stringify(value, { ...OPTIONS, collectionStyle: 'flow' }).trimEnd(),
    }
  }
  const lines = indent(stringify(value, OPTIONS).trimEnd(), column(node, text), false)
  // A list or group in place of a plain value begins on a line of its own.
  return { from, to: endOf(node), text: lines }
}

/** Where the value itself ends, without the comments and empty lines after it. */
function endOf(node: Node): number {
  return node.range?.[1] ?? 0
}

function isBlock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

function column(node: Node, text: string): number {
  const from = node.range?.[0] ?? 0
  return from - startOfLine(text, from)
}

function dashBefore(item: Node, text: string): number {
  return text.lastIndexOf('-', (item.range?.[0] ?? 0) - 1)
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function endOfLine(text: string, at: number): number {
  // A block ends where the next line begins.
  const from = text[at - 1] === '\n' ? at - 1 : at
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function indent(lines: string, columns: number, isFirstToo: boolean): string {
  const margin = ' '.repeat(columns)
  return lines
    .split('\n')
    .map((line, at) => (line === '' || (at === 0 && !isFirstToo) ? line : margin + line))
    .join('\n')
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value && 'toJS' in value
}
