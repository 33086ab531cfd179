import { Badge } from '@mantine/core'
import { useReleases, type ReleaseLine } from '../../api/publishing'
import { useFormat } from '../../format/use-format'
import { DataList } from '../../parts/list/data-list'
import { type Column } from '../../parts/list/list-table'
import { useListState } from '../../parts/list/use-list-state'
import { PageHead } from '../../parts/page-head'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ExportMenu } from './export-menu'
import { OpenJobs } from './open-jobs'
import { useAuthorName } from './use-author-name'

/** What was published, by whom, with the figures of the golden questions. */
export function ReleasesPage() {
  const { releases: words, nav } = useSentences()
  const state = useListState([])
  const query = useReleases(state.after)
  const columns = useColumns()
  return (
    <>
      <PageHead title={nav.releases} hint={words.hint} actions={<ExportMenu />} />
      <OpenJobs />
      <DataList
        label={nav.releases}
        {...{ state, query, columns }}
        keyOf={({ number }) => String(number)}
        linkOf={({ number }) => `/releases/${number}`}
        empty={{ title: words.empty }}
      />
    </>
  )
}

function useColumns(): Column<ReleaseLine>[] {
  const { releases: words } = useSentences()
  const format = useFormat()
  const authorOf = useAuthorName()
  return [
    {
      key: 'number',
      header: words.number,
      render: ({ number }) => fill(words.title, { n: number }),
    },
    {
      key: 'served',
      header: words.state,
      render: ({ isServed, override }) => (
        <>
          {isServed && (
            <Badge color="teal" c="dark">
              {words.served}
            </Badge>
          )}
          {override && (
            <Badge color="yellow" c="dark">
              {words.overridden}
            </Badge>
          )}
        </>
      ),
    },
    { key: 'note', header: words.note, render: ({ note }) => note },
    {
      key: 'author',
      header: words.author,
      isMinor: true,
      render: ({ author }) => authorOf(author),
    },
    {
      key: 'figures',
      header: words.figures,
      align: 'right',
      isMinor: true,
      render: ({ figures }) =>
        figures
          ? format.share(
              (figures.after.right + figures.after.offered) / Math.max(1, figures.after.count),
            )
          : '–',
    },
    {
      key: 'changed',
      header: words.changed,
      align: 'right',
      isMinor: true,
      render: ({ changedItems }) =>
        changedItems === undefined ? '–' : format.number(changedItems),
    },
    { key: 'createdAt', header: words.at, render: ({ createdAt }) => format.moment(createdAt) },
  ]
}
