import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { addItem, useShape } from '../../api/items'
import { useMay } from '../../api/session'
import { useAct } from '../../api/use-act'
import { AskDialog } from '../../parts/ask-dialog'
import { Icon } from '../../parts/icon'
import { asObject } from '../../parts/schema-form/as-json'
import { emptyOf } from '../../parts/schema-form/schema'
import { useSentences } from '../../sentences/sentences-provider'
import { type ItemKind } from './item-kinds'

const KEY_FIELDS = { guides: 'slug', phrasebook: 'code', intents: 'id', golden: 'id' }

/** Begins a new item as a draft, which is then filled in. */
export function NewItem({ kind }: { kind: ItemKind }) {
  const { items: words, fields } = useSentences()
  const may = useMay()
  const navigate = useNavigate()
  const shape = useShape(kind.part)
  const [isOpen, { open, close }] = useDisclosure(false)
  const [key, setKey] = useState('')
  const keyField = Object.entries(KEY_FIELDS).find(([part]) => part === kind.part)?.[1] ?? 'id'
  const labels: Record<string, string> = fields
  const add = useAct(
    () => {
      const empty = asObject(emptyOf(shape.data ?? {}, shape.data ?? {}))
      return addItem(kind.part, key, { ...empty, [keyField]: key })
    },
    { refresh: ['items'], onDone: () => void navigate(`${kind.path}/${encodeURIComponent(key)}`) },
  )
  if (!may('content.edit')) return null
  return (
    <>
      <Button leftSection={<Icon name="plus" size={16} />} onClick={open}>
        {words.add}
      </Button>
      <AskDialog
        isOpen={isOpen}
        title={words.add}
        text={words.addText}
        confirm={words.add}
        isWorking={add.isPending}
        isIncomplete={key === '' || !shape.data}
        error={add.error}
        onConfirm={() => add.mutate(undefined)}
        onClose={close}
      >
        <TextInput
          label={labels[keyField]}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value.trim())}
          data-autofocus
        />
      </AskDialog>
    </>
  )
}
