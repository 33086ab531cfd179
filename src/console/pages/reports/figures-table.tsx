import { Table } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'
import { FigureHeads } from './figure-heads'
import classes from './figures-table.module.css'

interface FiguresTableProps {
  /** What the chart above it is called. */
  label: string
  headings: string[]
  rows: string[][]
}

/** The numbers of a chart, for those who cannot see it or want to read them. */
export function FiguresTable({ label, headings, rows }: FiguresTableProps) {
  const { reports: words } = useSentences()
  return (
    <details className={classes.details}>
      <summary>{words.asTable}</summary>
      {/* Can be scrolled, and so must be reached with the keyboard. */}
      <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
        <Table aria-label={label} verticalSpacing={4} fz="sm" stickyHeader>
          <FigureHeads headings={headings} />
          <Table.Tbody>
            {rows.map(([name = '', ...cells]) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                {cells.map((cell, at) => (
                  <Table.Td key={headings[at + 1]} ta="right">
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  )
}
