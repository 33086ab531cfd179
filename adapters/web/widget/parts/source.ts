import { html, nothing } from 'lit'
import { type CardSource } from '../../../../src/channel/message'
import { type Context } from './context'
import { renderLink } from './safe-link'

/** Where the answer comes from and when it was checked: the promise of every answer. */
export function renderSource(source: CardSource | undefined, { phrases, locale }: Context) {
  if (!source) return nothing
  const { code, title, url, checked } = source
  return html`<footer class="source">
    <p>
      ${phrases.source}: <strong>${code}</strong> · ${url ? renderLink(title, url, phrases) : title}
    </p>
    <p>${readDay(checked)}</p>
  </footer>`

  function readDay(day: string): string {
    const text = formatDay(day, locale)
    return day.length > 7 ? phrases.checked(text) : phrases.checkedMonth(text)
  }
}

/** `2026-07-20` as people write it; a source that names no day gives the month only. */
function formatDay(day: string, locale: 'vi' | 'en'): string {
  const parts = day.split('-')
  if (locale === 'vi') return parts.reverse().join('/')
  return new Intl.DateTimeFormat('en-GB', {
    ...(parts.length > 2 && { day: 'numeric' as const }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day))
}
