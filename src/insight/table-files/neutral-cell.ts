/** What spreadsheets take for the beginning of a formula, also after spaces and as wide letters. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]|^[\t\r\n]/u

/**
 * A cell that no spreadsheet runs: what citizens and editors wrote must not become a formula
 * on the machine of whoever opens the file. Numbers stay numbers.
 */
export function neutralCell(cell: string | number): string | number {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell
}
