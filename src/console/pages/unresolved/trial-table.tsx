import { Badge, Table, Text } from '@mantine/core'
import { type Trial } from '../../api/clusters'
import { VerdictText } from '../../parts/verdict-text'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** What a fix changes: each question against what is released, and against the drafts. */
export function TrialTable({ trials }: { trials: Trial[] }) {
  const { unresolved: words } = useSentences()
  const changed = trials.filter(({ isChanged }) => isChanged).length
  return (
    <>
      <Text size="sm" mb="xs" role="status">
        {fill(words.trialSum, { changed, all: trials.length })}
      </Text>
      <Table.ScrollContainer minWidth={520} type="native">
        <Table verticalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.question}</Table.Th>
              <Table.Th>{words.beforeFix}</Table.Th>
              <Table.Th>{words.afterFix}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trials.map(({ text, before, after, isChanged }) => (
              <Table.Tr key={text}>
                <Table.Td>{text}</Table.Td>
                <Table.Td>
                  <VerdictText verdict={before} />
                </Table.Td>
                <Table.Td>
                  {isChanged ? (
                    <VerdictText verdict={after} />
                  ) : (
                    <Badge color="gray" c="dark">
                      {words.unchanged}
                    </Badge>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}
