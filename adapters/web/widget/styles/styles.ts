import { BASE } from './base'
import { CARD } from './card'
import { CHOICES } from './choices'
import { FOOT } from './foot'
import { MESSAGES } from './messages'
import { WINDOW } from './window'

/** The look of the widget; a page changes it by the `--motcua-…` variables of base.ts. */
export const STYLES = [BASE, WINDOW, FOOT, MESSAGES, CARD, CHOICES]
