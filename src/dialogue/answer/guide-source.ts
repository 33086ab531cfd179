import { type CardSource } from '../../channel/message'
import { type Guide } from '../../content/guide'

/** Where what is told from a guide can be read again, and when an editor last compared the two. */
export function guideSource(guide: Guide): CardSource {
  return { code: guide.code, title: guide.name, url: guide.url, checked: guide.checked }
}
