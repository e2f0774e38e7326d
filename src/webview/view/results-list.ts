import type { Report, ReportResult } from '../../core/report/report.ts';
import { h } from '../element.ts';
import { statusWords, verdictOf } from '../words/verdict.ts';
import { toneIcon } from './icon.ts';

/** Every result of the report with its verdict; choosing one shows it. Nothing when there is one alone. */
export function resultsList(
  report: Report,
  chosen: number,
  onChoose: (index: number) => void,
): HTMLElement | null {
  if (report.results.length < 2) return null;
  return h(
    'nav',
    { class: 'results', 'aria-labelledby': 'results-title' },
    h('h2', { id: 'results-title' }, summary(report.results)),
    h(
      'ul',
      {},
      report.results.map((result, index) => h('li', {}, row(result, index, index === chosen, onChoose))),
    ),
  );
}

function row(
  result: ReportResult,
  index: number,
  current: boolean,
  onChoose: (index: number) => void,
): HTMLElement {
  const { title, tone } = verdictOf(result);
  const element = h(
    'button',
    {
      type: 'button',
      class: 'result',
      'aria-current': current ? 'true' : undefined,
      'data-key': `result-${index}`,
    },
    toneIcon(tone),
    h(
      'span',
      { class: 'result-words' },
      h(
        'span',
        { class: 'result-name' },
        result.request.name || `${result.request.method} ${result.request.url}`,
      ),
      h('span', { class: 'result-verdict' }, title),
    ),
    h('span', { class: 'result-status' }, result.response === null ? '–' : String(result.response.status)),
  );
  element.setAttribute('title', `${statusWords(result)}: ${title}`);
  element.addEventListener('click', () => onChoose(index));
  return element;
}

function summary(results: readonly ReportResult[]): string {
  const fine = results.filter(result => verdictOf(result).tone === 'fine').length;
  if (fine === results.length) return `${results.length} requests, all accepted`;
  const rest = results.length - fine;
  return `${results.length} requests, ${rest} need${rest === 1 ? 's' : ''} attention`;
}
