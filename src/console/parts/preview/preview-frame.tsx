import { useRef } from 'react'
import classes from './preview.module.css'
import { type PreviewLine } from './preview-line'

/** The citizens' element, as far as a preview uses it. */
export interface Chat extends HTMLElement {
  line: PreviewLine['line']
  open: () => void
  /** What its close button and Escape do. */
  close: () => void
  reload: () => void
}

interface PreviewFrameProps {
  title: string
  /** The element is there and speaks to nobody yet. */
  onReady: (chat: Chat) => void
  /** There is none, or an older one that would speak to the service. */
  onMissing: () => void
}

/**
 * A page of its own, as narrow as a phone, on which the widget stands as on any citizen's phone.
 * It is the very file that citizens get, and keeps nothing on the device.
 */
const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Một Cửa</title>
<script src="/widget.js" data-remember="nothing" defer></script></head><body></body></html>`

/** The real widget in a frame. */
export function PreviewFrame({ title, onReady, onMissing }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const find = () => {
    const chat = frame.current?.contentDocument?.querySelector('motcua-chat')
    if (chat && isChat(chat)) onReady(chat)
    else onMissing()
  }
  return <iframe ref={frame} className={classes.frame} title={title} srcDoc={PAGE} onLoad={find} />
}

/** Without a line of its own it would speak to the service, and be counted. */
function isChat(element: Element): element is Chat {
  return 'line' in element && 'reload' in element
}
