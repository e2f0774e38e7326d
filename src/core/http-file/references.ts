import type { Range } from './range.ts';

/** One `{{expression}}` of a text. */
export interface Reference {
  /** Between the braces, trimmed; never empty. */
  readonly expression: string;
  /** With the braces, in the text that was searched. */
  readonly range: Range;
}

/**
 * Every `{{expression}}` in `text`, in order, on one line each and not nested. Where more than two braces open, the
 * innermost two count, so that `{"a":{{{x}}}}` keeps the braces of the JSON object.
 */
export function findReferences(text: string): Reference[] {
  const found: Reference[] = [];
  let open = text.indexOf('{{');
  while (open !== -1) {
    const close = text.indexOf('}}', open + 2);
    if (close === -1) break;
    const start = text.lastIndexOf('{{', close - 2);
    const between = text.slice(start + 2, close);
    const expression = between.trim();
    if (expression !== '' && !/[\r\n]/.test(between)) {
      found.push({ expression, range: { start, end: close + 2 } });
    }
    open = text.indexOf('{{', close + 2);
  }
  return found;
}
