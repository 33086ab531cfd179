import { css } from 'lit'

/** What can be pressed under a reply. */
export const CHOICES = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    max-width: 100%;
  }

  .chips.list {
    flex-direction: column;
    width: 100%;
  }

  .chip {
    min-height: 40px;
    max-width: 100%;
    padding: 6px 14px;
    border: 1.5px solid var(--primary);
    border-radius: 20px;
    background: var(--surface);
    color: var(--primary);
    font-weight: 550;
    line-height: 1.4;
    text-align: start;
    transition: background-color 0.12s;
  }

  .chip:hover {
    background: var(--tint);
  }

  .chip:active {
    background: var(--primary);
    color: var(--on-primary);
  }

  .chip .detail {
    font-weight: 400;
  }

  .onward li:first-child .chip {
    background: var(--primary);
    color: var(--on-primary);
  }

  .onward li:first-child .chip:hover {
    background: var(--primary-dark);
  }

  .aside .chip {
    min-height: 36px;
    padding: 4px 12px;
    border-color: #74859a;
    color: var(--muted);
    font-size: 0.92em;
  }

  .list .chip {
    width: 100%;
    padding: 9px 14px;
    border-radius: 10px;
  }

  .rating {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 6px;
    width: 100%;
    max-width: 340px;
  }

  .rating button {
    display: flex;
    flex-direction: column;
    align-items: center;
    min-height: 60px;
    padding: 7px 2px 3px;
    border: 1.5px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    font-weight: 600;
    line-height: 1.4;
  }

  .rating .icon {
    width: 1.6em;
    height: 1.6em;
    color: #8a6200;
  }

  .rating button:hover .icon,
  .rating button:focus-visible .icon {
    fill: var(--accent);
  }

  .rating button:hover {
    border-color: var(--primary);
    background: var(--tint);
  }

  .rating p {
    grid-column: 1 / -1;
    display: flex;
    justify-content: space-between;
    font-size: 0.8em;
    color: var(--muted);
  }
`
