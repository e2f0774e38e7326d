import type { ReportResult } from '../../core/report/report.ts';
import { h } from '../element.ts';
import type { AfterFix, FromPanel } from '../protocol.ts';
import { outcomeOf, type Side } from '../words/after-fix.ts';
import { button } from './button.ts';
import { toneIcon } from './icon.ts';

/** The strip above a report: the offer to send again after a fix, or what came before and what comes now. */
export function afterFixView(
  afterFix: AfterFix | undefined,
  results: readonly ReportResult[],
  post: (message: FromPanel) => void,
): HTMLElement | null {
  if (afterFix === undefined) return null;
  if (afterFix.kind === 'offer') return offer(afterFix, post);
  const now = results[afterFix.result];
  if (now === undefined) return null;
  const { headline, tone, sides } = outcomeOf(afterFix.before, now);
  return h(
    'section',
    { class: `after-fix ${tone}`, 'aria-labelledby': 'after-fix-title' },
    h('h2', { id: 'after-fix-title' }, headline),
    h('div', { class: 'sides' }, sides.map(sideView)),
  );
}

function offer(
  { words, method }: Extract<AfterFix, { kind: 'offer' }>,
  post: (message: FromPanel) => void,
): HTMLElement {
  const label = /^(?:GET|HEAD|OPTIONS)?$/i.test(method) ? 'Send again' : `Send ${method} again…`;
  return h(
    'section',
    { class: 'after-fix offer', 'aria-label': 'After the fix' },
    h('p', {}, words),
    button({ label, key: 'resend-after-fix', look: 'primary' }, () =>
      post({ type: 'resend', offered: true }),
    ),
  );
}

function sideView({ heading, status, cause, tone }: Side): HTMLElement {
  return h(
    'div',
    {},
    toneIcon(tone, 18),
    h('div', {}, h('p', {}, `${heading}: `, h('span', { class: 'status' }, status)), h('p', {}, cause)),
  );
}
