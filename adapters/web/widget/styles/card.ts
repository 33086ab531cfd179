import { css } from 'lit'

/** Answers, checklists, steps and notices. */
export const CARD = css`
  .card {
    display: flex;
    flex-direction: column;
    gap: 10px;
    width: 100%;
    padding: 14px 15px;
    border: 1px solid var(--line);
    border-block-start: 3px solid var(--primary);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 1px 3px rgb(10 30 60 / 7%);
  }

  .card-notice {
    border-block-start-color: var(--accent);
    background: #fffaf0;
  }

  h3 {
    display: flex;
    gap: 0.45em;
    font-size: 1.06em;
    font-weight: 680;
    line-height: 1.35;
    color: var(--primary-dark);
  }

  .card-notice h3 {
    color: #6a4b00;
  }

  h3 .icon {
    margin-block-start: 0.05em;
  }

  h4 {
    margin-block-end: 4px;
    font-size: 0.86em;
    font-weight: 650;
    line-height: 1.4;
    color: var(--muted);
  }

  summary {
    min-height: 28px;
    padding-block: 3px;
    color: var(--muted);
    cursor: pointer;
  }

  summary h4 {
    display: inline;
    margin: 0;
  }

  details[open] > summary {
    margin-block-end: 4px;
  }

  .lines > li + li,
  .papers > li + li {
    margin-block-start: 7px;
  }

  ul.lines > li {
    position: relative;
    padding-inline-start: 1.05em;
  }

  ul.lines > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.15em;
    inset-block-start: 0.63em;
    width: 0.36em;
    height: 0.36em;
    border-radius: 50%;
    background: var(--accent);
  }

  /* A single fact is no list. */
  ul.lines > li:only-child {
    padding-inline-start: 0;
  }
  ul.lines > li:only-child::before {
    display: none;
  }

  ol.lines {
    list-style: none;
    counter-reset: line;
  }

  ol.lines > li {
    position: relative;
    padding-inline-start: 2.1em;
    counter-increment: line;
  }

  ol.lines > li::before {
    content: counter(line);
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.05em;
    display: grid;
    place-items: center;
    width: 1.7em;
    height: 1.7em;
    border-radius: 50%;
    background: var(--tint);
    color: var(--primary-dark);
    font-size: 0.86em;
    font-weight: 650;
  }

  .line {
    display: block;
    white-space: pre-line;
  }

  .detail {
    display: block;
    margin-block-start: 1px;
    font-size: 0.9em;
    line-height: 1.5;
    color: var(--muted);
    white-space: pre-line;
  }

  .prepared {
    font-size: 0.88em;
    color: var(--muted);
  }

  .prepared strong {
    color: #1c6435;
  }

  .papers > li {
    padding-block-end: 7px;
    border-block-end: 1px solid #e9eef5;
  }

  .papers > li:last-child {
    padding-block-end: 0;
    border-block-end: 0;
  }

  .papers label {
    display: flex;
    gap: 10px;
    cursor: pointer;
  }

  .papers > li > .detail {
    margin-inline-start: 32px;
  }

  .papers input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 2px 0 0;
    accent-color: #1c6435;
  }

  .papers input:checked + span .line {
    color: var(--muted);
  }

  .progress p {
    font-size: 0.86em;
    font-weight: 650;
    color: var(--muted);
  }

  .bar {
    display: flex;
    gap: 3px;
    margin-block-start: 5px;
  }

  .bar span {
    flex: 1;
    height: 6px;
    border-radius: 3px;
    background: #d7e0eb;
  }

  .bar .done {
    background: var(--primary);
  }

  .links {
    display: flex;
    flex-direction: column;
    gap: 4px;
  }

  .link {
    /* For fingers, without moving the lines apart. */
    padding-block: 3px;
    color: var(--link);
    font-weight: 550;
    text-decoration: none;
  }

  .link-label,
  .link:not([target]) {
    text-decoration: underline;
    text-underline-offset: 0.18em;
    text-decoration-thickness: 1px;
  }

  .link:hover .link-label {
    text-decoration-thickness: 2px;
  }

  .link:focus-visible {
    border-radius: 3px;
  }

  .link .icon {
    width: 0.85em;
    height: 0.85em;
    margin-inline-start: 0.25em;
    vertical-align: -0.06em;
  }

  /* The drawing is not left alone on a line. */
  .together {
    display: inline-block;
    max-width: 100%;
  }

  .host {
    color: var(--muted);
    font-size: 0.86em;
    font-weight: 400;
  }

  .source {
    padding-block-start: 9px;
    border-block-start: 1px solid #e3e9f1;
    font-size: 0.82em;
    line-height: 1.5;
    color: var(--muted);
  }

  .source strong {
    font-weight: 650;
    color: var(--text);
  }

  @media (forced-colors: active) {
    .bar .done {
      background: Highlight;
    }
    .card,
    .bubble,
    .chip {
      border: 1px solid CanvasText;
    }
  }
`
