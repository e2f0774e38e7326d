import { replace } from '../trap-finder/edits.ts';
import type { RequestView } from '../trap-finder/request-view.ts';
import type { Found, Trap } from './trap.ts';

const missingColon =
  /^(authorization|proxy-authorization|cookie|accept|content-type|x-api-key)[ \t]*=?[ \t]+(\S.*)$/i;
/** So much of a token alone on a line is the rest of the line above. */
const restOfToken = /^[\w.~+/-]{16,}={0,2}$/;

/** A header line that lost its colon, or a token that lost its line. */
export const headerWithoutColon: Trap = {
  id: 'header-without-colon',
  refines: true,
  find: view =>
    view.problems
      .filter(({ code }) => code === 'header-without-colon')
      .map(problem => joinToken(view, problem) ?? addColon(view, problem)),
};

function joinToken(view: RequestView, { range }: Found): Found | undefined {
  const above = view.node.headers.filter(header => header.range.end <= range.start).at(-1);
  if (above === undefined || !/^(?:proxy-)?authorization$|-(?:key|token)$/i.test(above.name.text))
    return undefined;
  const text = view.slice(range);
  const between = view.slice({ start: above.range.end, end: range.start });
  if (!restOfToken.test(text) || between.trim() !== '') return undefined;
  return {
    severity: 'error',
    message: `This line looks like the rest of the ${above.name.text} value above, broken off by a line break: it is not sent with it.`,
    range,
    fix: replace('Join the lines', { start: above.range.end, end: range.end }, text),
  };
}

function addColon(view: RequestView, { range, message, severity }: Found): Found {
  const [, name, value] = missingColon.exec(view.slice(range)) ?? [];
  const said =
    view.dialect === 'rest-client'
      ? 'This line has no colon, so REST Client sends all of it as the name of a header without a value.'
      : message;
  const found = { severity, message: said, range };
  if (name === undefined || value === undefined) return found;
  return { ...found, fix: replace('Insert the colon', range, `${name}: ${value}`) };
}
