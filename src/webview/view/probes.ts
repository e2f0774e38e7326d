import { h } from '../element.ts';
import type { ResultContext } from './context.ts';

/** Every further request that was sent to tell causes apart, and what it taught. Nothing is asked unseen. */
export function probesView({ result }: ResultContext): HTMLElement {
  if (result.probes.length === 0) {
    return h('p', { class: 'empty' }, 'No further request was sent to find this out.');
  }
  return h(
    'ol',
    { class: 'probes' },
    result.probes.map(probe =>
      h(
        'li',
        {},
        h('p', { class: 'learned' }, probe.learned || 'It taught nothing.'),
        h(
          'p',
          { class: 'probe-line' },
          h('span', { class: 'status' }, probe.status === null ? 'no answer' : String(probe.status)),
          h('code', {}, `${probe.method} ${probe.url}`),
        ),
      ),
    ),
  );
}
