import { once } from 'node:events'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { readSpreadsheet, writeSpreadsheet } from '../../../src/editing/sheets/spreadsheet'

/** A few hundred kilobytes that unpack to this many megabytes. */
async function packedZeros(megabytes: number): Promise<Buffer> {
  const zip = new ZipFile()
  const zeros = Readable.from(Array<Buffer>(megabytes).fill(Buffer.alloc(1024 * 1024)))
  zip.addReadStream(zeros, 'xl/worksheets/sheet1.xml')
  zip.end()
  const packed = buffer(zip.outputStream)
  await once(zip.outputStream, 'end')
  return packed
}

it('reads what it wrote, with formulas as text', async () => {
  const rows = [
    ['Câu hỏi', 'Mã'],
    ['=1+1', '1.001193'],
  ]

  expect(await readSpreadsheet(await writeSpreadsheet(rows))).toEqual(rows)
})

it('refuses a workbook that unpacks to more than a sheet can be', async () => {
  const packed = await packedZeros(101)

  expect(packed.length).toBeLessThan(1024 * 1024)
  await expect(readSpreadsheet(packed)).rejects.toMatchObject({ code: 'too_large' })
})

it('says of a damaged workbook that it is none', async () => {
  const packed = await writeSpreadsheet([['a']])

  await expect(readSpreadsheet(packed.subarray(0, 200))).rejects.toMatchObject({
    code: 'invalid_request',
  })
})
