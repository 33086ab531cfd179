import { toCanonical } from '../../content/hash-content'

/**
 * A wanted value, written as its editor wrote it as far as it says the same: what was left out
 * because it is the usual stays left out, and fields keep their order.
 *
 * `parsed` is what `raw` was read as.
 */
export function keepWriting(raw: unknown, parsed: unknown, wanted: unknown): unknown {
  if (toCanonical(parsed) === toCanonical(wanted)) return raw
  if (isGroup(raw) && isGroup(parsed) && isGroup(wanted)) return keepGroup(raw, parsed, wanted)
  if (Array.isArray(raw) && Array.isArray(parsed) && Array.isArray(wanted)) {
    return keepList(raw, parsed, wanted)
  }
  return wanted
}

type Group = Record<string, unknown>

function keepGroup(raw: Group, parsed: Group, wanted: Group): Group {
  const names = [...Object.keys(raw), ...Object.keys(wanted).filter((name) => !(name in raw))]
  return Object.fromEntries(
    names.flatMap((name): [string, unknown][] => {
      if (wanted[name] === undefined) return []
      if (name in raw) return [[name, keepWriting(raw[name], parsed[name], wanted[name])]]
      const isUsual = toCanonical(parsed[name]) === toCanonical(wanted[name])
      return isUsual ? [] : [[name, wanted[name]]]
    }),
  )
}

function keepList(raw: unknown[], parsed: unknown[], wanted: unknown[]): unknown[] {
  const keys = parsed.map(toCanonical)
  return wanted.map((item, at) => {
    const same = keys.indexOf(toCanonical(item))
    if (same >= 0) return raw[same]
    return at < raw.length ? keepWriting(raw[at], parsed[at], item) : item
  })
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
