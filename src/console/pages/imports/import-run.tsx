import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { type ImportReport } from '../../api/imports'
import { Section } from '../../parts/section'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ImportFault } from './import-fault'
import { ImportFindings } from './import-findings'
import { useImport, type ChosenFile, type Import } from './use-import'

/** One file: how far it was sent, what it would change, and what became of it. */
export function ImportRun({ chosen }: { chosen: ChosenFile }) {
  const { imports: words } = useSentences()
  const run = useImport(chosen)
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    run.check()
  }, [run])
  const { checked, taken, isWorking, error } = run

  return (
    <Section title={fill(words.found, { name: chosen.file.name })}>
      <Stack gap="md">
        {isWorking && <Sending run={run} />}
        {!isWorking && error && (
          <ImportFault error={error} onRetry={checked ? run.take : run.check} />
        )}
        {taken && <Outcome report={taken} />}
        {checked && !taken && (
          <>
            <TakeOver report={checked} run={run} />
            <ImportFindings report={checked} />
          </>
        )}
      </Stack>
    </Section>
  )
}

function Sending({ run: { sent, stop } }: { run: Import }) {
  const { imports: words, common } = useSentences()
  const percent = Math.round(sent * 100)
  const text = sent < 1 ? fill(words.uploading, { n: percent }) : words.reading
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Text size="sm" role="status">
          {text}
        </Text>
        <Button size="compact-sm" variant="default" onClick={stop}>
          {common.cancel}
        </Button>
      </Group>
      <Progress value={percent} striped={sent >= 1} animated={sent >= 1} aria-label={text} />
    </div>
  )
}

function TakeOver({ report, run }: { report: ImportReport; run: Import }) {
  const { imports: words } = useSentences()
  const { changes, badRows, problems } = report
  if (problems.length > 0) return null
  if (changes.length === 0) {
    return badRows.length === 0 ? <Text size="sm">{words.nothing}</Text> : null
  }
  const label = badRows.length > 0 ? words.takeGood : words.take
  return (
    <Group>
      <Button onClick={run.take} loading={run.isWorking}>
        {fill(label, { n: changes.length })}
      </Button>
    </Group>
  )
}

function Outcome({ report: { taken, conflicts } }: { report: ImportReport }) {
  const { imports: words } = useSentences()
  return (
    <Stack gap="xs" role="status">
      <Text fw={600}>{fill(words.taken, { n: taken })}</Text>
      <Text size="sm" c="dimmed">
        {words.takenHint}
      </Text>
      {conflicts.length > 0 && (
        <Text size="sm">
          {fill(words.conflicts, { n: conflicts.length })} {conflicts.join(', ')}
        </Text>
      )}
      <Anchor component={Link} to="/drafts">
        {words.toDrafts}
      </Anchor>
    </Stack>
  )
}
