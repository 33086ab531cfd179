import { Table, Text } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'
import { useLabels } from '../schema-form/use-field-words'
import { findChanges } from './find-changes'
import { ValueText } from './value-text'

interface ChangeTableProps {
  before: unknown
  after: unknown
  beforeLabel?: string
  afterLabel?: string
}

/** Two versions side by side, only where they differ. */
export function ChangeTable({ before, after, beforeLabel, afterLabel }: ChangeTableProps) {
  const { changes: words } = useSentences()
  const labels = useLabels()
  const changes = findChanges(before, after)
  if (changes.length === 0) {
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
            <Table.Th>{beforeLabel ?? words.before}</Table.Th>
            <Table.Th>{afterLabel ?? words.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={change.path.join('.')} style={{ verticalAlign: 'top' }}>
              <Table.Th fw={500}>{change.path.map(labels.field).join(' › ')}</Table.Th>
              <Table.Td>
                <ValueText value={change.before} kind="removed" />
              </Table.Td>
              <Table.Td>
                <ValueText value={change.after} kind="added" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
