/** Cells of a CSV text, line by line: quoted cells may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const separator = separatorOf(text)
  const lines: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, separator)
    cells.push(cell)
    at = end
    if (text[at] === separator) {
      at += 1
      if (at === text.length) cells.push('')
      continue
    }
    if (text.startsWith('\r\n', at)) at += 1
    at += 1
    lines.push(cells)
    cells = []
  }
  if (cells.length > 0) lines.push(cells)
  return lines.filter((line) => line.some((cell) => cell !== ''))
}

/** Vietnamese spreadsheets write semicolons, as the comma is the decimal sign. */
function separatorOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/u))
  return head.split(';').length > head.split(',').length ? ';' : ','
}

function quoted(text: string, start: number): { cell: string; end: number } {
  let at = start + 1
  let cell = ''
  while (at < text.length) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else return { cell, end: at + 1 }
    at += 1
  }
  return { cell, end: at }
}

function plain(text: string, start: number, separator: string): { cell: string; end: number } {
  let end = start
  while (end < text.length && !`${separator}\r\n`.includes(text[end] ?? '')) end += 1
  return { cell: text.slice(start, end), end }
}
