import type { Found, Trap } from './trap.ts';

/** What REST Client and httpYac can do of Digest: MD5, and less. */
export const digestLimits: Trap = {
  id: 'digest-limits',
  dialects: ['rest-client', 'httpyac'],
  find: view =>
    view.credentials.flatMap(({ scheme, form, line }): Found[] => {
      if (scheme !== 'digest' || form !== 'shorthand') return [];
      const range = line.value.range;
      if (view.dialect !== 'rest-client' && view.url.text.includes('?')) {
        const message =
          'httpYac signs the path without its query (uri=), and servers that compare the two refuse it (RFC 7616, section 3.4).';
        return [{ severity: 'warning', message, range }];
      }
      const limits =
        view.dialect === 'httpyac'
          ? 'httpYac answers Digest with MD5 only, and not a realm or nonce that holds a comma.'
          : 'REST Client answers Digest with MD5 only, and only where it is the first challenge: a server that wants SHA-256 refuses it.';
      return view.dialect === undefined ? [] : [{ severity: 'hint', message: limits, range }];
    }),
};
