import assert from 'node:assert/strict';
import { resolveRequest } from '../../../src/core/http-file/resolve.ts';
import type { ResolvedRequest } from '../../../src/core/http-file/resolved-request.ts';
import type { VariableSources } from '../../../src/core/http-file/variable-sources.ts';
import { frozenSources, type Parsed, parseLines } from './sample.ts';

function resolveIn({ file }: Parsed, sources: VariableSources = frozenSources()): ResolvedRequest {
  const [node] = file.requests;
  assert.ok(node);
  return resolveRequest(node, file, sources);
}

function resolveLines(...lines: string[]): ResolvedRequest {
  return resolveIn(parseLines(...lines));
}

const codes = ({ problems }: ResolvedRequest): string[] =>
  problems.map(({ code, severity }) => `${severity} ${code}`);

describe('resolveRequest', () => {
  describe('variables', () => {
    it('prefers system, then file, then environment variables', () => {
      const environment = new Map([
        ['both', { value: 'environment', where: 'dev' }],
        ['outside', { value: 'environment', where: 'dev' }],
        ['$timestamp', { value: 'environment', where: 'dev' }],
      ]);
      const parsed = parseLines('@both = file', 'GET http://a.test/{{both}}/{{outside}}/{{$timestamp}}');
      const { url, substitutions } = resolveIn(parsed, frozenSources({ environment }));
      assert.equal(url, 'http://a.test/file/environment/1769853600');
      assert.deepEqual(
        substitutions.map(({ origin }) => origin),
        [
          { kind: 'file-variable', where: 'line 1' },
          { kind: 'environment', where: 'dev' },
          { kind: 'system', where: 'system variable $timestamp' },
        ],
      );
    });

    it('expands Basic for server and proxy, and leaves the schemes that are computed when they are sent', () => {
      const { headers } = resolveLines(
        'GET http://a.test/',
        'Authorization: Digest alice secret',
        'Proxy-Authorization: Basic bob secret',
      );
      const proxy = `Basic ${Buffer.from('bob:secret').toString('base64')}`;
      assert.deepEqual(
        headers.map(({ value }) => value),
        ['Digest alice secret', proxy],
      );
    });

    it('resolves variables that use others, and reports the outermost reference', () => {
      const parsed = parseLines('@host = a.test:{{port}}', '@port = 80', 'GET http://{{ host }}/x');
      const { url, substitutions } = resolveIn(parsed);
      assert.equal(url, 'http://a.test:80/x');
      assert.deepEqual(
        substitutions.map(({ expression, range }) => [expression, parsed.text.slice(range.start, range.end)]),
        [
          ['host', '{{ host }}'],
          ['port', '{{ host }}'],
        ],
      );
    });

    it('tells which variable holds another', () => {
      const { substitutions } = resolveLines(
        '@a = {{b}}{{c}}',
        '@b = {{d}}',
        '@c = 1',
        '@d = 2',
        'GET http://h/{{a}}',
      );
      assert.deepEqual(
        substitutions.map(({ expression, within }) => [expression, within]),
        [
          ['a', undefined],
          ['b', 'a'],
          ['d', 'b'],
          ['c', 'a'],
        ],
      );
    });

    it('gives exact ranges in a URL and a header of several lines', () => {
      const parsed = parseLines(
        '@a = 1',
        'GET http://h.test',
        '  /{{a}}',
        '  ?b={{a}}',
        'X: {{a}},',
        '  {{ a}}',
      );
      const { url, headers, substitutions } = resolveIn(parsed);
      assert.equal(url, 'http://h.test/1?b=1');
      assert.equal(headers[0]?.value, '1, 1');
      assert.deepEqual(
        substitutions.map(({ range }) => parsed.text.slice(range.start, range.end)),
        ['{{a}}', '{{a}}', '{{a}}', '{{ a}}'],
      );
    });

    it('takes the definition nearest above the request, else the one below', () => {
      const { file } = parseLines(
        '@a = 1',
        'GET http://h/{{a}}{{b}}',
        '###',
        '@a = 2',
        'GET http://h/{{a}}',
        '###',
        '@b = 3',
      );
      const urls = file.requests.map(node => resolveRequest(node, file, frozenSources()).url);
      assert.deepEqual(urls, ['http://h/13', 'http://h/2']);
    });

    it('gives a file variable one value within a request', () => {
      let count = 0;
      const sources = frozenSources({ uuid: () => `uuid-${++count}` });
      const { url } = resolveIn(
        parseLines('@id = {{$guid}}', 'GET http://a.test/{{id}}/{{id}}/{{$guid}}'),
        sources,
      );
      assert.equal(url, 'http://a.test/uuid-1/uuid-1/uuid-2');
    });

    it('takes a backslash literally', () => {
      assert.equal(
        resolveLines('@p = a\\nb\\\\', 'GET http://a.test', 'X: {{p}}').headers[0]?.value,
        'a\\nb\\\\',
      );
    });

    it('leaves what is unknown as it stands: an error in credentials, a warning elsewhere', () => {
      const request = resolveLines(
        'GET http://a.test/{{x}}',
        'Authorization: Bearer {{x}}',
        'X-Api-Key: {{x}}',
        'A: {{x}}',
        '',
        '{{x}}',
      );
      assert.equal(request.url, 'http://a.test/{{x}}');
      assert.equal(request.body, '{{x}}');
      assert.deepEqual(
        request.headers.map(({ value }) => value),
        ['Bearer {{x}}', '{{x}}', '{{x}}'],
      );
      assert.equal(request.substitutions[0]?.value, undefined);
      assert.deepEqual(codes(request), [
        'warning unresolved-variable',
        'error unresolved-variable',
        'error unresolved-variable',
        'warning unresolved-variable',
        'warning unresolved-variable',
      ]);
    });

    it('names the variable through which an unknown one is used', () => {
      const { problems } = resolveLines(
        '@token = {{missing}}',
        'GET http://a.test',
        'Authorization: Bearer {{token}}',
      );
      assert.deepEqual(
        problems.map(({ message }) => message),
        ['{{missing}} (used by {{token}}) is not defined, so it is sent as it stands.'],
      );
    });

    it('says that an environment variable is not set', () => {
      const request = resolveLines('GET http://a.test', 'Authorization: Bearer {{$processEnv API_KEY}}');
      assert.equal(request.headers[0]?.value, 'Bearer');
      assert.equal(request.substitutions[0]?.origin?.where, 'environment variable API_KEY (not set)');
      assert.deepEqual(codes(request), ['error environment-variable-not-set']);
    });

    for (const [what, ...lines] of [
      ['itself', '@a = x{{a}}'],
      ['itself through others', '@a = {{b}}', '@b = {{c}}', '@c = {{a}}'],
    ] as const) {
      it(`leaves a variable that uses ${what} unresolved`, () => {
        const request = resolveLines(...lines, 'GET http://h.test/{{a}}');
        assert.equal(request.url, 'http://h.test/{{a}}');
        assert.equal(request.substitutions[0]?.value, undefined);
        assert.deepEqual(codes(request), ['warning circular-variable']);
      });
    }

    it('bounds chains and multiplying variables', () => {
      const chain = Array.from({ length: 500 }, (_, index) => `@v${index} = {{v${index + 1}}}`);
      assert.ok(codes(resolveLines(...chain, 'GET http://h/{{v0}}')).includes('warning variable-too-deep'));
      const laughs = Array.from(
        { length: 40 },
        (_, index) => `@v${index} = {{v${index + 1}}}{{v${index + 1}}}`,
      );
      const request = resolveLines(...laughs, '@v40 = ha', 'GET http://h/{{v0}}');
      assert.ok(codes(request).includes('warning variable-too-long'));
      assert.ok(request.url.length < 2 ** 25);
    });
  });

  describe('URL', () => {
    const urls: readonly (readonly [lines: string[], url: string, ...problems: string[]])[] = [
      [['GET https://a.test/x'], 'https://a.test/x'],
      [['GET /x', 'Host: a.test'], 'http://a.test/x'],
      [['GET /x', 'host: a.test:443'], 'https://a.test:443/x'],
      [['GET /x', 'Host: a.test:8443'], 'https://a.test:8443/x'],
      [['GET /x', 'Host: a.test:8080'], 'http://a.test:8080/x'],
      [['GET /x'], '/x', 'error no-host'],
      [['GET a.test/x'], 'http://a.test/x', 'hint scheme-assumed'],
      [['GET localhost:3000'], 'http://localhost:3000', 'hint scheme-assumed'],
      [['GET //a.test/x'], 'http://a.test/x', 'hint scheme-assumed'],
      [['GET {{base}}/x'], '{{base}}/x', 'warning unresolved-variable'],
      [['@base = https://a.test', 'GET {{base}}/x'], 'https://a.test/x'],
      [['OPTIONS *', 'Host: a.test'], '*'],
      [['GET'], ''],
    ];
    for (const [lines, url, ...problems] of urls) {
      it(`makes ${JSON.stringify(url)} of ${JSON.stringify(lines.join('\n'))}`, () => {
        const request = resolveLines(...lines);
        assert.equal(request.url, url);
        assert.deepEqual(codes(request), problems);
      });
    }

    it('writes known methods in capitals and leaves others', () => {
      assert.equal(resolveLines('post http://a.test').method, 'POST');
      assert.equal(resolveLines('Purge http://a.test').method, 'Purge');
    });
  });

  describe('headers and body', () => {
    it('strips outer white space that a variable brings along', () => {
      const environment = new Map([['t', { value: ' abc\r\n', where: 'dev' }]]);
      const { headers } = resolveIn(
        parseLines('GET http://a.test', 'X: {{t}}'),
        frozenSources({ environment }),
      );
      assert.equal(headers[0]?.value, 'abc');
    });

    it('encodes Basic credentials once their variables are known', () => {
      const lines = ['@p = secret', 'GET http://a.test', 'Authorization: Basic alice {{p}}'];
      assert.equal(resolveLines(...lines).headers[0]?.value, `Basic ${btoa('alice:secret')}`);
    });

    it('leaves Basic credentials visible while a variable is unknown', () => {
      const { headers } = resolveLines('GET http://a.test', 'Authorization: Basic alice {{p}}');
      assert.equal(headers[0]?.value, 'Basic alice {{p}}');
    });

    it('warns where clients split user and password differently', () => {
      const request = resolveLines('GET http://a.test', 'Authorization: Basic alice:pa ss');
      assert.deepEqual(codes(request), ['warning basic-space-in-password']);
    });

    it('leaves other headers and schemes as written', () => {
      const { headers } = resolveLines(
        'GET http://a.test',
        'Authorization: Digest alice secret',
        'X: Basic a b',
      );
      assert.deepEqual(
        headers.map(({ value }) => value),
        ['Digest alice secret', 'Basic a b'],
      );
    });

    for (const lineBreak of ['\n', '\r\n']) {
      it(`joins the lines of a form body that ends lines with ${JSON.stringify(lineBreak)}`, () => {
        const lines = [
          'POST http://a.test',
          'content-type: application/x-www-form-urlencoded',
          '',
          'a=1',
          '&b={{$dotenv PASSWORD}}',
          '&c=3',
        ];
        const parsed = parseLines(lines.join(lineBreak));
        const { body, substitutions } = resolveIn(parsed);
        assert.equal(body, 'a=1&b=dotenv-value&c=3');
        const [{ range } = { range: { start: 0, end: 0 } }] = substitutions;
        assert.equal(parsed.text.slice(range.start, range.end), '{{$dotenv PASSWORD}}');
      });
    }

    it('keeps the lines of any other body', () => {
      assert.equal(resolveLines('POST http://a.test', '', 'a=1', '&b=2').body, 'a=1\n&b=2');
    });
  });
});
