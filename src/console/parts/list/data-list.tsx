import { Paper } from '@mantine/core'
import { type UseQueryResult } from '@tanstack/react-query'
import { type ReactNode } from 'react'
import { useSentences } from '../../sentences/sentences-provider'
import { EmptyState } from '../empty-state'
import { Loaded } from '../loaded'
import { ListPager } from './list-pager'
import { ListTable, type Column } from './list-table'
import { ListToolbar, type Filter } from './list-toolbar'
import { type ListState } from './use-list-state'

/** One page of a list, as the admin API gives it. */
export interface Page<Row> {
  items: Row[]
  next?: string
  total?: { count: number; isExact: boolean }
}

export interface DataListProps<Row> {
  /** What the table is, for those who cannot see it. */
  label: string
  state: ListState
  query: UseQueryResult<Page<Row>>
  columns: Column<Row>[]
  keyOf: (row: Row) => string
  /** Where a row leads to. */
  linkOf?: (row: Row) => string
  searchLabel?: string
  filters?: Filter[]
  /** What is said when there is nothing at all. */
  empty: { title: string; hint?: ReactNode; action?: ReactNode }
  toolbar?: ReactNode
}

/** A list with search, filters, pages, and words for when it is empty or could not be read. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { label, state, query, columns, keyOf, linkOf, searchLabel, filters = [] } = props
  const { list } = useSentences()
  const hasToolbar = searchLabel !== undefined || filters.length > 0 || props.toolbar !== undefined

  return (
    <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
      {hasToolbar && (
        <ListToolbar state={state} filters={filters} searchLabel={searchLabel}>
          {props.toolbar}
        </ListToolbar>
      )}
      <Loaded query={query}>
        {(page) =>
          page.items.length > 0 ? (
            <>
              <ListTable
                {...{ label, columns, keyOf, linkOf }}
                rows={page.items}
                isStale={query.isPlaceholderData}
              />
              <ListPager page={page} state={state} />
            </>
          ) : page.next !== undefined ? (
            // Reading stopped before anything was found, and can be gone on with.
            <>
              <EmptyState title={list.notYetFound} hint={list.notYetFoundHint} />
              <ListPager page={page} state={state} />
            </>
          ) : state.isNarrowed || !state.isFirst ? (
            <>
              <EmptyState title={list.nothingFound} hint={list.nothingFoundHint} />
              {!state.isFirst && <ListPager page={page} state={state} />}
            </>
          ) : (
            <EmptyState icon="check" title={props.empty.title} hint={props.empty.hint}>
              {props.empty.action}
            </EmptyState>
          )
        }
      </Loaded>
    </Paper>
  )
}
