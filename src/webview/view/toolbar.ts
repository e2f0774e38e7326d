import { h } from '../element.ts';
import type { FromPanel } from '../protocol.ts';
import { button } from './button.ts';

/** What can be done with the report as a whole. */
export function toolbar(revealed: boolean, post: (message: FromPanel) => void): HTMLElement {
  return h(
    'header',
    { class: 'toolbar' },
    h(
      'div',
      { class: 'toolbar-buttons', role: 'group', 'aria-label': 'Report' },
      button({ label: 'Send again', key: 'resend', look: 'quiet' }, () => post({ type: 'resend' })),
      button({ label: 'Copy as Markdown', key: 'copy-markdown', look: 'quiet' }, () =>
        post({ type: 'copy', format: 'markdown' }),
      ),
      button({ label: 'Copy as JSON', key: 'copy-json', look: 'quiet' }, () =>
        post({ type: 'copy', format: 'json' }),
      ),
      button({ label: 'Copy as curl', key: 'copy-curl', look: 'quiet' }, () =>
        post({ type: 'copy', format: 'curl' }),
      ),
      button({ label: 'Show secrets', key: 'reveal', look: 'quiet', pressed: revealed }, () =>
        post({ type: 'reveal', on: !revealed }),
      ),
    ),
    revealed && h('p', { class: 'warning' }, 'Secrets are readable in this panel.'),
  );
}
