import type { ReportResult, ReportToken } from '../../core/report/report.ts';
import { h, s } from '../element.ts';
import { type LifeBarLayout, layoutLifeBar } from '../layout/life-bar.ts';
import { capital } from '../words/capital.ts';
import { clockWords, lifeWords } from '../words/life.ts';
import { durationWords, type Locale, momentWords } from '../words/moment.ts';
import { drawing, picture } from './drawing.ts';
import { pairs } from './pairs.ts';

const height = 74;
const barY = 28;
const barHeight = 14;
const labelY = 62;

/** A token's life as a bar with `now` on it, and the same in words and dates. `named` says which token it is. */
export function lifeBarView(
  token: ReportToken,
  clock: ReportResult['clock'],
  locale: Locale,
  caption: 'named' | 'unnamed' = 'named',
): HTMLElement {
  const words = lifeWords(token, clock.judge);
  const known = dates(token, clock, locale);
  return h(
    'figure',
    { class: 'life' },
    h('figcaption', {}, captionWords(caption === 'named' ? token.where : '', words)),
    known.length > 1 &&
      drawing('life-bar', width => {
        const layout = layoutLifeBar(token, clock.judge, Math.min(width, 720));
        const story = known.map(({ name, value }) => `${name}: ${value}.`).join(' ');
        const size = { width: Math.min(width, 720), height };
        return picture(size, `Life of the token: ${words}`, story, ...parts(layout, token, size.width));
      }),
    known.length > 1 && pairs(known, 'prose'),
  );
}

function dates(token: ReportToken, clock: ReportResult['clock'], locale: Locale) {
  const named = [
    ['Issued', token.issuedAt],
    ['Valid from', token.notBefore],
    ['Expires', token.expiresAt],
  ] as const;
  const known = named.flatMap(([name, at]) =>
    at === undefined ? [] : [{ name, value: momentWords(at, locale) }],
  );
  return [...known, { name: 'Now', value: `${momentWords(clock.judge, locale)}, ${clockWords(clock)}` }];
}

function parts(layout: LifeBarLayout, token: ReportToken, width: number): (SVGElement | null)[] {
  const { bar } = layout;
  if (bar === undefined) return [];
  const end = bar.x + bar.width;
  return [
    outside(layout),
    s('rect', {
      class: `life-whole ${layout.state}`,
      x: bar.x,
      y: barY,
      width: Math.max(bar.width, 2),
      height: barHeight,
      rx: 3,
    }),
    layout.used === undefined
      ? null
      : s('rect', {
          class: `life-used ${layout.state}`,
          x: layout.used.x,
          y: barY,
          width: layout.used.width,
          height: barHeight,
          rx: 3,
        }),
    layout.openStart ? openEdge(bar.x, 'start') : null,
    layout.openEnd ? openEdge(end, 'end') : null,
    layout.validFromX === undefined ? null : validFrom(layout.validFromX),
    ...edgeLabels(layout, token),
    ...nowMark(layout, width),
  ];
}

function outside({ outside: stretch, breakX, state }: LifeBarLayout): SVGElement | null {
  if (stretch === undefined) return null;
  const y = barY + barHeight / 2;
  const line = s('line', {
    class: `life-outside ${state}`,
    x1: stretch.x,
    y1: y,
    x2: stretch.x + stretch.width,
    y2: y,
  });
  if (breakX === undefined) return line;
  return s(
    'g',
    {},
    line,
    s('rect', { class: 'life-break-gap', x: breakX - 5, y: y - 9, width: 10, height: 18 }),
    s('path', { class: 'life-break', d: `M${breakX - 8} ${y + 8}l6 -16 M${breakX + 2} ${y + 8}l6 -16` }),
  );
}

/** Three bars that thin out: the token does not say where its life begins or ends. */
function openEdge(x: number, side: 'start' | 'end'): SVGElement {
  const step = side === 'start' ? 6 : -6;
  return s('path', {
    class: 'life-open',
    d: [1, 2, 3].map(index => `M${x + index * step} ${barY - 1}v${barHeight + 2}`).join(' '),
  });
}

function validFrom(x: number): SVGElement {
  return s('path', { class: 'life-valid-from', d: `M${x} ${barY - 3}v${barHeight + 6}` });
}

function edgeLabels(layout: LifeBarLayout, token: ReportToken): (SVGElement | null)[] {
  const { bar } = layout;
  if (bar === undefined) return [];
  const end = bar.x + bar.width;
  const backwards = layout.state === 'contradictory';
  const startWord = token.issuedAt !== undefined ? 'issued' : 'valid from';
  const first = layout.openStart ? 'start unknown' : backwards ? 'expires' : startWord;
  const last = layout.openEnd ? 'no expiry' : backwards ? startWord : 'expires';
  const room = bar.width > 250 && !layout.openStart && !layout.openEnd && !backwards;
  const length = (token.expiresAt ?? 0) - (token.issuedAt ?? token.notBefore ?? 0);
  // Two words of 11 px stand side by side only on a bar long enough for both.
  const narrow = bar.width < 110;
  return [
    narrow && bar.x > 40 ? null : text('life-label', bar.x, labelY, 'start', first),
    room
      ? text('life-label quiet', bar.x + bar.width / 2, labelY, 'middle', `lives ${durationWords(length)}`)
      : null,
    narrow && bar.x <= 40 ? null : text('life-label', end, labelY, 'end', last),
  ];
}

function nowMark({ nowX, state }: LifeBarLayout, width: number): SVGElement[] {
  const anchor = nowX < 20 ? 'start' : nowX > width - 20 ? 'end' : 'middle';
  return [
    s('path', { class: `life-now ${state}`, d: `M${nowX} ${barY - 6}V${barY + barHeight + 6}` }),
    s('path', { class: `life-now-head ${state}`, d: `M${nowX - 5} ${barY - 10}h10l-5 7z` }),
    text('life-now-label', nowX, 13, anchor, 'now'),
  ];
}

function text(look: string, x: number, y: number, anchor: string, words: string): SVGElement {
  return s('text', { class: look, x, y, 'text-anchor': anchor }, words);
}

function captionWords(where: string, words: string): (HTMLElement | string)[] {
  if (where === '') return [h('strong', {}, capital(words))];
  return [h('strong', {}, `${capital(where)}:`), ` ${words}`];
}
