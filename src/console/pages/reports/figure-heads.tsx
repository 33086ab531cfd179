import { Table } from '@mantine/core'

/** The heads of a table of figures: what they are of stands left, and they right. */
export function FigureHeads({ headings }: { headings: string[] }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {headings.map((heading, at) => (
          <Table.Th key={heading} ta={at === 0 ? 'left' : 'right'}>
            {heading}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}
