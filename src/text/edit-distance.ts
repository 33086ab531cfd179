/** Keys next to each other on a QWERTY keyboard, row by row with their offset. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Sounds that many people write for each other; a swap costs as little as these say. */
const SOUND_ALIKE: [string, string][] = [
  ['l', 'n'],
  ['s', 'x'],
  ['d', 'r'],
  ['v', 'd'],
  ['i', 'y'],
  ['c', 'k'],
]
const SOUND_COST = 0.4
const NEIGHBOUR_COST = 0.6
const SWAP_COST = 0.7
/** Letters that come and go in 'tr/ch', 'n/ng', 'd/gi', 'g/gh': cheaper than others to leave out. */
const LIGHT_LETTERS = new Set('hgi')
const LIGHT_COST = 0.7

const CHEAP = new Map<string, number>([...neighbours(), ...soundAlikes()])

/**
 * How far a typed word is from another: insertions, deletions, replacements and swaps of two
 * letters, where slips of the finger and sounds that are mixed up cost less than 1.
 * Gives `Infinity` as soon as it must be more than `costMax`.
 */
export function editDistance(from: string, to: string, costMax = Infinity): number {
  if (from === to) return 0
  let beforeLast: number[] = []
  let last = gapsUpTo(to)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [(last[0] ?? 0) + gapCost(from.charAt(row - 1))]
    for (let column = 1; column <= to.length; column += 1) {
      current.push(cheapest({ from, to, row, column, current, last, beforeLast }))
    }
    // A swap looks two rows back, so both rows must be too dear before giving up.
    if (Math.min(...current, ...last) > costMax) return Infinity
    beforeLast = last
    last = current
  }
  const distance = last[to.length] ?? Infinity
  return distance > costMax ? Infinity : distance
}

/** The first row: what it costs to begin with nothing and end with each beginning of the word. */
function gapsUpTo(word: string): number[] {
  let cost = 0
  return [0, ...Array.from(word, (letter) => (cost += gapCost(letter)))]
}

interface Cell {
  from: string
  to: string
  row: number
  column: number
  current: number[]
  last: number[]
  beforeLast: number[]
}

function cheapest({ from, to, row, column, current, last, beforeLast }: Cell): number {
  const a = from.charAt(row - 1)
  const b = to.charAt(column - 1)
  const cost = Math.min(
    (last[column - 1] ?? 0) + replaceCost(a, b),
    (last[column] ?? 0) + gapCost(a),
    (current[column - 1] ?? 0) + gapCost(b),
  )
  const isSwap = row > 1 && column > 1 && a === to.charAt(column - 2) && b === from.charAt(row - 2)
  return isSwap ? Math.min(cost, (beforeLast[column - 2] ?? 0) + SWAP_COST) : cost
}

export function replaceCost(a: string, b: string): number {
  return a === b ? 0 : (CHEAP.get(a + b) ?? 1)
}

export function gapCost(letter: string): number {
  return LIGHT_LETTERS.has(letter) ? LIGHT_COST : 1
}

function neighbours(): [string, number][] {
  return ROWS.flatMap((row, below) =>
    [...row].flatMap((key, at) => {
      const next = row.charAt(at + 1)
      const under = ROWS[below + 1]?.charAt(at) ?? ''
      const underLeft = at > 0 ? (ROWS[below + 1]?.charAt(at - 1) ?? '') : ''
      return bothWays(
        [next, under, underLeft].map((other) => [key, other]),
        NEIGHBOUR_COST,
      )
    }),
  )
}

function soundAlikes(): [string, number][] {
  return bothWays(SOUND_ALIKE, SOUND_COST)
}

function bothWays(pairs: string[][], cost: number): [string, number][] {
  return pairs
    .filter(([a, b]) => a && b)
    .flatMap(([a = '', b = '']): [string, number][] => [
      [a + b, cost],
      [b + a, cost],
    ])
}
