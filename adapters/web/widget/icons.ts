import { svg, type SVGTemplateResult } from 'lit'

/** The drawings of the widget; what they mean is always said in words beside them. */
export const ICONS = {
  chat: icon(svg`<path d="M4 5h16v11H10l-4 4v-4H4z"/><path d="M8 9h8M8 12h5"/>`),
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`),
  down: icon(svg`<path d="M12 5v13M6 12l6 6 6-6" />`),
  send: icon(svg`<path d="M4 12l16-8-5 16-4-6z"/><path d="M11 14l9-10"/>`),
  out: icon(svg`<path d="M14 4h6v6M20 4l-9 9M18 14v5H5V6h5"/>`),
  person: icon(svg`<circle cx="12" cy="8" r="4"/><path d="M4 20c1-4 4-6 8-6s7 2 8 6"/>`),
  fresh: icon(svg`<path d="M20 11a8 8 0 1 0-2 6"/><path d="M20 5v6h-6"/>`),
  info: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.5"/>`),
  star: icon(
    svg`<path d="M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z"/>`,
  ),
}

function icon(shape: SVGTemplateResult) {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`
}
