import { type Mine } from '../message-log'
import { type Phrases } from '../phrases'

/** What the parts of a message need from the widget around them. */
export interface Context {
  phrases: Phrases
  locale: 'vi' | 'en'
  /** What could not be sent is sent again without anybody asking. */
  isResending: boolean
  /** The replies that can still be acted on show their buttons. */
  isCurrent: boolean
  send: (text: string, label?: string) => void
  retry: (entry: Mine) => void
  isTicked: (key: string) => boolean
  tick: (key: string, isTicked: boolean) => void
}
