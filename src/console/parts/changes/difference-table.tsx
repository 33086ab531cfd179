import { Table, Text } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'
import { ValueText } from './value-text'

export interface Difference {
  field: string
  before?: unknown
  after?: unknown
}

interface DifferenceTableProps {
  differences: Difference[]
}

/** What is different between two versions, field by field. */
export function DifferenceTable({ differences }: DifferenceTableProps) {
  const { changes: words } = useSentences()
  if (differences.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.none}
      </Text>
    )
  }
  return (
    <Table.ScrollContainer minWidth={520} type="native">
      <Table withTableBorder verticalSpacing={6} layout="fixed" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="24%">{words.field}</Table.Th>
            <Table.Th>{words.before}</Table.Th>
            <Table.Th>{words.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ field, before, after }) => (
            <Table.Tr key={field} style={{ verticalAlign: 'top' }}>
              <Table.Th fw={500} style={{ overflowWrap: 'anywhere' }}>
                {field}
              </Table.Th>
              <Table.Td>
                <ValueText value={before ?? undefined} kind="removed" />
              </Table.Td>
              <Table.Td>
                <ValueText value={after ?? undefined} kind="added" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
