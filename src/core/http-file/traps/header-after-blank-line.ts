import { replace } from '../trap-finder/edits.ts';
import type { RequestView } from '../trap-finder/request-view.ts';
import type { Found, Trap } from './trap.ts';

/** A blank line ends the headers in every tool, also behind a request line that has none yet. */
export const headerAfterBlankLine: Trap = {
  id: 'header-after-blank-line',
  refines: true,
  find: view =>
    view.problems
      .filter(({ code }) => code === 'header-after-blank-line')
      .map(({ range, message }): Found => {
        const fix = { fix: withoutBlankLines(view, range.start) };
        return { severity: 'error', message, range, ...(view.node.body && fix) };
      }),
};

function withoutBlankLines({ node, source }: RequestView, header: number) {
  const head = node.headers.at(-1)?.range ?? node.requestLine;
  const body = (node.body?.range.start ?? header) + (/^\s*/.exec(node.body?.text ?? '')?.[0].length ?? 0);
  const between = source.slice(head.end, body);
  const end = head.end + between.length;
  const firstBreak = /^[ \t]*(?:\r\n|\r|\n)/.exec(between)?.[0].length ?? 0;
  const start = head.end + firstBreak;
  // Comments between stay; only the lines of white space go
  const kept = source.slice(start, end).replace(/^[ \t]*(?:\r\n|\r|\n)/gm, '');
  return replace('Remove the blank line above the header', { start, end }, kept);
}
