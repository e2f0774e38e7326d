import { ellipsis, fitLines, middleEllipsis } from '../words/fit.ts';
import type { Leg, RequestPath, Station } from './request-path.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly station: Station;
  /** Cut to the box; the whole text stands in `station`. */
  readonly title: string;
  readonly detail: string;
  readonly answer: string;
}

export type LabelTone = 'carried' | 'dropped' | 'plain';

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly text: string;
  readonly tone: LabelTone;
}

export interface Arrow {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly tone: LabelTone | 'unreached' | 'probe';
}

export interface HopsLayout {
  readonly orientation: 'row' | 'column';
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly labels: readonly Label[];
}

/** Average advance of a 12 px sans-serif letter; generous, so that text rather ends early than overlaps. */
const letter = 6.7;
const lineHeight = 16;
const boxHeight = 66;
const rowBox = { least: 140, most: 190 } as const;
const leastArrow = 180;
const asideGap = 34;
const edge = 1;

/** Lays the stations out in a row where `width` pixels are enough to read it, else in a column. */
export function layoutHops(path: RequestPath, width: number): HopsLayout {
  const count = path.stations.length;
  const needed = count * rowBox.least + (count - 1) * leastArrow;
  return width >= needed ? inRow(path, width) : inColumn(path, width);
}

function inRow(path: RequestPath, width: number): HopsLayout {
  const count = path.stations.length;
  const room = width - 2 * edge;
  const boxWidth = Math.min(rowBox.most, (room - (count - 1) * leastArrow) / count);
  const gap = Math.min((room - count * boxWidth) / Math.max(count - 1, 1), 320);
  const boxes = path.stations.map((station, index) =>
    box(station, edge + index * (boxWidth + gap), edge, boxWidth),
  );
  const arrows: Arrow[] = [];
  const labels: Label[] = [];
  const y = edge + boxHeight / 2;
  for (const [index, leg] of path.legs.entries()) {
    const from = edge + index * (boxWidth + gap) + boxWidth;
    arrows.push({ x1: from + 4, y1: y, x2: from + gap - 4, y2: y, tone: arrowTone(leg) });
    const lines = legLines(leg, (gap - 24) / letter, 4);
    const above = lines.filter(line => line.tone !== 'dropped');
    const below = lines.filter(line => line.tone === 'dropped');
    const x = from + gap / 2;
    labels.push(...stack(above, x, y - 9 - (above.length - 1) * lineHeight, 'middle'));
    labels.push(...stack(below, x, y + 20, 'middle'));
  }
  const chain = { boxes, arrows, labels };
  const bottom = Math.max(edge + boxHeight, ...labels.map(label => label.y + 6));
  const done = withAside(path, chain, boxWidth, bottom);
  return { orientation: 'row', width, ...done };
}

function inColumn(path: RequestPath, width: number): HopsLayout {
  // A line runs down the left side to the parties that only probes asked.
  const indent = path.aside.length === 0 ? edge : 18;
  const boxWidth = Math.min(width - indent - edge, 420);
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const labels: Label[] = [];
  let y = edge;
  for (const [index, station] of path.stations.entries()) {
    boxes.push(box(station, indent, y, boxWidth));
    y += boxHeight;
    const leg = path.legs[index];
    if (leg === undefined) continue;
    const lines = legLines(leg, (boxWidth - 40) / letter, 5);
    const length = Math.max(lines.length * lineHeight + 16, 28);
    const x = indent + 20;
    arrows.push({ x1: x, y1: y + 3, x2: x, y2: y + length - 3, tone: arrowTone(leg) });
    labels.push(...stack(lines, x + 16, y + 20, 'start'));
    y += length;
  }
  const done = withAside(path, { boxes, arrows, labels }, boxWidth, y);
  return { orientation: 'column', width, ...done };
}

interface Drawn {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly labels: readonly Label[];
}

/** Adds the parties asked by probes below the chain, joined to the client by a line of their own. */
function withAside(
  path: RequestPath,
  chain: Drawn,
  boxWidth: number,
  bottom: number,
): Drawn & { height: number } {
  const first = chain.boxes[0];
  if (first === undefined || path.aside.length === 0) return { ...chain, height: Math.ceil(bottom + edge) };
  const boxes = [...chain.boxes];
  const arrows = [...chain.arrows];
  const column = first.x > edge;
  let y = bottom + asideGap;
  for (const station of path.aside) {
    const x = column ? first.x : first.x + 24;
    boxes.push(box(station, x, y, boxWidth));
    arrows.push({
      x1: x - 12,
      y1: column ? first.y + 33 : first.y + boxHeight,
      x2: x - 3,
      y2: y + 33,
      tone: 'probe',
    });
    y += boxHeight + 12;
  }
  return { boxes, arrows, labels: chain.labels, height: Math.ceil(y - 12 + edge) };
}

function box(station: Station, x: number, y: number, width: number): Box {
  const columns = (width - 24) / letter;
  return {
    x,
    y,
    width,
    height: boxHeight,
    station,
    title: middleEllipsis(station.title, columns * 0.94),
    detail: middleEllipsis(station.detail, columns),
    answer: ellipsis(station.answer, columns * 0.94),
  };
}

interface Line {
  readonly text: string;
  readonly tone: LabelTone;
}

function legLines(leg: Leg, columns: number, most: number): Line[] {
  if (!leg.labelled) return [];
  if (!leg.travelled) return [{ text: 'not reached', tone: 'plain' }];
  const carried = leg.carried.length === 0 ? 'no credentials' : leg.carried.join(', ');
  const lines: Line[] = fitLines(carried, columns, 2).map(text => ({
    text,
    tone: leg.carried.length === 0 ? 'plain' : 'carried',
  }));
  for (const drop of leg.dropped.slice(0, 3)) {
    const words = `${drop.name} dropped: ${drop.why}`;
    lines.push(...fitLines(words, columns, most).map(text => ({ text, tone: 'dropped' as const })));
  }
  return lines;
}

function stack(lines: readonly Line[], x: number, y: number, anchor: Label['anchor']): Label[] {
  return lines.map(({ text, tone }, index) => ({ x, y: y + index * lineHeight, anchor, text, tone }));
}

function arrowTone(leg: Leg): Arrow['tone'] {
  if (!leg.travelled) return 'unreached';
  if (leg.dropped.length > 0) return 'dropped';
  return leg.carried.length > 0 ? 'carried' : 'plain';
}
