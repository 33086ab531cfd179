import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode } from 'react'
import { useSentences } from '../../sentences/sentences-provider'
import { useFocusReturn } from '../use-focus-return'
import classes from './preview.module.css'
import { PreviewPanel } from './preview-panel'
import { type PreviewSubject } from './use-preview'

interface BesidePreviewProps {
  isOpen: boolean
  subject: PreviewSubject
  onClose: () => void
  children: ReactNode
}

/** From this width on an editor and a phone fit beside each other, with the menu. */
const WIDE = '(min-width: 1180px)'

/** Shows the preview beside the editor, or over it where there is no room. */
export function BesidePreview({ isOpen, subject, onClose, children }: BesidePreviewProps) {
  const { preview: words, common } = useSentences()
  const isWide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false })
  const isBeside = isOpen && isWide
  useFocusReturn(isOpen)
  return (
    <>
      <div className={isBeside ? classes.beside : undefined}>
        <div>{children}</div>
        {isBeside && (
          <div className={classes.aside}>
            <PreviewPanel subject={subject} onClose={onClose} hasHead />
          </div>
        )}
      </div>
      <Drawer
        opened={isOpen && !isWide}
        onClose={onClose}
        position="right"
        size={440}
        title={words.title}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <div className={classes.drawer}>
          <PreviewPanel subject={subject} onClose={onClose} />
        </div>
      </Drawer>
    </>
  )
}
