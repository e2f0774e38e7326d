import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  type CurlShell,
  curlCommand,
  type RequestForCurl,
} from '../../../../src/core/http-file/curl/curl-command.ts';
import { curlToHttp } from '../../../../src/core/http-file/curl/curl-to-http.ts';

const url = 'https://api.example.com/orders';
const plain: RequestForCurl = { method: 'GET', url, headers: [], followRedirects: false };

describe('curlCommand', () => {
  const written: readonly (readonly [name: string, change: Partial<RequestForCurl>, rest: string])[] = [
    ['an address', {}, ''],
    ['another method', { method: 'DELETE' }, ' -X DELETE'],
    ['HEAD', { method: 'HEAD' }, ' --head'],
    ['a header', { headers: [['X-A', "it's"]] }, " -H 'X-A: it'\\''s'"],
    ['an empty header', { headers: [['X-A', '']] }, " -H 'X-A;'"],
    ['redirects', { followRedirects: true }, ' -L'],
    ['compression', { headers: [['Accept-Encoding', 'gzip']] }, " -H 'Accept-Encoding: gzip' --compressed"],
    [
      'a body',
      { method: 'POST', body: '{"a":1}', headers: [['Content-Type', 'application/json']] },
      " -H 'Content-Type: application/json' --data-raw '{\"a\":1}'",
    ],
    ['a body without a type', { method: 'POST', body: '@x' }, " -H 'Content-Type:' --data-raw '@x'"],
    [
      'what curl computes as nothing',
      {
        headers: [
          ['Content-Length', '3'],
          ['Connection', 'close'],
        ],
      },
      '',
    ],
  ];
  for (const [name, change, rest] of written) {
    it(`writes ${name}`, () => {
      const command = curlCommand({ ...plain, ...change }).replace(/ \\\n {2}/g, ' ');
      assert.equal(command, `curl '${url}'${rest}`);
    });
  }

  it('keeps curl from reading a pattern into the address, or shortening its path', () => {
    assert.match(curlCommand({ ...plain, url: `${url}?a[]=1` }), /--globoff/);
    assert.match(curlCommand({ ...plain, url: `${url}/../x` }), /--path-as-is/);
    assert.doesNotMatch(curlCommand(plain), /--globoff|--path-as-is/);
  });

  const texts = [
    'plain',
    'a b',
    `it's "quoted"`,
    '\\',
    'a\\"b\\\\',
    '"',
    '""',
    '\\\\"',
    '$HOME `date` $(id) !! ~ *',
    '%PATH% ^ & | < > ( ) !x!',
    'häß • 🙂',
    '^"',
    'a=1&b=2',
    "'",
  ];
  for (const shell of ['posix', 'cmd'] satisfies CurlShell[]) {
    for (const text of texts) {
      it(`quotes ${text} for ${shell} so that it reads back`, () => {
        const request: RequestForCurl = {
          ...plain,
          method: 'POST',
          headers: [
            ['X-A', text],
            ['Content-Type', 'text/plain'],
          ],
          body: `${text}\n${text}`,
        };
        assert.equal(
          curlToHttp(curlCommand(request, shell)).http,
          `# @no-redirect\nPOST ${url}\nX-A: ${text}\nContent-Type: text/plain\n\n${text}\n${text}`,
        );
      });
    }
  }

  it('is quoted as a POSIX shell reads it', () => {
    for (const text of texts) {
      const command = curlCommand({ ...plain, method: 'PUT', headers: [['X-A', text]], body: `${text}\n` });
      const read = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }; ${command}`], {
        encoding: 'utf8',
      });
      assert.deepEqual(read.split('\0'), [
        url,
        '-X',
        'PUT',
        '-H',
        `X-A: ${text}`,
        '-H',
        'Content-Type:',
        '--data-raw',
        `${text}\n`,
        '',
      ]);
    }
  });
});
