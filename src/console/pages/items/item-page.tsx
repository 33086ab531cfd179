import { useDisclosure } from '@mantine/hooks'
import { type ComponentType } from 'react'
import { useParams } from 'react-router'
import { useItem, useShape, type OpenItem } from '../../api/items'
import { useMay } from '../../api/session'
import { ErrorState } from '../../parts/error-state'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { BesidePreview } from '../../parts/preview/beside-preview'
import { type Schema } from '../../parts/schema-form/schema'
import { UnsavedGuard } from '../../parts/unsaved-guard'
import { useSentences } from '../../sentences/sentences-provider'
import { ConflictDialog } from './conflict-dialog'
import { ItemHistory } from './item-history'
import { type ItemKind } from './item-kinds'
import { ItemStatus } from './item-status'
import { ItemToolbar } from './item-toolbar'
import { useItemEditor } from './use-item-editor'
import { usePreviewSubject } from './use-preview-subject'

export interface ItemFormProps {
  schema: Schema
  value: unknown
  /** What is wrong, by the path of the field. */
  errors: Record<string, string>
  isReadOnly: boolean
  onChange: (value: unknown) => void
}

interface ItemPageProps {
  kind: ItemKind
  /** What is wrong with a value as it stands. */
  check?: (value: unknown) => Record<string, string>
  form: ComponentType<ItemFormProps>
}

/** The editor of one item: its form, its history, and what to do when two edit it at once. */
export function ItemPage(props: ItemPageProps) {
  const { key = '' } = useParams()
  const item = useItem(props.kind.part, key)
  const shape = useShape(props.kind.part)
  return (
    <Loaded query={item}>
      {(opened) => (
        <Loaded query={shape}>
          {(schema) => <Editor key={opened.item} {...props} item={opened} schema={schema} />}
        </Loaded>
      )}
    </Loaded>
  )
}

const NO_ERRORS = {}

function Editor(props: ItemPageProps & { item: OpenItem; schema: Schema }) {
  const { item: opened, schema, kind, check, form: Form } = props
  const { nav, items: words } = useSentences()
  const may = useMay()
  const editor = useItemEditor(opened)
  const [isHistoryOpen, history] = useDisclosure(false)
  const [isPreviewOpen, preview] = useDisclosure(false)
  const { item, value, setValue, conflict } = editor
  const subject = usePreviewSubject(item, value)
  const isReadOnly = !may('content.edit') || !item.isEditable
  const errors = value === null ? NO_ERRORS : (check?.(value) ?? NO_ERRORS)

  return (
    <BesidePreview {...{ subject }} isOpen={isPreviewOpen} onClose={preview.close}>
      <UnsavedGuard isDirty={editor.isDirty} />
      <PageHead
        title={item.title || item.key}
        hint={item.key}
        back={{ to: kind.path, label: nav[kind.name] }}
        actions={
          <ItemToolbar
            {...{ editor, isPreviewOpen }}
            onHistory={history.open}
            onPreview={preview.toggle}
          />
        }
      />
      <ItemStatus item={item} isDirty={editor.isDirty} errors={errors} />
      {editor.error && <ErrorState error={editor.error} />}
      {value === null ? (
        words.removed
      ) : (
        <Form {...{ schema, value, errors, isReadOnly }} onChange={setValue} />
      )}
      <ItemHistory
        item={item}
        isOpen={isHistoryOpen}
        onClose={history.close}
        onRestore={isReadOnly ? undefined : setValue}
      />
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          isWorking={editor.isSaving}
          onMerge={editor.merge}
          onTakeTheirs={editor.takeTheirs}
          onClose={editor.closeConflict}
        />
      )}
    </BesidePreview>
  )
}
