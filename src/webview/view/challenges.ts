import { h } from '../element.ts';
import type { ResultContext } from './context.ts';
import { pairs } from './pairs.ts';

/** What the server asked for: each challenge of its answer with its parameters (RFC 9110, section 11.6.1). */
export function challengesView({ result }: ResultContext): HTMLElement {
  const { challenges, response } = result;
  if (challenges.length === 0) return h('p', { class: 'empty' }, nothing(response?.status));
  return h(
    'div',
    {},
    challenges.map(({ scheme, token68, params, header }) => {
      const list = Object.entries(params ?? {}).map(([name, value]) => ({ name, value: String(value) }));
      if (token68 !== undefined) list.unshift({ name: 'token68', value: token68 });
      return h(
        'section',
        { class: 'card' },
        h('h3', {}, scheme, h('span', { class: 'aside' }, ` in ${header}`)),
        list.length === 0 ? h('p', { class: 'empty' }, 'No parameters.') : pairs(list),
      );
    }),
  );
}

function nothing(status: number | undefined): string {
  if (status === undefined) return 'There was no answer, so no challenge.';
  if (status !== 401) return 'The answer holds no challenge.';
  return 'A 401 without a challenge: the server did not say which scheme it wants, though RFC 9110 requires it.';
}
