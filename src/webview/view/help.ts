import type { ReportFinding } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { clientCodeView } from './client-code.ts';
import type { ResultContext } from './context.ts';
import { referencesView } from './references.ts';

const chapters = [
  ['What it means', 'meaning'],
  ['How to confirm it', 'confirm'],
  ['What to do on your side', 'client'],
  ["What to do on the server's side", 'server'],
] as const;

/** The page of help for the first finding, and those of the other candidates folded below it. */
export function helpView(context: ResultContext): HTMLElement {
  const [first, ...others] = context.result.findings;
  if (first === undefined) {
    return h('p', { class: 'empty' }, 'Nothing was found, so there is nothing to explain.');
  }
  return h(
    'div',
    { class: 'help' },
    h(
      'section',
      { class: 'help-page' },
      h('h3', {}, first.title),
      chaptersOf(first, 0, context),
      clientCodeView(context),
    ),
    others.map((finding, index) => folded(finding, index + 1, context)),
  );
}

function folded(finding: ReportFinding, at: number, context: ResultContext): HTMLElement {
  return h(
    'details',
    { class: 'candidate' },
    h(
      'summary',
      { 'data-key': `help-${at}` },
      h('span', { class: 'candidate-title' }, `Help: ${finding.title}`),
    ),
    h('div', { class: 'candidate-body' }, chaptersOf(finding, at, context)),
  );
}

function chaptersOf(finding: ReportFinding, at: number, context: ResultContext): HTMLElement {
  return h(
    'div',
    {},
    chapters.map(([title, part]) => {
      const words = finding.help?.[part] ?? '';
      return words !== '' && [h('h4', {}, title), h('p', {}, words)];
    }),
    finding.references.length > 0 && h('h4', {}, 'Where it is written'),
    referencesView(finding, at, context),
    h('p', { class: 'note' }, 'Cause ', h('code', {}, finding.cause)),
  );
}
