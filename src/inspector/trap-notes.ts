import { constructsIn, detectDialect } from '../core/http-file/detect-dialect.ts';
import type { Dialect } from '../core/http-file/dialect.ts';
import type { RequestNode } from '../core/http-file/nodes.ts';
import { problemsOfRequest } from '../core/http-file/trap-finder/find-traps.ts';
import { traps } from '../core/http-file/traps/index.ts';
import type { OpenedFile } from './opened-file.ts';

const shownByExchange: ReadonlySet<string> = new Set(
  traps.filter(trap => trap.shownByExchange).map(({ id }) => id),
);

/**
 * What else the text of a request leads to, one line each: where other tools send something else, and what the diagnosis
 * cannot see in the exchange. `said` are the codes that are reported already. Without a `dialect`, the constructs of the
 * file decide.
 */
export function trapNotes(
  { text, parsed }: OpenedFile,
  node: RequestNode,
  dialect: Dialect | undefined,
  said: ReadonlySet<string>,
): string[] {
  const known = dialect ?? constructsDialect(text);
  return problemsOfRequest(node, parsed, text, { dialect: known })
    .filter(({ code, severity }) => severity !== 'hint' && !shownByExchange.has(code) && !said.has(code))
    .map(({ message }) => message);
}

function constructsDialect(text: string): Dialect | undefined {
  return detectDialect({ installedExtensions: [], filesBeside: [], constructs: constructsIn(text) }).dialect;
}
