import type { ReportOrigin, ReportResult } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { pairs } from './pairs.ts';

/** Where every credential came from, step by step, nearest first. */
export function provenanceView({ provenance }: ReportResult): HTMLElement | null {
  if (provenance.length === 0) return null;
  const list = provenance.map(origin => ({ name: origin.where, value: originParts(origin) }));
  return h('section', {}, h('h3', {}, 'Where the credentials came from'), pairs(list));
}

function originParts({ written, hop, chains }: ReportOrigin): (HTMLElement | null)[] {
  return [
    written === '' ? null : h('div', {}, written),
    ...chains.map(chain => h('div', {}, `← ${chain.join(' ← ')}`)),
    hop > 1 ? h('div', { class: 'aside' }, `First sent with request ${hop}`) : null,
  ];
}
