import { h } from '../element.ts';

export interface Progress {
  readonly element: HTMLElement;
  /** Shows what is going on; it is read out when it changes. No words: nothing is going on any more. */
  busy(words: string): void;
  /** Ends it; `words` are read out, not shown. */
  done(words: string): void;
}

/** The line that says what is going on. It stays in the page, because a live region must be there before its words. */
export function progressLine(): Progress {
  const shown = h('span', { class: 'progress-words' });
  const element = h('div', { class: 'progress', role: 'status', 'aria-live': 'polite' }, shown);
  const set = (look: string, words: string): void => {
    element.setAttribute('class', look);
    if (shown.textContent !== words) shown.textContent = words;
  };
  return {
    element,
    busy: words => set(words === '' ? 'progress' : 'progress busy', words),
    done: words => set('progress', words),
  };
}
