import { isSensitiveHeader } from '../../auth/key-names.ts';
import type { Range } from '../range.ts';
import { safe } from '../trap-finder/edits.ts';
import type { RequestView } from '../trap-finder/request-view.ts';
import type { Found, Trap } from './trap.ts';

/** More in one place than anybody looks at one by one. */
const most = 200;
const invisible =
  /[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]+/g;

/** Hard spaces, zero-width marks, byte order marks and direction marks, in the URL, the headers and what they use. */
export const invisibleCharacter: Trap = {
  id: 'invisible-character',
  shownByExchange: true,
  find: view => {
    const { requestLine, headers } = view.node;
    const head = { start: requestLine.start, end: headers.at(-1)?.range.end ?? requestLine.end };
    for (const { value } of headers) if (value.text.includes('{{')) view.expand(value);
    return [
      ...inRange(view, head, sensitivity(view)),
      ...[...view.used.values()].flatMap(definition =>
        definition === undefined ? [] : inRange(view, definition.value.range, () => true),
      ),
    ];
  },
};

function sensitivity({ node }: RequestView): (at: number) => boolean {
  return at => {
    const header = node.headers.find(({ range }) => range.start <= at && at < range.end);
    return header === undefined || isSensitiveHeader(header.name.text.replace(invisible, ''));
  };
}

function inRange(view: RequestView, range: Range, isSensitive: (at: number) => boolean): Found[] {
  return [...view.slice(range).matchAll(invisible)].slice(0, most).map(([written, ...rest], index, all) => {
    const start = range.start + (all[index]?.index ?? rest.length);
    const at = { start, end: start + written.length };
    const code = written.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const newText = /[\s]/.test(written) && !/[\ufeff\u2028\u2029]/.test(written) ? ' ' : '';
    return {
      severity: isSensitive(start) ? 'error' : 'warning',
      message: `A character that cannot be seen (U+${code}) stands here and is sent along, as copying from a page or a chat leaves it.`,
      range: at,
      fix: safe({ title: 'Remove the invisible character', edits: [{ range: at, newText }] }),
    };
  });
}
