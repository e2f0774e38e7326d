import type { ReportHop } from '../../core/report/report.ts';
import { h } from '../element.ts';

/** Every redirect that was followed and every challenge that was answered, whole: the picture of the way cuts long addresses. */
export function redirectsView(hops: readonly ReportHop[]): HTMLElement | null {
  if (hops.length === 0) return null;
  return h(
    'section',
    {},
    h('h3', {}, hops.some(({ answered }) => answered === undefined) ? 'Redirects' : 'Challenges'),
    h('ol', { class: 'redirects' }, hops.map(redirect)),
  );
}

function redirect(hop: ReportHop): HTMLElement {
  const carried = hop.carried.length === 0 ? 'no credentials' : hop.carried.join(', ');
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'probe-line' },
      h('span', { class: 'status' }, String(hop.status)),
      h('code', {}, `${hop.method} ${hop.url}`),
    ),
    hop.answered === undefined
      ? h('p', {}, `Carried ${carried}; led to `, h('code', {}, hop.location))
      : h('p', {}, `Carried ${carried}; sent again with ${hop.answered.scheme}: ${hop.answered.why}`),
    hop.dropped.map(({ name, why }) => h('p', {}, h('strong', {}, `${name} not forwarded`), `: ${why}`)),
  );
}
