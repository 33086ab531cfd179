import { css } from 'lit'

/** What is always offered, and the place to write. */
export const FOOT = css`
  .foot {
    position: relative;
    background: var(--surface);
    border-block-start: 1px solid var(--line);
    padding: 6px 12px calc(8px + env(safe-area-inset-bottom, 0px));
  }

  .always {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
  }

  .asking {
    align-items: center;
    justify-content: flex-end;
    font-size: 0.92em;
  }

  .asking p {
    flex: 1 0 auto;
  }

  /* What goes on below fades out under the button that leads there. */
  .edge {
    position: absolute;
    inset-block-end: 100%;
    inset-inline: 0;
    display: flex;
    justify-content: center;
    align-items: flex-end;
    height: 84px;
    padding-block-end: 8px;
    background: linear-gradient(transparent, var(--ground) 78%);
    pointer-events: none;
  }

  .more {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-height: 34px;
    padding: 0 12px 0 10px;
    border: 1px solid var(--line);
    border-radius: 17px;
    background: var(--surface);
    color: var(--primary);
    font-size: 0.86em;
    font-weight: 600;
    box-shadow: 0 2px 8px rgb(10 30 60 / 16%);
    pointer-events: auto;
  }

  .plain {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: 36px;
    padding: 0 6px;
    border: 0;
    border-radius: 6px;
    background: transparent;
    color: var(--link);
    font-size: 0.88em;
    font-weight: 550;
  }

  .plain:hover {
    text-decoration: underline;
  }

  .field {
    display: flex;
    align-items: flex-end;
    gap: 6px;
    padding: 4px;
    border: 1.5px solid #74859a;
    border-radius: var(--radius);
    background: var(--surface);
  }

  .field:focus-within {
    border-color: var(--primary);
    box-shadow: 0 0 0 1.5px var(--primary);
  }

  textarea {
    flex: 1;
    min-width: 0;
    padding: 7px 8px;
    border: 0;
    background: transparent;
    line-height: 1.5;
    resize: none;
    overflow-y: auto;
  }

  textarea:focus-visible {
    outline: none;
    box-shadow: none;
  }

  textarea::placeholder {
    color: #5c6b7c;
    opacity: 1;
  }

  .send {
    display: grid;
    place-items: center;
    flex: none;
    width: 40px;
    height: 40px;
    border: 0;
    border-radius: 9px;
    background: var(--primary);
    color: var(--on-primary);
  }

  .send:hover {
    background: var(--primary-dark);
  }

  .send[aria-disabled='true'] {
    background: #7b8794;
    cursor: not-allowed;
  }

  .count,
  .safety {
    margin-block-start: 4px;
    font-size: 0.8em;
    line-height: 1.4;
    color: var(--muted);
    text-align: center;
  }

  .safety a {
    display: inline-block;
    min-height: 24px;
    padding-inline: 4px;
    line-height: 24px;
    color: inherit;
  }

  .count {
    text-align: end;
  }

  .count:empty {
    display: none;
  }

  .count.over {
    color: var(--danger);
    font-weight: 600;
  }

  @media (max-height: 480px) {
    .edge {
      display: none;
    }
  }
`
