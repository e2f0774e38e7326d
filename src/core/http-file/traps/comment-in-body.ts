import { deleteLines } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

const commentRun = /^[ \t]*(?:#(?!##)|\/\/)[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*(?:#(?!##)|\/\/)[^\r\n]*)*/gm;

/** REST Client, httpYac and JetBrains take lines that begin with # or // out of a body. */
export const commentInBody: Trap = {
  id: 'comment-in-body',
  dialects: ['rest-client', 'httpyac', 'jetbrains'],
  find: view => {
    const { body } = view.node;
    if (body === undefined || isGraphql(view.node)) return [];
    return (body.parts ?? [body]).flatMap(part => {
      if (!part.text.includes('#') && !part.text.includes('//')) return [];
      return [...part.text.matchAll(commentRun)].map((match): Found => {
        const start = part.range.start + match.index;
        const range = { start, end: start + match[0].length };
        return {
          severity: 'warning',
          message: `This reads like a comment, and is left out of the body by ${view.tools('rest-client', 'httpyac', 'jetbrains')}.`,
          range,
          fix: deleteLines('Remove it from the body', view.source, range),
        };
      });
    });
  },
};

/** A comment of GraphQL's own changes nothing. */
function isGraphql({ method, headers }: Parameters<Trap['find']>[0]['node']): boolean {
  return (
    method.text.toUpperCase() === 'GRAPHQL' || headers.some(({ name }) => /^x-request-type$/i.test(name.text))
  );
}
