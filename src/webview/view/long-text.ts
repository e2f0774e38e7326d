import { h } from '../element.ts';
import { button } from './button.ts';

const firstPart = 8_000;
const furtherPart = 64_000;

/** A text of any length, drawn in parts: a megabyte at once would freeze the panel. */
export function longText(text: string, key: string): HTMLElement {
  const body = h('div', { class: 'long-text', tabindex: 0, role: 'group', 'aria-label': 'Body' });
  let shown = 0;
  const showMore = (length: number): void => {
    body.append(h('pre', {}, text.slice(shown, shown + length)));
    shown = Math.min(shown + length, text.length);
  };
  showMore(firstPart);
  if (shown >= text.length) return body;
  const more = button({ label: moreLabel(text, shown), key, look: 'quiet' }, () => {
    showMore(furtherPart);
    if (shown >= text.length) {
      more.remove();
      body.focus();
    } else more.textContent = moreLabel(text, shown);
  });
  return h('div', {}, body, more);
}

function moreLabel(text: string, shown: number): string {
  return `Show more (${Math.round((shown / text.length) * 100)} % shown)`;
}
