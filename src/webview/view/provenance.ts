import type { ReportOrigin, ReportResult } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { pairs } from './pairs.ts';

/** Where every credential came from, step by step, nearest first. */
export function provenanceView({ provenance }: ReportResult): HTMLElement | null {
  if (provenance.length === 0) return null;
  const list = provenance.map(origin => ({ name: origin.name, value: originParts(origin) }));
  return h('section', {}, h('h3', {}, 'Where the credentials came from'), pairs(list));
}

function originParts({ where, written, hop, chains }: ReportOrigin): HTMLElement[] {
  const request = hop > 1 ? `, first sent with request ${hop}` : '';
  return [
    h('div', {}, written === '' ? '' : `${written} `, h('span', { class: 'aside' }, `${where}${request}`)),
    ...chains.map(chain => h('div', { class: 'origin' }, `← ${chain.join(' ← ')}`)),
  ];
}
