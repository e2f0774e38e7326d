import { moveLines } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

const definition = /^@[\w.-]+[ \t]*:?=[^\r\n]*/gm;

/** `@x = 5` below the blank line: httpYac defines x and leaves the line out, the others send it. */
export const variableInBody: Trap = {
  id: 'variable-in-body',
  find: view => {
    const { body } = view.node;
    if (body === undefined || !body.text.includes('@')) return [];
    return (body.parts ?? [body]).flatMap(part =>
      [...part.text.matchAll(definition)].map((match): Found => {
        const start = part.range.start + match.index;
        const range = { start, end: start + match[0].trimEnd().length };
        return {
          severity: 'warning',
          message:
            view.dialect === 'httpyac'
              ? 'httpYac takes this line for a variable and leaves it out of the body.'
              : 'This line is sent as a part of the body and defines no variable, except in httpYac.',
          range,
          fix: moveLines('Move it above the request line', view.source, range, view.node.requestLine.start),
        };
      }),
    );
  },
};
