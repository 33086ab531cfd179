import { Button, CloseButton, Group, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState, type ReactNode } from 'react'
import { useSentences } from '../../sentences/sentences-provider'
import { Icon } from '../icon'
import { type ListState } from './use-list-state'

export interface Filter {
  name: string
  label: string
  options: { value: string; label: string }[]
  /** Left out where the options are a word or two. */
  width?: number
}

interface ListToolbarProps {
  state: ListState
  filters: Filter[]
  /** Left out where the list cannot be searched. */
  searchLabel?: string
  children?: ReactNode
}

const TYPING_PAUSE_MS = 300

/** Search and filters above a list. */
export function ListToolbar({ state, filters, searchLabel, children }: ListToolbarProps) {
  const { list } = useSentences()
  return (
    <Group gap="xs" p="sm" align="flex-end" role="search" aria-label={list.narrow}>
      {searchLabel && <SearchInput label={searchLabel} state={state} />}
      {filters.map(({ name, label, options, width = 158 }) => (
        <Select
          key={name}
          aria-label={label}
          placeholder={label}
          data={options}
          value={state.filters[name] ?? null}
          onChange={(value) => state.setFilter(name, value ?? undefined)}
          clearable
          searchable={options.length > 8}
          w={width}
        />
      ))}
      {state.isNarrowed && (
        <Button variant="subtle" onClick={state.clear}>
          {list.clear}
        </Button>
      )}
      {children}
    </Group>
  )
}

function SearchInput({ label, state }: { label: string; state: ListState }) {
  const { list } = useSentences()
  const [typed, setTyped] = useState(state.search)
  const search = useDebouncedCallback(state.setSearch, TYPING_PAUSE_MS)
  useEffect(() => setTyped(state.search), [state.search])

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      leftSection={<Icon name="search" size={16} />}
      rightSection={
        typed === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={list.clearSearch}
            onClick={() => {
              setTyped('')
              state.setSearch('')
            }}
          />
        )
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        search(event.currentTarget.value)
      }}
      flex="1 1 240px"
      maw={420}
    />
  )
}
