import { css } from 'lit'

/** The launcher, and the window with its header. */
export const WINDOW = css`
  .launcher {
    position: fixed;
    inset-inline-end: calc(var(--motcua-offset, 20px) + env(safe-area-inset-right, 0px));
    inset-block-end: calc(var(--motcua-offset, 20px) + env(safe-area-inset-bottom, 0px));
    z-index: var(--motcua-z-index, 2147483000);
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-height: 56px;
    padding: 0.5em 1.4em 0.5em 1.1em;
    border: 2px solid var(--surface);
    border-radius: 999px;
    background: var(--primary);
    color: var(--on-primary);
    font-weight: 600;
    box-shadow: 0 6px 20px rgb(10 30 60 / 30%);
    transition: background-color 0.15s;
  }

  .launcher:hover {
    background: var(--primary-dark);
  }

  .launcher .icon {
    width: 1.5em;
    height: 1.5em;
  }

  dialog {
    position: fixed;
    inset: auto;
    inset-inline-end: var(--motcua-offset, 20px);
    inset-block-end: var(--motcua-offset, 20px);
    z-index: var(--motcua-z-index, 2147483000);
    width: min(420px, calc(100vw - 32px));
    height: min(720px, calc(100dvh - 40px));
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 4px);
    background: var(--ground);
    color: inherit;
    overflow: clip;
    box-shadow: 0 16px 48px rgb(10 30 60 / 28%);
  }

  dialog[open] {
    animation: rise 0.18s ease-out;
  }

  dialog.full {
    inset: 0;
    width: 100%;
    height: 100dvh;
    border: 0;
    border-radius: 0;
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }

  .window {
    display: flex;
    flex-direction: column;
    height: 100%;
    overflow-wrap: anywhere;
  }

  .size-115 {
    font-size: 1.15em;
  }
  .size-130 {
    font-size: 1.3em;
  }
  .size-150 {
    font-size: 1.5em;
  }

  .head {
    display: flex;
    align-items: center;
    padding: 12px 8px 11px 14px;
    background: var(--primary);
    border-block-end: 3px solid var(--accent);
    color: var(--on-primary);
  }

  .head :focus-visible {
    box-shadow: none;
  }

  .mark {
    display: grid;
    place-items: center;
    flex: none;
    width: 36px;
    height: 36px;
    margin-inline-end: 10px;
    border-radius: 50%;
    background: var(--on-primary);
    color: var(--primary);
  }

  .who {
    flex: 1;
    min-width: 0;
  }

  h2 {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
  }

  .who p {
    font-size: 0.84em;
    line-height: 1.35;
  }

  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: none;
    min-width: 40px;
    height: 40px;
    padding: 0 4px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: transparent;
    font-size: 0.95em;
    font-weight: 600;
    line-height: 1;
  }

  .tool:hover {
    background: var(--primary-dark);
  }

  .tool sup {
    margin-block-end: 0.6em;
    font-size: 0.75em;
    line-height: 0;
  }

  .status:not(:empty) {
    padding: 8px 16px;
    background: #fff4d6;
    border-block-end: 1px solid #e8cf87;
    color: #5a4300;
    font-size: 0.9em;
  }

  /* So little room that fixed parts would leave none for the conversation: all of it scrolls. */
  @media (max-height: 480px) {
    .window {
      height: auto;
      min-height: 100%;
    }
    dialog {
      overflow-y: auto;
    }
  }

  @media (max-width: 359px) {
    .mark {
      display: none;
    }
    .head {
      flex-wrap: wrap;
    }
  }
`
