import { Alert, Badge, Group, List, Text } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import { publishingActs, useRelease, type Release } from '../../api/publishing'
import { useMay } from '../../api/session'
import { useAct } from '../../api/use-act'
import { useFormat } from '../../format/use-format'
import { ConfirmButton } from '../../parts/confirm-button'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Section } from '../../parts/section'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { FiguresView } from './figures-view'
import { PublishResult } from './publish-result'
import { ReleaseItems } from './release-items'
import { useAuthorName } from './use-author-name'

/** One release: what changed, what that means for citizens, its figures, and the way back to it. */
export function ReleasePage() {
  const number = Number(useParams().number)
  const query = useRelease(number)
  return (
    <Loaded query={query}>{(release) => <ReleaseView key={number} release={release} />}</Loaded>
  )
}

function ReleaseView({ release }: { release: Release }) {
  const { releases: words, nav } = useSentences()
  const format = useFormat()
  const authorOf = useAuthorName()
  const may = useMay()
  const [job, setJob] = useState<string>()
  const { number, note, author, createdAt, isServed, override, figures, items, forCitizens } =
    release
  const goBack = useAct((reason: string) => publishingActs.republish(number, reason), {
    refresh: ['jobs'],
    onDone: ({ id }) => setJob(id),
  })
  return (
    <>
      <PageHead
        title={fill(words.title, { n: number })}
        hint={`${authorOf(author)} · ${format.moment(createdAt)}`}
        back={{ to: '/releases', label: nav.releases }}
        actions={
          isServed ? (
            <Badge size="lg" color="teal" c="dark">
              {words.served}
            </Badge>
          ) : (
            may('content.publish') && (
              <ConfirmButton
                label={words.goBack}
                title={fill(words.goBackTitle, { n: number })}
                text={words.goBackText}
                noteLabel={words.goBackReason}
                isNoteRequired
                act={goBack}
              />
            )
          )
        }
      />
      {job && <PublishResult job={job} onRetry={setJob} />}
      <Text mb="md">{note}</Text>
      {override && (
        <Alert color="yellow" mb="md" title={words.overridden}>
          {override}
        </Alert>
      )}
      <ForCitizens changes={forCitizens} />
      <ReleaseItems items={items} />
      {figures && (
        <Section title={words.figures}>
          <FiguresView figures={figures} />
        </Section>
      )}
    </>
  )
}

function ForCitizens({ changes }: { changes: Release['forCitizens'] }) {
  const { releases: words } = useSentences()
  if (changes.length === 0) return null
  return (
    <Section title={words.forCitizens}>
      {changes.map(({ guide, title, sentences }) => (
        <div key={guide}>
          <Group gap={6}>
            <Text fw={600} size="sm">
              {title}
            </Text>
          </Group>
          <List size="sm" mb="xs">
            {sentences.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </Section>
  )
}
