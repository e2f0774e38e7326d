import { h } from '../element.ts';
import type { FromPanel, ToPanel } from '../protocol.ts';
import type { PanelState } from '../state.ts';
import { statusWords, verdictOf } from '../words/verdict.ts';
import { afterFixView } from './after-fix.ts';
import type { ResultContext } from './context.ts';
import { resultView } from './result.ts';
import { resultsList } from './results-list.ts';
import { toolbar } from './toolbar.ts';

type Show = Extract<ToPanel, { type: 'show' }>;

export interface PanelActions {
  readonly post: (message: FromPanel) => void;
  /** Called when another result, tab or language was chosen. */
  readonly keep: (state: PanelState) => void;
  readonly chooseResult: (index: number) => void;
}

/** The whole panel for one report. */
export function panelView(show: Show, state: PanelState, actions: PanelActions): HTMLElement {
  const { report, revealed, locale } = show;
  const index = Math.min(state.result, Math.max(report.results.length - 1, 0));
  const result = report.results[index];
  if (result === undefined) return emptyPanel('The report holds no result.');
  let current = { ...state, result: index };
  const keep = (change: Partial<PanelState>): void => {
    current = { ...current, ...change };
    actions.keep(current);
  };
  const context = {
    result,
    index,
    locale: { tag: locale },
    post: actions.post,
    ...offeredCode(show, current, language => keep({ language })),
  };
  const list = resultsList(report, index, actions.chooseResult);
  return h(
    'div',
    { class: list === null ? 'panel' : 'panel with-results' },
    toolbar(revealed, actions.post),
    afterFixView(show.afterFix, report.results, actions.post),
    list,
    resultView(context, state.tab, tab => keep({ tab })),
  );
}

function offeredCode(
  { clientCode }: Show,
  { result, language }: PanelState,
  choose: (language: string) => void,
): Pick<ResultContext, 'clientCode'> {
  const title = clientCode?.titles[result] ?? null;
  if (clientCode === undefined || title === null) return {};
  return { clientCode: { title, languages: clientCode.languages, chosen: language ?? '', choose } };
}

/** What stands there before the first report. */
export function emptyPanel(
  words = 'Send a request from an .http file to see here why it was refused.',
): HTMLElement {
  return h(
    'div',
    { class: 'panel' },
    h('main', { class: 'nothing' }, h('h1', {}, 'Nothing inspected yet'), h('p', {}, words)),
  );
}

/** One sentence on a new report, for a screen reader. */
export function announcement({ report }: Show, state: PanelState): string {
  const result = report.results[Math.min(state.result, report.results.length - 1)];
  return result === undefined ? '' : `${statusWords(result)}. ${verdictOf(result).title}.`;
}
