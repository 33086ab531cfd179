import { type ServedRelease } from '../search/served-release'
import { type Result } from './evaluate-rows'
import { groupResults, isWrong, percent } from './summarize-evaluation'

const WORST_MAX = 200
const CONFUSIONS_MAX = 50
const BANDS = 10

/** A page for editors: figures by group, calibration, what is taken for what, and the worst rows with reasons. */
export function toHtmlReport(results: Result[], release: ServedRelease): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Đánh giá khả năng hiểu câu hỏi</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
td, th { border-bottom: 1px solid #ddd; padding: .3rem .5rem; text-align: left; vertical-align: top }
.bar { background: #2563eb; height: .8rem; display: inline-block }
</style></head><body>
<h1>Đánh giá khả năng hiểu câu hỏi</h1>
<p>${results.length} câu hỏi, ${release.content.catalogue.length} thủ tục.</p>
<h2>Theo nhóm</h2>${groupTable(results)}
<h2>Độ tin cậy của xác suất</h2>
<p>Trong mỗi khoảng, xác suất đưa ra nên gần với tỷ lệ đúng thật.</p>${calibrationTable(results)}
<h2>Hay nhầm</h2>${confusionTable(results, release)}
<h2>Những câu sai nặng nhất</h2>${worstTable(results, release)}
</body></html>
`
}

function groupTable(results: Result[]): string {
  const rows = groupResults(results).map(({ title, figures }) => [
    title,
    String(figures.count),
    percent(figures.first, figures.labelled),
    percent(figures.three, figures.labelled),
    percent(figures.answered, figures.count),
    percent(figures.wrong, figures.answered),
    percent(figures.asked, figures.count),
    percent(figures.none, figures.count),
  ])
  return table(
    [
      'Nhóm',
      'Số câu',
      'Đúng ngay',
      'Trong ba',
      'Trả lời thẳng',
      'trong đó sai',
      'Hỏi lại',
      'Không rõ',
    ],
    rows,
  )
}

function calibrationTable(results: Result[]): string {
  const judged = results.filter(({ labels }) => labels !== undefined)
  const rows = Array.from({ length: BANDS }, (_, band) => {
    const members = judged.filter(
      ({ understanding }) =>
        Math.min(BANDS - 1, Math.floor(understanding.probability * BANDS)) === band,
    )
    const right = members.filter(({ codes, labels }) => labels?.includes(codes[0] ?? '')).length
    const width = members.length === 0 ? 0 : Math.round((200 * right) / members.length)
    return [
      `${band * BANDS}–${(band + 1) * BANDS} %`,
      String(members.length),
      `${percent(right, members.length)} <span class="bar" style="width:${width}px"></span>`,
    ]
  })
  return table(['Xác suất đưa ra', 'Số câu', 'Đúng thật'], rows)
}

function confusionTable(results: Result[], release: ServedRelease): string {
  const counts = new Map<string, { found: string; meant: string; count: number }>()
  for (const { codes, labels } of results) {
    const [found = ''] = codes
    const [meant] = labels ?? []
    if (meant === undefined || labels?.includes(found)) continue
    const key = `${found} ${meant}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { found, meant, count: 1 })
  }
  const rows = [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, CONFUSIONS_MAX)
    .map(({ found, meant, count }) => [
      String(count),
      escapeHtml(`${meant} ${release.label(meant)}`),
      escapeHtml(`${found} ${release.label(found)}`),
    ])
  return table(['Số lần', 'Đúng ra là', 'Lại ra'], rows)
}

/** Wrong answers first, the surest ones on top; then those that were not found among three. */
function worstTable(results: Result[], release: ServedRelease): string {
  const missed = results.filter(
    ({ codes, labels }) =>
      labels !== undefined &&
      labels.length > 0 &&
      !codes.slice(0, 3).some((code) => labels.includes(code)),
  )
  const rows = [...new Set([...results.filter(isWrong).sort(bySureness), ...missed])]
    .slice(0, WORST_MAX)
    .map(({ question, labels, codes, decision, understanding }) => [
      escapeHtml(question),
      escapeHtml((labels ?? []).map((code) => `${code} ${release.label(code)}`).join('; ')),
      escapeHtml(
        `${decision} ${understanding.probability.toFixed(2)}: ${reasonsOf(codes, understanding, release)}`,
      ),
    ])
  return table(['Câu hỏi', 'Đúng ra là', 'Kết quả và lý do'], rows)
}

function bySureness(a: Result, b: Result): number {
  return b.understanding.probability - a.understanding.probability
}

function reasonsOf(
  [code]: string[],
  { hits }: Result['understanding'],
  release: ServedRelease,
): string {
  if (code === undefined) return 'không có gì gần'
  const evidence = hits[0]?.evidence.map(({ text, matched }) => `“${text}” (${matched.join(' ')})`)
  return `${code} ${release.label(code)} – ${evidence?.join('; ') ?? ''}`
}

function table(head: string[], rows: string[][]): string {
  const cells = (values: string[], tag: string) =>
    `<tr>${values.map((value) => `<${tag}>${value}</${tag}>`).join('')}</tr>`
  return `<table>${cells(head, 'th')}${rows.map((values) => cells(values, 'td')).join('')}</table>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
