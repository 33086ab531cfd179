import { Button, Checkbox, Group, Paper } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { publishingActs, useDrafts, type Draft } from '../../api/publishing'
import { useMay } from '../../api/session'
import { useAct } from '../../api/use-act'
import { EmptyState } from '../../parts/empty-state'
import { ErrorState } from '../../parts/error-state'
import { Icon } from '../../parts/icon'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { BesidePreview } from '../../parts/preview/beside-preview'
import { Section } from '../../parts/section'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { DraftRow } from './draft-row'
import { FiguresView } from './figures-view'
import { JobProgress } from './job-progress'
import { PublishDialog } from './publish-dialog'
import { PublishResult } from './publish-result'
import { readFigures } from './read-figures'

/** Everything that is changed and not published: tried together, and published. */
export function DraftsPage() {
  const { drafts: words, nav, preview: previewWords } = useSentences()
  const drafts = useDrafts()
  const may = useMay()
  const [publishing, setPublishing] = useState<string>()
  const [isPreviewOpen, preview] = useDisclosure(false)
  return (
    <BesidePreview isOpen={isPreviewOpen} subject={NOTHING_UNSAVED} onClose={preview.close}>
      <PageHead
        title={nav.drafts}
        hint={words.hint}
        actions={
          may('content.edit') && (
            <Button
              variant="default"
              leftSection={<Icon name="chat" size={16} />}
              aria-pressed={isPreviewOpen}
              onClick={preview.toggle}
            >
              {previewWords.drafts}
            </Button>
          )
        }
      />
      {publishing && <PublishResult job={publishing} onRetry={setPublishing} />}
      <Loaded query={drafts}>
        {({ items }) =>
          items.length === 0 ? (
            <Paper withBorder>
              <EmptyState icon="check" title={words.empty} hint={words.emptyHint} />
            </Paper>
          ) : (
            <DraftList drafts={items} onPublish={setPublishing} />
          )
        }
      </Loaded>
    </BesidePreview>
  )
}

/** A conversation with the drafts as they are saved. */
const NOTHING_UNSAVED = {}

interface DraftListProps {
  drafts: Draft[]
  onPublish: (job: string) => void
}

function DraftList({ drafts, onPublish }: DraftListProps) {
  const { drafts: words } = useSentences()
  const may = useMay()
  const [left, setLeft] = useState<string[]>([])
  const [isAsking, setAsking] = useState(false)
  const chosen = drafts.filter(({ item }) => !left.includes(item))
  const items = chosen.map(({ item }) => item)
  const hasErrors = chosen.some(({ problems }) =>
    problems.some(({ severity }) => severity === 'error'),
  )
  const trial = useAct(() => publishingActs.tryDrafts(items), { refresh: ['jobs'] })

  return (
    <>
      <Section
        title={fill(words.chosen, { n: chosen.length, all: drafts.length })}
        actions={
          <Group gap="xs">
            {may('content.edit') && (
              <Button
                variant="default"
                leftSection={<Icon name="flask" size={16} />}
                loading={trial.isPending}
                disabled={chosen.length === 0}
                onClick={() => trial.mutate(undefined)}
              >
                {words.try}
              </Button>
            )}
            {may('content.publish') && (
              <Button disabled={chosen.length === 0 || hasErrors} onClick={() => setAsking(true)}>
                {words.publish}
              </Button>
            )}
          </Group>
        }
      >
        <Checkbox.Group
          value={items}
          onChange={(kept) => setLeft(without(drafts, kept))}
          aria-label={words.label}
        >
          {drafts.map((draft) => (
            <DraftRow key={draft.item} draft={draft} />
          ))}
        </Checkbox.Group>
        {trial.error && <ErrorState error={trial.error} />}
      </Section>
      {trial.data && (
        <Section title={words.trial} hint={words.trialHint}>
          <JobProgress id={trial.data.id}>
            {({ result }) => <TrialResult result={result} />}
          </JobProgress>
        </Section>
      )}
      {isAsking && (
        <PublishDialog items={items} onDone={onPublish} onClose={() => setAsking(false)} />
      )}
    </>
  )
}

function TrialResult({ result }: { result: unknown }) {
  const figures = readFigures(result)
  return figures ? <FiguresView figures={figures} /> : null
}

function without(drafts: Draft[], kept: string[]): string[] {
  return drafts.map(({ item }) => item).filter((item) => !kept.includes(item))
}
