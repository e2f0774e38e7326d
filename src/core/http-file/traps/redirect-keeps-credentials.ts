import { isKeyHeader } from '../../auth/key-names.ts';
import { insert, lineBreak, lineStart } from '../trap-finder/edits.ts';
import type { Found, Trap } from './trap.ts';

/** REST Client and httpYac follow redirects with every header but Authorization and Cookie, to any host. */
export const redirectKeepsCredentials: Trap = {
  id: 'redirect-keeps-credentials',
  dialects: ['rest-client', 'httpyac'],
  onlyWhenKnown: true,
  once: true,
  find: view => {
    const { node, source } = view;
    if (node.directives.some(({ key }) => /^no-?redirect$/i.test(key.text))) return [];
    const key = node.headers.find(({ name }) => isKeyHeader(name.text));
    if (key === undefined) return [];
    const found: Found = {
      severity: 'hint',
      message: `${view.tools()} would follow a redirect to any host with ${key.name.text}, and with Authorization from https to http on the same host; here they stay with their origin.`,
      range: key.name.range,
    };
    const above = lineStart(source, node.requestLine.start);
    return [{ ...found, fix: insert('Add # @no-redirect', above, `# @no-redirect${lineBreak(source)}`) }];
  },
};
