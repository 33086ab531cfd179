import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { playPreview, type Preview, type PreviewInput } from '../../api/preview'
import { useSentences } from '../../sentences/sentences-provider'
import { type Chat } from './preview-frame'
import { createPreviewLine } from './preview-line'

export type EditedItem = NonNullable<PreviewInput['item']>

export interface PreviewSubject {
  /** What is being edited; left out for the drafts as they are saved. */
  item?: EditedItem
  /** What the conversation begins with. */
  opening?: PreviewInput['messages'][number]
}

/** Typing is over when nothing came for this long. */
const PAUSE_MS = 700

/** A preview that follows what is edited: the conversation is played again when that changes. */
export function usePreview(subject: PreviewSubject, onClose: () => void) {
  const { preview: words } = useSentences()
  const [told, setTold] = useState<Pick<Preview, 'problems'>>()
  const [error, setError] = useState<unknown>()
  const chat = useRef<Chat>(undefined)
  // The line lives as long as the widget does; what it asks for is what holds at that moment.
  const now = useRef({ subject, words, onClose })
  now.current = { subject, words, onClose }
  const [line] = useState(() =>
    createPreviewLine({
      play: async (messages, locale) => {
        try {
          const preview = await playPreview({ item: now.current.subject.item, messages, locale })
          setTold(preview)
          setError(undefined)
          return preview
        } catch (failure) {
          setError(failure)
          throw failure
        }
      },
      opening: () => now.current.subject.opening,
      failed: () => now.current.words.failed,
    }),
  )
  const replay = () => {
    line.keep()
    chat.current?.reload()
  }

  const [settled] = useDebouncedValue(JSON.stringify(subject.item), PAUSE_MS)
  const shown = useRef(settled)
  useEffect(() => {
    if (shown.current === settled) return
    shown.current = settled
    line.keep()
    chat.current?.reload()
  }, [settled, line])

  return {
    ...{ error, replay },
    problems: told?.problems ?? [],
    start: (element: Chat) => {
      chat.current = element
      element.line = line.line
      // Closed by itself, it would leave an empty frame from which Escape leads nowhere.
      element.close = () => now.current.onClose()
      element.open()
    },
    fail: () => setError(new Error('The widget is missing or too old')),
    restart: () => chat.current?.reload(),
  }
}
