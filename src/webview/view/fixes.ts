import type { ReportFinding, ReportFix } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { button } from './button.ts';
import type { ResultContext } from './context.ts';

const sides: Readonly<Record<string, string>> = { client: 'On your side', server: "On the server's side" };

/** What to do about a finding: buttons for what the editor can do, text for what only a person can. */
export function fixesView(finding: ReportFinding, at: number, context: ResultContext): HTMLElement | null {
  if (finding.fixes.length === 0) return null;
  const buttons = finding.fixes.flatMap((fix, index) =>
    fix.kind === 'advice' ? [] : [fixButton(fix, at, index, context)],
  );
  const advice = finding.fixes.filter(fix => fix.kind === 'advice');
  return h(
    'div',
    { class: 'fixes' },
    buttons.length > 0 && h('div', { class: 'fix-buttons' }, buttons),
    advice.length > 0 && h('ul', { class: 'advice' }, advice.map(adviceLine)),
  );
}

function fixButton(fix: ReportFix, finding: number, index: number, context: ResultContext): HTMLElement {
  const isFirst =
    context.result.findings[finding]?.fixes.findIndex(other => other.kind !== 'advice') === index;
  const look = isFirst && finding === 0 ? 'primary' : 'secondary';
  return button({ label: fix.title, key: `fix-${finding}-${index}`, look }, () =>
    context.post({ type: 'apply-fix', result: context.index, finding, fix: index }),
  );
}

function adviceLine(fix: ReportFix): HTMLElement {
  const side = fix.audience === undefined ? undefined : sides[fix.audience];
  return h('li', {}, side !== undefined && h('span', { class: 'side' }, `${side}: `), fix.title);
}
