import { type Place } from '../../content/agency'
import { fold } from '../../text/normalize'

const KINDS = /^(?:tinh|thanh pho|tp|t p)\s+/u
/** Names that nobody looks up in an office, but everybody types. */
const SHORT_NAMES: Record<string, string> = {
  'sai gon': 'ho chi minh',
  sg: 'ho chi minh',
  hcm: 'ho chi minh',
  tphcm: 'ho chi minh',
  hn: 'ha noi',
  hp: 'hai phong',
  dn: 'da nang',
}

/** The provincial unit that an answer names, by its name of today or of before 2025-07-01. */
export function readPlace(text: string, places: Place[]): string | undefined {
  const typed = fold(text)
  const words = ` ${SHORT_NAMES[typed.replace(KINDS, '')] ?? typed} `
  const named = places.flatMap((place) =>
    [place.name, ...place.formerly].map((name) => ({
      id: place.id,
      name: fold(name).replace(KINDS, ''),
    })),
  )
  const found = named
    .filter(({ name }) => words.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length)
  return found[0]?.id
}
