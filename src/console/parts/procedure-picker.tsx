import { Combobox, InputBase, Loader, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSentences } from '../sentences/sentences-provider'

export interface Procedure {
  code: string
  label: string
}

interface ProcedurePickerProps {
  label: string
  description?: string
  value: Procedure | undefined
  onChange: (procedure: Procedure) => void
}

const TYPING_PAUSE_MS = 200

/** Finds a procedure by what is typed, in whatever spelling, as citizens find it. */
export function ProcedurePicker({ label, description, value, onChange }: ProcedurePickerProps) {
  const { pick } = useSentences()
  const [typed, setTyped] = useState(value?.label ?? '')
  const [asked] = useDebouncedValue(typed, TYPING_PAUSE_MS)
  const combobox = useCombobox()
  const found = useSuggestions(asked)
  const options = found.data ?? []
  const choose = (code: string) => {
    const chosen = options.find((one) => one.code === code)
    if (!chosen) return
    onChange(chosen)
    setTyped(chosen.label)
    combobox.closeDropdown()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <InputBase
          label={label}
          description={description}
          placeholder={pick.procedureHint}
          value={typed}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === ''}>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
          {options.map(({ code, label: name }) => (
            <Combobox.Option key={code} value={code}>
              {name} <small>({code})</small>
            </Combobox.Option>
          ))}
          {options.length === 0 && <Combobox.Empty>{pick.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function useSuggestions(typed: string) {
  return useQuery({
    queryKey: ['suggest', typed],
    enabled: typed.trim() !== '',
    queryFn: async ({ signal }): Promise<Procedure[]> => {
      const search = new URLSearchParams({ q: typed, limit: '8' }).toString()
      const response = await fetch(`/api/v1/suggest?${search}`, { signal })
      // The public route answers with what is declared here.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
      const answer: { items: Procedure[] } = await response.json()
      return answer.items
    },
  })
}
