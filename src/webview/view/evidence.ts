import type { ReportFinding } from '../../core/report/report.ts';
import { h } from '../element.ts';

/** What was seen, word for word, each with where it was seen. */
export function evidenceView(finding: ReportFinding): HTMLElement {
  if (finding.evidence.length === 0) {
    return h('p', { class: 'empty' }, 'Nothing was quoted for this finding.');
  }
  return h(
    'ul',
    { class: 'facts' },
    finding.evidence.map(fact =>
      h('li', {}, h('span', { class: 'where' }, fact.where), h('code', { class: 'quote' }, fact.text)),
    ),
  );
}
