import { generate } from 'lean-qr'
import { html, svg } from 'lit'
import { linkFor } from '../continue-link'
import { type Phrases } from '../phrases'

/** Modules of white around a QR code, without which readers do not find it. */
const MARGIN = 4

/** A QR code that opens this page on a phone, where the conversation then goes on. */
export function renderCode(code: string, phrases: Phrases) {
  const picture = generate(linkFor(code))
  const size = picture.size + 2 * MARGIN
  return html`<figure class="qr">
    <svg
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${phrases.qr}
      shape-rendering="crispEdges"
    >
      ${svg`<path d=${toPath(picture)}></path>`}
    </svg>
    <figcaption aria-hidden="true">${phrases.qr}</figcaption>
  </figure>`
}

function toPath({ size, get }: Pick<ReturnType<typeof generate>, 'size' | 'get'>): string {
  const at = Array.from({ length: size }, (_, index) => index)
  return at
    .flatMap((y) => at.filter((x) => get(x, y)).map((x) => `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`))
    .join('')
}
