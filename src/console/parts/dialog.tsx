import { Modal, type ModalProps } from '@mantine/core'
import { useEffect } from 'react'
import { useSentences } from '../sentences/sentences-provider'

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

/** The library gives the focus back when a window is closed, but not when it is taken away. */
function useFocusReturn(isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return
    const { activeElement } = document
    return () => {
      window.setTimeout(() => {
        const isLost = document.activeElement === document.body
        if (isLost && activeElement instanceof HTMLElement) activeElement.focus()
      })
    }
  }, [isOpen])
}
