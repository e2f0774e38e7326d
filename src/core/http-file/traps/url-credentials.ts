import { insert, lineBreak, lineEnd } from '../trap-finder/edits.ts';
import type { RequestView } from '../trap-finder/request-view.ts';
import type { Found, Trap } from './trap.ts';

const userinfo = /^[a-z][a-z\d+.-]*:\/\/([^/?#@]*(?:@[^/?#@]*)*)@/i;
const accessToken = /[?&](access_token|id_token)=/i;

/** Credentials in the URL end up in logs and histories, and each tool makes something else of `user:password@`. */
export const urlCredentials: Trap = {
  id: 'url-credentials',
  shownByExchange: true,
  find: view => [...inAuthority(view), ...inQuery(view)],
};

function inAuthority(view: RequestView): Found[] {
  const { text } = view.url;
  const match = userinfo.exec(text);
  const pair = match?.[1];
  if (match === null || pair === undefined) return [];
  const start = match[0].length - pair.length - 1;
  const at = { start, end: start + pair.length + 1 };
  const range = view.url.locate(at);
  const doubled = view.credentials.some(({ line }) => /^authorization$/i.test(line.name.text));
  const message = doubled
    ? 'Credentials stand in the URL and in Authorization: which of them are sent differs from tool to tool.'
    : 'Credentials stand in the URL: tools send them as Basic or drop them, and logs keep them.';
  const severity = doubled ? 'error' : 'warning';
  const found = { severity, message, range } as const;
  return [
    doubled || pair.includes('%') || !view.url.literal
      ? found
      : { ...found, fix: moveToHeader(view, pair, range) },
  ];
}

function moveToHeader({ node, source }: RequestView, pair: string, range: Found['range']) {
  const colon = pair.indexOf(':');
  const written = colon === -1 ? `${pair}:` : pair;
  const header = `${lineBreak(source)}Authorization: Basic ${written}`;
  const added = insert('', lineEnd(source, node.requestLine.end), header);
  return {
    title: 'Move the credentials to an Authorization header',
    edits: [{ range, newText: '' }, ...added.edits],
  };
}

function inQuery({ url }: RequestView): Found[] {
  const match = accessToken.exec(url.text);
  if (match === null) return [];
  const range = url.locate({ start: match.index + 1, end: match.index + match[0].length - 1 });
  const message = `A token in the URL is kept by logs and proxies, and many servers read it from Authorization only (RFC 6750, section 2.3).`;
  return [{ severity: 'hint', message, range }];
}
