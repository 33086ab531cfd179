import { Router } from 'express'
import { z } from 'zod'
import { AppError } from '../../../lib/errors'
import { parse } from '../../../lib/parse'

/** What citizens are told about what is kept of them. */
export interface NoticePage {
  title: string
  sections: { heading: string; paragraphs: string[] }[]
}

export interface PrivacyRouteOptions {
  notice: (locale: 'vi' | 'en') => NoticePage
  /** Whom to tell of a weakness of this service: `mailto:…` or `https://…`. */
  securityContact?: string
  now: () => Date
}

const Query = z.object({ lang: z.enum(['vi', 'en']).catch('vi') })
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'"
/** RFC 9116 recommends less than a year. */
const VALID_MS = 180 * 24 * 3_600_000

/** The notice of privacy, and whom to tell of weaknesses. */
export function privacyRoutes({ notice, securityContact, now }: PrivacyRouteOptions): Router {
  const router = Router()

  router.get('/privacy', (req, res) => {
    const { lang } = parse(Query, req.query)
    res
      .set({
        'content-security-policy': PAGE_POLICY,
        'referrer-policy': 'no-referrer',
        'cache-control': 'public, max-age=300',
      })
      .type('html')
      .send(toPage(notice(lang), lang))
  })

  router.get('/.well-known/security.txt', (_req, res) => {
    if (securityContact === undefined) {
      throw new AppError('not_found', 'No contact is set; see SECURITY_CONTACT')
    }
    const expires = new Date(now().getTime() + VALID_MS).toISOString()
    res
      .type('text/plain; charset=utf-8')
      .send(`Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: vi, en\n`)
  })

  return router
}

function toPage({ title, sections }: NoticePage, lang: 'vi' | 'en'): string {
  const other = lang === 'vi' ? 'en' : 'vi'
  const otherName = lang === 'vi' ? 'English' : 'Tiếng Việt'
  const body = sections.map(
    ({ heading, paragraphs }) => `<section>
<h2>${escape(heading)}</h2>
${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n')}
</section>`,
  )
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/privacy.css">
</head>
<body>
<main>
<p class="language"><a href="/privacy?lang=${other}" lang="${other}" hreflang="${other}">${otherName}</a></p>
<h1>${escape(title)}</h1>
${body.join('\n')}
</main>
</body>
</html>
`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
