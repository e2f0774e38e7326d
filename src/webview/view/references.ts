import type { ReportFinding } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { button } from './button.ts';
import type { ResultContext } from './context.ts';

/** Where it is written down. The host opens the page: it knows the address and asks before leaving the editor. */
export function referencesView(
  finding: ReportFinding,
  at: number,
  context: ResultContext,
): HTMLElement | null {
  if (finding.references.length === 0) return null;
  return h(
    'ul',
    { class: 'references' },
    finding.references.map((reference, index) =>
      h(
        'li',
        {},
        button(
          { label: reference.title || reference.url, key: `reference-${at}-${index}`, look: 'link' },
          () =>
            context.post({ type: 'open-reference', result: context.index, finding: at, reference: index }),
        ),
        h('span', { class: 'address' }, hostOf(reference.url)),
      ),
    ),
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
