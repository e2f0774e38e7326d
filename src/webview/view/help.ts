import { h } from '../element.ts';
import type { ResultContext } from './context.ts';
import { referencesView } from './references.ts';

const chapters = [
  ['What it means', 'meaning'],
  ['How to confirm it', 'confirm'],
  ['What to do on your side', 'client'],
  ["What to do on the server's side", 'server'],
] as const;

/** The page of help for every finding, the first one first. */
export function helpView(context: ResultContext): HTMLElement {
  const { findings } = context.result;
  if (findings.length === 0) {
    return h('p', { class: 'empty' }, 'Nothing was found, so there is nothing to explain.');
  }
  return h(
    'div',
    { class: 'help' },
    findings.map((finding, at) =>
      h(
        'section',
        { class: 'card' },
        h('h3', {}, finding.title),
        chapters.map(([title, part]) => {
          const words = finding.help?.[part] ?? '';
          return words !== '' && [h('h4', {}, title), h('p', {}, words)];
        }),
        finding.references.length > 0 && h('h4', {}, 'Where it is written'),
        referencesView(finding, at, context),
        h('p', { class: 'note' }, 'Cause ', h('code', {}, finding.cause)),
      ),
    ),
  );
}
