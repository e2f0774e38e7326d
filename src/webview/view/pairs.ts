import { type Child, h } from '../element.ts';

export interface Pair {
  readonly name: string;
  readonly value: Child;
  /** Drawn with a mark at its side: this line is about authentication. */
  readonly marked?: boolean;
}

/** Names and values side by side; below each other where it is narrow. */
export function pairs(list: readonly Pair[], look: 'code' | 'prose' = 'code'): HTMLElement {
  return h(
    'dl',
    { class: `pairs ${look}` },
    list.map(({ name, value, marked }) =>
      h('div', { class: marked ? 'pair marked' : 'pair' }, h('dt', {}, name), h('dd', {}, value)),
    ),
  );
}
