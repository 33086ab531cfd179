import { parseCsv } from '../../../src/cli/parse-csv'

it.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\r\n1;2,5',
    [
      ['a', 'b'],
      ['1', '2,5'],
    ],
  ],
  [
    'a,b\n"x, ""y""",z',
    [
      ['a', 'b'],
      ['x, "y"', 'z'],
    ],
  ],
  [
    'a,b\n"hai\ndòng",',
    [
      ['a', 'b'],
      ['hai\ndòng', ''],
    ],
  ],
  [
    'a,b\n\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['', []],
])('reads %j', (text, cells) => {
  expect(parseCsv(text)).toEqual(cells)
})
