import type { ReportHop } from '../../core/report/report.ts';
import { h } from '../element.ts';

/** Every redirect that was followed, whole: the picture of the way cuts long addresses. */
export function redirectsView(hops: readonly ReportHop[]): HTMLElement | null {
  if (hops.length === 0) return null;
  return h('section', {}, h('h3', {}, 'Redirects'), h('ol', { class: 'redirects' }, hops.map(redirect)));
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
    h('p', {}, `Carried ${carried}; led to `, h('code', {}, hop.location)),
    hop.dropped.map(({ name, why }) => h('p', {}, h('strong', {}, `${name} not forwarded`), `: ${why}`)),
  );
}
