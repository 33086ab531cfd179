import { Button, Group, Loader } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useMay } from '../../api/session'
import { ConfirmButton } from '../../parts/confirm-button'
import { Icon } from '../../parts/icon'
import { useSentences } from '../../sentences/sentences-provider'
import { type ItemEditor } from './use-item-editor'

interface ItemToolbarProps {
  editor: ItemEditor
  onHistory: () => void
  isPreviewOpen: boolean
  onPreview: () => void
}

/** Saving, throwing changes away, the preview and the history of an item. */
export function ItemToolbar({ editor, onHistory, isPreviewOpen, onPreview }: ItemToolbarProps) {
  const { item: words, common, preview } = useSentences()
  const may = useMay()
  const mayEdit = may('content.edit') && editor.item.isEditable
  const { isDirty, isSaving, save, discard, item } = editor
  useHotkeys([['mod+S', () => isDirty && save()]], [])
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<Icon name="clock" size={16} />} onClick={onHistory}>
        {words.history}
      </Button>
      {may('content.edit') && (
        <Button
          variant="default"
          leftSection={<Icon name="chat" size={16} />}
          aria-pressed={isPreviewOpen}
          onClick={onPreview}
        >
          {preview.open}
        </Button>
      )}
      {mayEdit && item.draft && (
        <ConfirmButton
          label={words.discard}
          title={words.discardTitle}
          text={words.discardText}
          act={discard}
          isDangerous
        />
      )}
      {mayEdit && (
        // Not disabled while it saves: the focus would be lost before a conflict is shown.
        <Button
          disabled={!isDirty}
          aria-busy={isSaving}
          leftSection={isSaving && <Loader size={14} color="white" />}
          onClick={() => !isSaving && save()}
          title="Ctrl+S"
        >
          {common.save}
        </Button>
      )}
    </Group>
  )
}
