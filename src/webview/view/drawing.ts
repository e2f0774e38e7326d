import { h, s } from '../element.ts';

/** Before the first measurement, and where nothing can be measured. */
const assumedWidth = 480;

let drawings = 0;

/** A picture that is drawn anew for every width, so that its letters keep their size. */
export function drawing(look: string, draw: (width: number) => SVGSVGElement): HTMLElement {
  const frame = h('div', { class: `drawing ${look}` }, draw(assumedWidth));
  if (typeof ResizeObserver === 'undefined') return frame;
  let drawn = assumedWidth;
  const observer = new ResizeObserver(entries => {
    const width = Math.floor(entries[0]?.contentRect.width ?? 0);
    if (width < 1 || width === drawn) return;
    drawn = width;
    frame.replaceChildren(draw(width));
  });
  observer.observe(frame);
  return frame;
}

/** The root of a picture, with its name and its story for those who do not see it. */
export function picture(
  size: { readonly width: number; readonly height: number },
  name: string,
  story: string,
  ...children: readonly (SVGElement | null | false)[]
): SVGSVGElement {
  drawings += 1;
  const id = `drawing-${drawings}`;
  const { width, height } = size;
  return s(
    'svg',
    {
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-story`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      focusable: 'false',
    },
    s('title', { id: `${id}-title` }, name),
    s('desc', { id: `${id}-story` }, story),
    children,
  );
}
