import { useMemo } from 'react'
import { useLanguage, type Language } from '../sentences/sentences-provider'

const ZONE = { timeZone: 'Asia/Ho_Chi_Minh' }

/** Numbers, shares and times as they are written in the chosen language, in Vietnam's time. */
export function useFormat() {
  const { language } = useLanguage()
  return useMemo(() => createFormat(language), [language])
}

export type Format = ReturnType<typeof createFormat>

function createFormat(language: Language) {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const change = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', ...ZONE })
  const month = new Intl.DateTimeFormat(locale, { month: '2-digit', year: 'numeric', ...ZONE })
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'short',
    timeStyle: 'short',
    ...ZONE,
  })
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    number: (value: number) => number.format(value),
    /** How much more or less than before. */
    change: (value: number) => change.format(value),
    share: (value: number) => share.format(value),
    /** Of a moment, or of a calendar day such as `2026-07-20`. */
    day: (at: string | Date) => day.format(new Date(at)),
    /** The month of a day. */
    month: (at: string | Date) => month.format(new Date(at)),
    moment: (at: string | Date) => moment.format(new Date(at)),
    ago: (at: string | Date, now = new Date()) => {
      const seconds = (new Date(at).getTime() - now.getTime()) / 1000
      const [unit, length] =
        UNITS.find(([, unitLength]) => Math.abs(seconds) >= unitLength) ?? SMALLEST
      return ago.format(Math.round(seconds / length), unit)
    },
  }
}

const SMALLEST: [Intl.RelativeTimeFormatUnit, number] = ['minute', 60]
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  SMALLEST,
]
