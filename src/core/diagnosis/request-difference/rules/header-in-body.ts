import type { DifferenceRule } from '../request-difference.ts';

/** A blank line above a header ends the headers, so that it travels as the body. */
export const headerInBody: DifferenceRule = {
  id: 'header-in-body',
  read({ part, name, yours }, context) {
    if (part !== 'header' || yours !== undefined) return undefined;
    const start = `${name.toLowerCase()}:`;
    const lines = (context.yours.body ?? '').slice(0, 20_000).split('\n');
    if (!lines.some(line => line.trimStart().toLowerCase().startsWith(start))) return undefined;
    return {
      weight: 'explains',
      why: `${name} stands in the body of your request: a blank line above it ends the headers, so the server never reads it as one.`,
    };
  },
};
