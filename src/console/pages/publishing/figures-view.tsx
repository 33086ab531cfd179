import { Alert, Stack, Table, Tabs, Text } from '@mantine/core'
import { type Figures } from '../../api/publishing'
import { useFormat } from '../../format/use-format'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** What the golden questions say of a change: figures of both sides, and what went elsewhere. */
export function FiguresView({ figures }: { figures: Figures }) {
  const { figures: words } = useSentences()
  const { before, after, byGroup, byVariant, stolen, won, stolenCount, wonCount, isWorse } = figures
  const variants: Record<string, string> = words.variants
  const all = { name: words.all, before, after }
  return (
    <Stack gap="sm">
      <Alert color={isWorse ? 'red' : 'teal'} role="status">
        {isWorse ? words.worse : words.notWorse}
      </Alert>
      <Tabs defaultValue="groups" keepMounted={false}>
        <Tabs.List mb="xs">
          <Tabs.Tab value="groups">{words.byGroup}</Tabs.Tab>
          <Tabs.Tab value="variants">{words.byVariant}</Tabs.Tab>
          <Tabs.Tab value="stolen">{fill(words.stolen, { n: stolenCount })}</Tabs.Tab>
          <Tabs.Tab value="won">{fill(words.won, { n: wonCount })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="groups">
          <TallyTable rows={[all, ...byGroup]} />
        </Tabs.Panel>
        <Tabs.Panel value="variants">
          <TallyTable
            rows={byVariant.map((row) => ({ ...row, name: variants[row.name] ?? row.name }))}
          />
        </Tabs.Panel>
        <Tabs.Panel value="stolen">
          <ChangedList changed={stolen} />
        </Tabs.Panel>
        <Tabs.Panel value="won">
          <ChangedList changed={won} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function TallyTable({ rows }: { rows: Figures['byGroup'] }) {
  const { figures: words } = useSentences()
  const format = useFormat()
  const kinds = ['right', 'offered', 'missed', 'wrong'] as const
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table fz="sm" verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.group}</Table.Th>
            <Table.Th ta="right">{words.count}</Table.Th>
            {kinds.map((kind) => (
              <Table.Th key={kind} ta="right">
                {words.verdicts[kind]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, before, after }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right">{format.number(after.count)}</Table.Td>
              {kinds.map((kind) => (
                <Table.Td key={kind} ta="right" fw={before[kind] === after[kind] ? 400 : 650}>
                  {before[kind] === after[kind]
                    ? format.number(after[kind])
                    : `${format.number(before[kind])} → ${format.number(after[kind])}`}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function ChangedList({ changed }: { changed: Figures['stolen'] }) {
  const { figures: words } = useSentences()
  if (changed.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.none}
      </Text>
    )
  }
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table fz="sm" verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.question}</Table.Th>
            <Table.Th>{words.before}</Table.Th>
            <Table.Th>{words.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changed.map(({ id, variant, text, before, after }) => (
            <Table.Tr key={`${id}${variant}`}>
              <Table.Td>{text}</Table.Td>
              <Table.Td>{before.got}</Table.Td>
              <Table.Td>{after.got}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
