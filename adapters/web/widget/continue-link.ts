const FRAGMENT = /^#motcua=([2-9A-Z]{6})$/

/**
 * This very page, with a code behind the `#`, which browsers keep to themselves. Whoever opens
 * it on another device goes on there.
 */
export function linkFor(code: string, page: Location = location): string {
  const url = new URL(page.href)
  url.hash = `motcua=${code}`
  return url.href
}

/** The code with which the page was opened, once: reloading the page must not send it again. */
export function takeCode(page: Location = location, past: History = history): string | undefined {
  const [, code] = FRAGMENT.exec(page.hash) ?? []
  if (code !== undefined) past.replaceState(past.state, '', page.pathname + page.search)
  return code
}
