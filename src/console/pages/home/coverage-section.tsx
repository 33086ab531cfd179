import { useCoverage, type Coverage } from '../../api/reports'
import { useAgencyName } from '../../api/use-agencies'
import { useFormat } from '../../format/use-format'
import { Loaded } from '../../parts/loaded'
import { Section } from '../../parts/section'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { CountTable } from '../reports/count-table'
import { dayAgo } from '../reports/use-report-state'

const DAYS = 30

/** How much of what was asked of each agency was answered lately. */
export function CoverageSection() {
  const { home: words } = useSentences()
  const query = useCoverage({ from: dayAgo(DAYS - 1), to: dayAgo(0) })
  return (
    <Section title={words.coverage} hint={fill(words.coverageHint, { n: DAYS })}>
      <Loaded query={query}>{({ items }) => <CoverageTable items={items} />}</Loaded>
    </Section>
  )
}

function CoverageTable({ items }: { items: Coverage[] }) {
  const { home: words } = useSentences()
  const format = useFormat()
  const agencyName = useAgencyName()
  const rows = items.map(({ agency, questions, share, openClusters, overdueClusters }) => ({
    key: agency,
    label: agency === '' ? words.noAgency : agencyName(agency),
    cells: [
      questions,
      share === undefined ? '–' : format.share(share),
      openClusters,
      overdueClusters,
    ],
    weight: questions,
  }))
  return (
    <CountTable
      label={words.coverage}
      headings={[
        words.agency,
        words.questions,
        words.answered,
        words.openShort,
        words.overdueShort,
      ]}
      rows={rows}
    />
  )
}
