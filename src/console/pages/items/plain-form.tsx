import { Paper } from '@mantine/core'
import { useMemo } from 'react'
import { useAgencies } from '../../api/use-agencies'
import { FormProvider } from '../../parts/schema-form/form-context'
import { ObjectFields } from '../../parts/schema-form/object-fields'
import { type ItemFormProps } from './item-page'

/** The fields of an item one below the other. */
export function PlainForm({ schema, value, errors, isReadOnly, onChange }: ItemFormProps) {
  const agencies = useAgencies()
  const knowledge = useMemo(
    () => ({ root: schema, errors, isReadOnly, questions: [], suggestions: { owner: agencies } }),
    [schema, errors, isReadOnly, agencies],
  )
  return (
    <FormProvider value={knowledge}>
      <Paper withBorder p="md">
        <ObjectFields schema={schema} path="" value={value} onChange={onChange} />
      </Paper>
    </FormProvider>
  )
}
