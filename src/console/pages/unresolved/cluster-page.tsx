import { Alert, Grid } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useCluster, type ClusterDetails } from '../../api/clusters'
import { useMay } from '../../api/session'
import { useAgencyName } from '../../api/use-agencies'
import { useFormat } from '../../format/use-format'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { type Procedure } from '../../parts/procedure-picker'
import { Section } from '../../parts/section'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { AddPhrasingsDialog } from './add-phrasings-dialog'
import { ClusterActions } from './cluster-actions'
import { ClusterTrial } from './cluster-trial'
import { NearMisses } from './near-misses'
import { SampleActions } from './sample-actions'
import { SampleList } from './sample-list'

/** One group of questions: what it is about, why it was not answered, and what can be done. */
export function ClusterPage() {
  const { id = '' } = useParams()
  const query = useCluster(id)
  return <Loaded query={query}>{(details) => <ClusterView key={id} {...details} />}</Loaded>
}

function ClusterView({ cluster, nearest, askers }: ClusterDetails) {
  const { unresolved: words, nav } = useSentences()
  const may = useMay()
  const [chosen, setChosen] = useState(() => cluster.samples.map(({ key }) => key))
  const [target, setTarget] = useState<Procedure>()
  const mayWork = may('unresolved.work') && cluster.state !== 'merged'
  const texts = cluster.samples.filter(({ key }) => chosen.includes(key)).map(({ text }) => text)

  return (
    <>
      <PageHead
        title={cluster.name}
        hint={<ClusterFacts {...{ cluster, askers }} />}
        back={{ to: '/unresolved', label: nav.unresolved }}
        actions={mayWork && <ClusterActions cluster={cluster} />}
      />
      {cluster.note && <Alert mb="md">{cluster.note}</Alert>}
      <Grid>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Section title={words.samples} hint={words.samplesHint}>
            <SampleList samples={cluster.samples} chosen={chosen} onChoose={setChosen} />
            {mayWork && <SampleActions cluster={cluster} keys={chosen} texts={texts} />}
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Section title={words.nearest} hint={words.nearestHint}>
            <NearMisses
              nearest={nearest}
              mayWork={mayWork && texts.length > 0}
              onChoose={setTarget}
            />
          </Section>
        </Grid.Col>
      </Grid>
      <ClusterTrial id={cluster.id} />
      {target && (
        <AddPhrasingsDialog
          cluster={cluster}
          texts={texts}
          target={target}
          onClose={() => setTarget(undefined)}
        />
      )}
    </>
  )
}

function ClusterFacts({ cluster, askers }: Pick<ClusterDetails, 'cluster' | 'askers'>) {
  const { unresolved: words } = useSentences()
  const format = useFormat()
  const agencyName = useAgencyName()
  const { count, firstAt, lastAt, agency, state, dueOn } = cluster
  return [
    words.states[state],
    fill(words.asked, {
      n: format.number(count),
      from: format.day(firstAt),
      to: format.day(lastAt),
    }),
    agency ? agencyName(agency) : words.nobody,
    askers.waiting > 0 && fill(words.askersWaiting, { n: format.number(askers.waiting) }),
    askers.told > 0 && fill(words.askersTold, { n: format.number(askers.told) }),
    dueOn && fill(words.dueBy, { day: format.day(dueOn) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
