import { Progress, Table, Text } from '@mantine/core'
import { useFormat } from '../../format/use-format'
import { useSentences } from '../../sentences/sentences-provider'
import { FigureHeads } from './figure-heads'

export interface CountRow {
  key: string
  label: string
  /** By which it is known elsewhere, where that is not the name. */
  code?: string
  cells: (string | number)[]
  /** How much of the largest row it is. */
  weight: number
}

interface CountTableProps {
  label: string
  headings: string[]
  rows: CountRow[]
}

/** Counts by name, the largest first, with bars to compare them. */
export function CountTable({ label, headings, rows }: CountTableProps) {
  const { reports: words } = useSentences()
  const format = useFormat()
  const most = Math.max(1, ...rows.map(({ weight }) => weight))
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.nothing}
      </Text>
    )
  }
  return (
    <Table.ScrollContainer minWidth={320} type="native">
      <Table aria-label={label} verticalSpacing={5} fz="sm">
        <FigureHeads headings={headings} />
        <Table.Tbody>
          {rows.map(({ key, label: name, code, cells, weight }) => (
            <Table.Tr key={key}>
              <Table.Td>
                {name}
                {code !== undefined && code !== name && (
                  <Text size="xs" c="dimmed">
                    {code}
                  </Text>
                )}
                <Progress value={(weight / most) * 100} size={4} mt={3} aria-hidden />
              </Table.Td>
              {cells.map((cell, at) => (
                <Table.Td key={at} ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {typeof cell === 'number' ? format.number(cell) : cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
