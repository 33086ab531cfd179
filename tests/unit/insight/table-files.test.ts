import { buffer, text } from 'node:stream/consumers'

import { tableStream } from '../../../src/insight/table-files/table-stream'

async function* rowsOf(rows: (string | number)[][]) {
  for (const row of rows) yield await Promise.resolve(row)
}

const NASTY = [
  ['=1+1', 3],
  ['+84 912', 0.5],
  ['-x', 1],
  ['@SUM(A1)', 1],
  ['  =cmd|calc', 1],
  ['Câu hỏi "có" <nháy> & \u0007 🙂', -2],
]

it('writes CSV that spreadsheets read as UTF-8 and do not run', async () => {
  const table = { name: 'Báo cáo', headings: ['Câu', 'Số'], rows: rowsOf(NASTY) }

  const csv = await text(tableStream(table, 'csv'))

  expect(csv.startsWith('\uFEFF') || csv.startsWith('Câu')).toBe(true)
  expect(csv.split('\r\n').slice(1, 6)).toEqual([
    "'=1+1,3",
    "'+84 912,0.5",
    "'-x,1",
    "'@SUM(A1),1",
    "'  =cmd|calc,1",
  ])
})

it('writes a workbook that reads back, with text as text and numbers as numbers', async () => {
  const table = { name: 'Báo/cáo', headings: ['Câu', 'Số'], rows: rowsOf(NASTY) }

  const { readSheet } = await import('read-excel-file/node')
  const xlsx = await buffer(tableStream(table, 'xlsx'))

  expect(await readSheet(xlsx)).toEqual([
    ['Câu', 'Số'],
    ["'=1+1", 3],
    ["'+84 912", 0.5],
    ["'-x", 1],
    ["'@SUM(A1)", 1],
    ["'  =cmd|calc", 1],
    ['Câu hỏi "có" <nháy> &  🙂', -2],
  ])
})

it('stops making rows when nobody reads any more', async () => {
  let made = 0
  async function* endless() {
    for (;;) {
      made += 1
      yield await Promise.resolve([made])
    }
  }
  const stream = tableStream({ name: 'a', headings: ['a'], rows: endless() }, 'xlsx')
  await new Promise((resolve) => stream.once('data', resolve))

  const before = made
  stream.destroy()
  await new Promise((resolve) => stream.once('close', resolve))

  expect(made - before).toBeLessThan(20_000)
})

it('tells whoever reads when a row cannot be made', async () => {
  async function* failing() {
    yield await Promise.resolve(['a'])
    throw new Error('the database is gone')
  }
  const stream = tableStream({ name: 'a', headings: ['a'], rows: failing() }, 'xlsx')

  await expect(buffer(stream)).rejects.toThrow('the database is gone')
})
