import type { ReportFinding } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { confidenceWords } from '../words/verdict.ts';
import type { ResultContext } from './context.ts';
import { evidenceView } from './evidence.ts';
import { fixesView } from './fixes.ts';
import { toneIcon } from './icon.ts';

/** Everything that was found besides the first verdict, one row each. */
export function candidatesView(context: ResultContext): HTMLElement | null {
  const others = context.result.findings.slice(1);
  if (others.length === 0) return null;
  return h(
    'section',
    { class: 'candidates', 'aria-labelledby': 'candidates-title' },
    h('h2', { id: 'candidates-title' }, others.length === 1 ? 'Another candidate' : 'Other candidates'),
    others.map((finding, index) => candidate(finding, index + 1, context)),
  );
}

function candidate(finding: ReportFinding, at: number, context: ResultContext): HTMLElement {
  const { word, tone } = confidenceWords(finding);
  return h(
    'details',
    { class: 'candidate' },
    h(
      'summary',
      { 'data-key': `candidate-${at}` },
      toneIcon(tone),
      h('span', { class: 'candidate-title' }, finding.title),
      h('span', { class: 'confidence' }, word),
    ),
    h(
      'div',
      { class: 'candidate-body' },
      finding.explanation !== '' && h('p', {}, finding.explanation),
      evidenceView(finding),
      fixesView(finding, at, context),
    ),
  );
}
