import { Radio, Table } from '@mantine/core'
import { ValueText } from '../../parts/changes/value-text'
import { useLabels } from '../../parts/schema-form/use-field-words'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { type DisputedField, type Side } from './merge-fields'

interface DisputeTableProps {
  disputes: DisputedField[]
  choices: Record<string, Side>
  theirName: string
  onChoose: (name: string, side: Side) => void
}

/** Both versions of each field, with the choice between them. */
export function DisputeTable({ disputes, choices, theirName, onChoose }: DisputeTableProps) {
  const { conflict: words, changes } = useSentences()
  const labels = useLabels()
  const sides: { side: Side; title: string }[] = [
    { side: 'mine', title: words.mine },
    { side: 'theirs', title: fill(words.theirs, { name: theirName }) },
  ]
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table withTableBorder layout="fixed" fz="sm" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="18%">{changes.field}</Table.Th>
            {sides.map(({ side, title }) => (
              <Table.Th key={side}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {disputes.map((field) => (
            <Table.Tr key={field.name} style={{ verticalAlign: 'top' }}>
              <Table.Th fw={500}>{labels.field(field.name)}</Table.Th>
              {sides.map(({ side, title }) => (
                <Table.Td key={side}>
                  <Radio
                    name={`side-${field.name}`}
                    checked={choices[field.name] === side}
                    onChange={() => onChoose(field.name, side)}
                    label={`${words.use}: ${title}`}
                    mb={6}
                    size="xs"
                  />
                  <ValueText value={field[side]} kind={side === 'mine' ? 'added' : 'removed'} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
