import { Badge, Button, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { type NearMiss } from '../../api/clusters'
import { useFormat } from '../../format/use-format'
import { EmptyState } from '../../parts/empty-state'
import { fill, useSentences } from '../../sentences/sentences-provider'

interface NearMissesProps {
  nearest: NearMiss[]
  mayWork: boolean
  onChoose: (procedure: { code: string; label: string }) => void
}

/** The procedures that came nearest, and in words why none of them was the answer. */
export function NearMisses({ nearest, mayWork, onChoose }: NearMissesProps) {
  const { unresolved: words } = useSentences()
  if (nearest.length === 0)
    return <EmptyState title={words.nothingNear} hint={words.nothingNearHint} />
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {nearest.map((one) => (
        <Paper key={one.code} component="li" withBorder p="sm">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Text size="sm" fw={600}>
                {one.label}{' '}
                <Text span size="xs" c="dimmed">
                  {one.code}
                </Text>
              </Text>
              <WhyNot {...one} />
            </div>
            {mayWork && (
              <Button
                size="xs"
                variant="light"
                onClick={() => onChoose(one)}
                style={{ flexShrink: 0 }}
              >
                {words.addHere}
                <span className="unseen">: {one.label}</span>
              </Button>
            )}
          </Group>
        </Paper>
      ))}
    </Stack>
  )
}

function WhyNot({ matched, missing, probability, needed }: NearMiss) {
  const { unresolved: words } = useSentences()
  const format = useFormat()
  return (
    <Stack gap={4} mt={4}>
      <Words label={words.matched} words={matched} color="civic" />
      <Words label={words.missing} words={missing} color="yellow.9" />
      <Group gap={6} wrap="nowrap">
        <Progress value={probability * 100} w={90} size="sm" aria-label={words.sureness} />
        <Text size="xs" c="dimmed">
          {fill(words.sure, { is: format.share(probability), needed: format.share(needed) })}
        </Text>
      </Group>
    </Stack>
  )
}

function Words({ label, words, color }: { label: string; words: string[]; color: string }) {
  if (words.length === 0) return null
  return (
    <Group gap={4}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {words.map((word) => (
        <Badge key={word} size="sm" variant="outline" color={color} c="dark">
          {word}
        </Badge>
      ))}
    </Group>
  )
}
