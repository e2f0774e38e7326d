import { h } from '../element.ts';
import { button } from './button.ts';
import type { ResultContext } from './context.ts';

/** Offers code that copes with the first finding, in a language to choose. Nothing where there is none. */
export function clientCodeView({ clientCode, index, post }: ResultContext): HTMLElement | null {
  if (clientCode === undefined) return null;
  const { title, languages, chosen, choose } = clientCode;
  const select = h(
    'select',
    { id: 'client-language', class: 'select', 'data-key': 'client-language' },
    languages.map(({ id, label }) => h('option', { value: id, selected: id === chosen }, label)),
  );
  select.addEventListener('change', () => choose(select.value));
  return h(
    'div',
    { class: 'client-code' },
    h('h4', { id: 'client-code-title' }, 'Code that copes'),
    h('p', {}, `${title}. Secrets are left out of it.`),
    h(
      'div',
      { class: 'client-code-row', role: 'group', 'aria-labelledby': 'client-code-title' },
      h('label', { for: 'client-language' }, 'Language'),
      select,
      button({ label: 'Copy code', key: 'copy-client-code', spoken: 'Copy code that copes' }, () =>
        post({ type: 'copy-client-code', result: index, language: select.value }),
      ),
    ),
  );
}
