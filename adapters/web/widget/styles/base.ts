import { css } from 'lit'

/**
 * Colours and sizes. `font-size: medium` is the size that the citizen set in the browser,
 * whatever the page does with its own; everything else is measured in it.
 */
export const BASE = css`
  :host {
    display: contents;
  }

  :host([hidden]) {
    display: none;
  }

  /* The host itself can be reached by the page's styles, so nothing is inherited from it. */
  .root {
    all: initial;
    display: contents;
    --primary: var(--motcua-primary, #14457f);
    --primary-dark: var(--motcua-primary-dark, #0e3260);
    --on-primary: var(--motcua-on-primary, #ffffff);
    --tint: var(--motcua-tint, #e8f0fa);
    --accent: var(--motcua-accent, #e3a917);
    --surface: var(--motcua-surface, #ffffff);
    --ground: var(--motcua-ground, #f3f6fa);
    --text: var(--motcua-text, #17212e);
    --muted: var(--motcua-muted, #4d5b6c);
    --line: var(--motcua-line, #d5deea);
    --link: var(--motcua-link, #0f4c9c);
    --danger: var(--motcua-danger, #a3211b);
    --radius: var(--motcua-radius, 12px);
    font-family: var(
      --motcua-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    font-size: medium;
    /* Vietnamese stacks two marks on a vowel; tighter lines would touch. */
    line-height: 1.55;
    color: var(--text);
    color-scheme: light;
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }

  * {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  button,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }

  button {
    cursor: pointer;
    touch-action: manipulation;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--primary-dark);
  }

  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`
