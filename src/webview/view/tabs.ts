import { h } from '../element.ts';

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** Drawn beside the title; left out when undefined. */
  readonly count?: number;
  /** Called when the tab is first opened. */
  readonly draw: () => HTMLElement;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs after the ARIA pattern: one stop for the Tab key, arrows and Home and End move, and moving opens. */
export function tabsView(
  label: string,
  tabs: readonly Tab[],
  chosen: string,
  onChoose: (id: string) => void,
): HTMLElement {
  const headers = tabs.map(tab =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab.id}`,
        'aria-controls': `panel-${tab.id}`,
        'data-key': `tab-${tab.id}`,
      },
      tab.title,
      tab.count !== undefined && h('span', { class: 'count' }, tab.count),
    ),
  );
  const panels = tabs.map(tab =>
    h('div', {
      role: 'tabpanel',
      class: 'tab-panel',
      id: `panel-${tab.id}`,
      'aria-labelledby': `tab-${tab.id}`,
    }),
  );
  const drawn = new Set<number>();
  const open = (at: number): void => {
    for (const [index, header] of headers.entries()) {
      header.setAttribute('aria-selected', String(index === at));
      header.setAttribute('tabindex', index === at ? '0' : '-1');
      panels[index]?.toggleAttribute('hidden', index !== at);
    }
    const tab = tabs[at];
    if (tab === undefined || drawn.has(at)) return;
    drawn.add(at);
    panels[at]?.append(tab.draw());
  };
  const choose = (at: number): void => {
    open(at);
    onChoose(tabs[at]?.id ?? '');
  };
  for (const [index, header] of headers.entries()) {
    header.addEventListener('click', () => choose(index));
    header.addEventListener('keydown', event => {
      const step = steps[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const next = step(index, headers.length);
      choose(next);
      headers[next]?.focus();
    });
  }
  open(
    Math.max(
      0,
      tabs.findIndex(tab => tab.id === chosen),
    ),
  );
  return h('div', { class: 'tabs' }, h('div', { role: 'tablist', 'aria-label': label }, headers), panels);
}
