import type { ReportResult } from '../../core/report/report.ts';
import { h, s } from '../element.ts';
import { type Arrow, type Box, type Label, layoutHops } from '../layout/hops.ts';
import { pathSentences, requestPath } from '../layout/request-path.ts';
import { drawing, picture } from './drawing.ts';

/** The way of the request as a picture: where its credentials travelled, were dropped or were refused. */
export function hopsView(result: ReportResult): HTMLElement {
  const path = requestPath(result);
  const story = pathSentences(path);
  return h(
    'figure',
    { class: 'hops' },
    drawing('hops-picture', width => {
      const layout = layoutHops(path, Math.max(width, 200));
      return picture(
        layout,
        'The way of the request',
        story,
        ...layout.arrows.map(arrow),
        ...layout.boxes.map(box),
        ...layout.labels.map(label),
      );
    }),
  );
}

function box({ x, y, width, height, station, title, detail, answer }: Box): SVGElement {
  const { role, tone } = station;
  const full = [station.title, station.detail, station.answer].filter(text => text !== '').join('\n');
  return s(
    'g',
    { class: `station ${role} ${tone}` },
    s('title', {}, full),
    s('rect', { class: 'station-box', x, y, width, height, rx: 4 }),
    s('rect', { class: 'station-edge', x, y, width: 4, height, rx: 2 }),
    s('text', { class: 'station-title', x: x + 14, y: y + 20 }, title),
    s('text', { class: 'station-detail', x: x + 14, y: y + 37 }, detail),
    answer === '' ? null : s('text', { class: 'station-answer', x: x + 14, y: y + 55 }, answer),
  );
}

function arrow({ x1, y1, x2, y2, tone }: Arrow): SVGElement {
  const line =
    tone === 'probe'
      ? s('path', { class: 'arrow-line', d: `M${x1} ${y1}${y1 < y2 ? `V${y2}H${x2}` : ''}` })
      : s('line', { class: 'arrow-line', x1, y1, x2, y2 });
  const across = tone === 'probe' || y1 === y2;
  const head = across ? `M${x2 - 7} ${y2 - 5}l8 5l-8 5z` : `M${x2 - 5} ${y2 - 7}l5 8l5 -8z`;
  return s(
    'g',
    { class: `arrow ${tone}` },
    line,
    s('path', { class: 'arrow-head', d: head }),
    stop(tone, x1, y1, x2, y2),
  );
}

/** A cross on the line, so that a drop is seen without colour. */
function stop(tone: Arrow['tone'], x1: number, y1: number, x2: number, y2: number): SVGElement | null {
  if (tone !== 'dropped' && tone !== 'unreached') return null;
  const x = (x1 + x2) / 2;
  const y = (y1 + y2) / 2;
  return s('path', { class: 'arrow-cross', d: `M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10` });
}

function label({ x, y, anchor, text, tone }: Label): SVGElement {
  return s('text', { class: `hop-label ${tone}`, x, y, 'text-anchor': anchor }, text);
}
