import { type ProcessingTime } from '../../content/guide'
import { type Phrases } from '../phrases/phrases'
import { formatNumber } from './format-number'

/** How long it takes, in words and with its unit. */
export function formatTime(time: ProcessingTime, say: Phrases): string {
  const duration = durationOf(time, say)
  return time.label === undefined ? duration : `${time.label}: ${duration}`
}

function durationOf(time: ProcessingTime, say: Phrases): string {
  switch (time.kind) {
    case 'duration':
      return say.time[time.unit](formatNumber(time.amount))
    case 'same-day':
      return say.time.sameDay
    case 'check':
      return say.time.check
  }
}
