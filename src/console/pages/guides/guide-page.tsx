import { useDisclosure } from '@mantine/hooks'
import { useParams } from 'react-router'
import { useItem, type OpenItem } from '../../api/items'
import { useMay } from '../../api/session'
import { useAgencies } from '../../api/use-agencies'
import { ErrorState } from '../../parts/error-state'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { asObject, asText } from '../../parts/schema-form/as-json'
import { UnsavedGuard } from '../../parts/unsaved-guard'
import { useSentences } from '../../sentences/sentences-provider'
import { ConflictDialog } from '../items/conflict-dialog'
import { ItemHistory } from '../items/item-history'
import { ItemStatus } from '../items/item-status'
import { ItemToolbar } from '../items/item-toolbar'
import { useItemEditor } from '../items/use-item-editor'
import { checkGuide } from './check-guide'
import { GuideForm } from './guide-form'

/** The editor of one guide. */
export function GuidePage() {
  const { key = '' } = useParams()
  const query = useItem('guides', key)
  return <Loaded query={query}>{(item) => <GuideEditor key={item.version} item={item} />}</Loaded>
}

function GuideEditor({ item }: { item: OpenItem }) {
  const { nav } = useSentences()
  const may = useMay()
  const agencies = useAgencies()
  const editor = useItemEditor(item)
  const [isHistoryOpen, history] = useDisclosure(false)
  const { label, code } = asObject(editor.value)
  const errors = checkGuide(editor.value)

  return (
    <>
      <UnsavedGuard isDirty={editor.isDirty} />
      <PageHead
        title={asText(label) || item.key}
        hint={asText(code)}
        back={{ to: '/guides', label: nav.guides }}
        actions={<ItemToolbar editor={editor} onHistory={history.open} />}
      />
      <ItemStatus item={editor.item} isDirty={editor.isDirty} errors={errors} />
      {editor.error && <ErrorState error={editor.error} />}
      <GuideForm
        value={editor.value}
        errors={errors}
        agencies={agencies}
        isReadOnly={!may('content.edit')}
        onChange={editor.setValue}
      />
      <ItemHistory
        item={editor.item}
        isOpen={isHistoryOpen}
        onClose={history.close}
        onRestore={may('content.edit') ? editor.setValue : undefined}
      />
      {editor.conflict && (
        <ConflictDialog
          conflict={editor.conflict}
          isWorking={editor.isSaving}
          onMerge={editor.merge}
          onTakeTheirs={editor.takeTheirs}
          onClose={editor.closeConflict}
        />
      )}
    </>
  )
}
