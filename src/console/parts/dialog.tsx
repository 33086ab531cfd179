import { Modal, type ModalProps } from '@mantine/core'
import { useSentences } from '../sentences/sentences-provider'
import { useFocusReturn } from './use-focus-return'

interface DialogProps extends Pick<ModalProps, 'size' | 'children'> {
  title: string
  /** Left out: as long as it is rendered. */
  isOpen?: boolean
  onClose: () => void
}

/** A window over the page, which takes the focus and gives it back. */
export function Dialog({ isOpen = true, title, size = 'lg', onClose, children }: DialogProps) {
  const { common } = useSentences()
  useFocusReturn(isOpen)
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {isOpen && children}
    </Modal>
  )
}
