import { css } from 'lit'

/** The list of messages. */
export const MESSAGES = css`
  .scroll {
    flex: 1;
    min-height: 0;
    position: relative;
    padding: 16px 14px 12px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: #9fb0c4 transparent;
  }

  .scroll:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }

  .log {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }

  .text {
    white-space: pre-line;
  }

  .qr {
    width: 11rem;
    margin: 8px 0 0;
    font-size: 0.85em;
  }

  .qr svg {
    display: block;
    width: 100%;
    border-radius: 8px;
    background: #fff;
  }

  .paragraph + .paragraph {
    margin-block-start: 0.4em;
  }

  .bubble {
    width: fit-content;
    max-width: 100%;
    padding: 9px 13px;
    border-radius: var(--radius);
  }

  .reply {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    max-width: 100%;
  }

  .reply .bubble {
    background: var(--surface);
    border: 1px solid var(--line);
    border-start-start-radius: 4px;
  }

  .mine {
    align-self: flex-end;
    max-width: 86%;
    border-radius: var(--radius);
  }

  .mine .bubble {
    margin-inline-start: auto;
    background: var(--primary);
    color: var(--on-primary);
    border-end-end-radius: 4px;
  }

  .author {
    margin-block-end: 3px;
    font-size: 0.82em;
    font-weight: 600;
    color: var(--muted);
  }

  .state {
    margin-block-start: 3px;
    font-size: 0.82em;
    color: var(--muted);
    text-align: end;
  }

  .sending {
    animation: appear 0s 0.6s backwards;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .failed {
    color: var(--danger);
    font-weight: 550;
  }

  .retry {
    min-height: 32px;
    padding: 0 6px;
    border: 0;
    border-radius: 6px;
    background: transparent;
    color: var(--link);
    font-weight: 600;
    text-decoration: underline;
  }

  .notice {
    align-self: center;
    padding: 4px 12px;
    color: var(--muted);
    font-size: 0.88em;
    text-align: center;
  }

  .end {
    height: 1px;
  }

  .typing {
    width: fit-content;
    margin-block-start: 12px;
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  /* Most replies are there at once; dots that flash up would only unsettle. */
  .typing:not([hidden]) {
    animation: appear 0s 0.35s backwards;
  }

  .dots {
    display: flex;
    gap: 5px;
  }

  .dots i {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--muted);
    animation: breathe 1.2s infinite ease-in-out;
  }

  .dots i:nth-child(2) {
    animation-delay: 0.2s;
  }

  .dots i:nth-child(3) {
    animation-delay: 0.4s;
  }

  @keyframes breathe {
    50% {
      opacity: 0.25;
    }
  }

  @media (max-height: 480px) {
    .scroll {
      overflow: visible;
    }
  }
`
