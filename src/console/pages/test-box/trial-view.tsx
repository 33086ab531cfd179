import { Badge, Grid, Group, Stack, Table, Text } from '@mantine/core'
import { toVerdict, type TriedQuestion } from '../../api/test-box'
import { useFormat } from '../../format/use-format'
import { ReplyList } from '../../parts/reply-list'
import { useLabels } from '../../parts/schema-form/use-field-words'
import { Section } from '../../parts/section'
import { VerdictText } from '../../parts/verdict-text'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { HitTable } from './hit-table'

/** The answer to a question as the citizen reads it, and the reasons for it in words. */
export function TrialView({ trial }: { trial: TriedQuestion }) {
  const { testBox: words } = useSentences()
  return (
    <Grid>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Section title={words.why}>
          <Reasons trial={trial} />
        </Section>
        <Section title={words.hits} hint={words.hitsHint}>
          <HitTable hits={trial.hits} />
        </Section>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Section title={words.reply} hint={fill(words.byRelease, { n: trial.release })}>
          <ReplyList replies={trial.replies} />
        </Section>
      </Grid.Col>
    </Grid>
  )
}

function Reasons({ trial }: { trial: TriedQuestion }) {
  const { testBox: words } = useSentences()
  const { facet: facetOf } = useLabels()
  const format = useFormat()
  const { read, probability, intent, facets, also, lead, claims } = trial
  const facts: [string, string | undefined][] = [
    [words.read, read],
    [words.sureness, format.share(probability)],
    [words.lead, lead === undefined ? undefined : format.number(lead)],
    [words.intent, intent && `${intent.label} (${format.share(intent.probability)})`],
    [words.also, also?.label],
  ]
  return (
    <Stack gap="sm">
      <VerdictText verdict={toVerdict(trial)} />
      <Table fz="sm" verticalSpacing={5} variant="vertical" layout="auto">
        <Table.Tbody>
          {facts.map(([label, text]) =>
            text === undefined ? null : (
              <Table.Tr key={label}>
                <Table.Th w={190}>{label}</Table.Th>
                <Table.Td>{text}</Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
      {facets.length > 0 && (
        <Group gap={4}>
          <Text size="sm">{words.facets}</Text>
          {facets.map((facet) => (
            <Badge key={facet}>{facetOf(facet)}</Badge>
          ))}
        </Group>
      )}
      {claims.map(({ item, title, phrase }) => (
        <Text key={`${item}${phrase}`} size="sm">
          {fill(words.claim, { title, phrase })}
        </Text>
      ))}
    </Stack>
  )
}
