import { s } from '../element.ts';
import type { Tone } from '../words/verdict.ts';

const shapes: Readonly<Record<Tone, string>> = {
  refused: 'M5.5 5.5 10.5 10.5 M10.5 5.5 5.5 10.5',
  doubtful: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4 M8 11.4v.3',
  fine: 'M4.8 8.3 7.1 10.6 11.3 5.8',
  stopped: 'M5 8h6',
};

/** The sign of a tone, told apart by shape and not by colour alone. The words stand beside it. */
export function toneIcon(tone: Tone, size = 16): SVGSVGElement {
  return s(
    'svg',
    {
      class: `tone-icon ${tone}`,
      viewBox: '0 0 16 16',
      width: size,
      height: size,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    s('circle', { cx: 8, cy: 8, r: 7.25 }),
    s('path', { d: shapes[tone] }),
  );
}
