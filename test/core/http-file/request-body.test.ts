import assert from 'node:assert/strict';
import type { BodyReading } from '../../../src/core/http-file/body-content.ts';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { resolveRequest } from '../../../src/core/http-file/resolve.ts';
import type { ResolvedRequest } from '../../../src/core/http-file/resolved-request.ts';
import { frozenSources, onlyRequest } from './sample.ts';

function resolve(lines: readonly string[], reading: BodyReading = {}, lineBreak = '\n'): ResolvedRequest {
  const file = parseHttpFile(lines.join(lineBreak));
  return resolveRequest(onlyRequest(file), file, frozenSources(), reading);
}

const files = (contents: Readonly<Record<string, string | Uint8Array>>): BodyReading => ({
  files: new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  ),
});

const codes = ({ problems }: ResolvedRequest) => problems.map(({ code }) => code);
const post = 'POST https://a.test';

describe('the body of a request', () => {
  describe('from files', () => {
    it('is the bytes of the file', () => {
      const picture = Uint8Array.of(0x89, 0x50, 0xff, 0x00, 0x0a);
      const request = resolve([post, '', '< ./a.png'], files({ './a.png': picture }));
      assert.deepEqual([...(request.bytes ?? [])], [...picture]);
      assert.equal(request.body, undefined);
      assert.deepEqual([request.bodyPaths, request.unsent], [['./a.png'], undefined]);
    });

    it('leaves references in the file alone without @', () => {
      const request = resolve(['@a = 1', post, '', '< ./a.json'], files({ './a.json': '{"a": {{a}}}' }));
      assert.equal(request.body, '{"a": {{a}}}');
    });

    it('replaces references in the file with @, and in its path', () => {
      const lines = ['@name = a', '@v = 1', post, '', '<@ ./{{name}}.json'];
      assert.equal(resolve(lines, files({ './a.json': '{"a": {{v}}}' })).body, '{"a": 1}');
    });

    it('reports a reference without a value at the line that names the file', () => {
      const request = resolve([post, '', '<@ ./a.txt'], files({ './a.txt': 'some text {{nope}}' }));
      const [{ range } = { range: undefined }] = request.substitutions;
      assert.deepEqual(range, { start: post.length + 2, end: post.length + 2 + '<@ ./a.txt'.length });
      assert.deepEqual(codes(request), ['unresolved-variable']);
    });

    it('decodes latin1', () => {
      const request = resolve([post, '', '<@latin1 a'], files({ a: Uint8Array.of(0x63, 0xe9, 0x80) }));
      assert.equal(request.body, 'cé\u0080');
    });

    it('stands between lines of text', () => {
      const request = resolve([post, '', 'above', '< a', '< b', 'below'], files({ a: '1', b: '2' }));
      assert.equal(new TextDecoder().decode(request.bytes), 'above\n1\n2\nbelow');
    });

    it('is not sent when a file is not there, which is said once', () => {
      const request = resolve([post, '', '< a', '< b'], files({ b: '2' }));
      assert.equal(request.unsent?.code, 'body-file-missing');
      assert.deepEqual(codes(request), ['body-file-missing']);
    });

    it('is not sent in an encoding that nobody knows', () => {
      const request = resolve([post, '', '<@klingon a'], files({ a: '1' }));
      assert.deepEqual(
        [request.unsent?.code, codes(request)],
        ['body-encoding-unknown', ['body-encoding-unknown']],
      );
    });

    it('names its files before they are read, and complains about none', () => {
      const request = resolve([post, '', '< a']);
      assert.deepEqual([request.bodyPaths, request.unsent, codes(request)], [['a'], undefined, []]);
    });
  });

  describe('by media type', () => {
    const form = 'Content-Type: multipart/form-data; boundary=b';
    const part = ['--b', 'Content-Disposition: form-data; name="a"', '', 'x', '--b--'];

    for (const lineBreak of ['\n', '\r\n']) {
      it(`ends the lines of multipart with CRLF, from ${JSON.stringify(lineBreak)}`, () => {
        assert.equal(resolve([post, form, '', ...part], {}, lineBreak).body, part.join('\r\n'));
      });
    }

    it('puts the bytes of a file in a part of multipart as they are', () => {
      const file = ['--b', 'Content-Disposition: form-data; name="f"; filename="f"', '', '< f', '--b--'];
      const { bytes } = resolve([post, form, '', ...file], files({ f: Uint8Array.of(1, 10, 255) }));
      const text = Buffer.from(bytes ?? []).toString('latin1');
      assert.equal(text, [...file.slice(0, 3), '\u0001\n\u00ff', '--b--'].join('\r\n'));
    });

    it('ends NDJSON with a line feed', () => {
      const lines = [post, 'Content-Type: application/x-ndjson', '', '{"a":1}', '{"b":2}', '', ''];
      assert.equal(resolve(lines).body, '{"a":1}\n{"b":2}\n');
    });

    it('leaves other bodies alone', () => {
      assert.equal(resolve([post, 'Content-Type: application/json', '', '{', '}']).body, '{\n}');
    });
  });

  describe('of GraphQL', () => {
    const query = ['query Items($n: Int) {', '  items(n: $n) { id }', '}'];
    const wanted = { query: query.join('\n'), operationName: 'Items', variables: { n: 2 } };

    for (const [method, mark] of [
      ['POST', 'X-Request-Type: GraphQL'],
      ['POST', 'x-request-type: graphql'],
      ['GRAPHQL', 'Accept: */*'],
    ] as const) {
      it(`is an object with query and variables for ${method} with ${mark}`, () => {
        const request = resolve([`${method} https://a.test`, mark, '', ...query, '', '{"n": 2}']);
        assert.deepEqual(JSON.parse(request.body ?? ''), wanted);
        assert.equal(request.method, 'POST');
        const names = request.headers.map(({ name, value }) => `${name}: ${value}`);
        assert.ok(names.includes('Content-Type: application/json'));
        assert.ok(!names.some(name => /^x-request-type/i.test(name)));
      });
    }

    it('needs no variables, and no name', () => {
      const { body } = resolve([post, 'X-Request-Type: GraphQL', '', '{ items { id } }', '', '{ more }']);
      assert.deepEqual(JSON.parse(body ?? ''), { query: '{ items { id } }\n\n{ more }', variables: {} });
    });

    it('is not sent when its variables are no JSON', () => {
      const request = resolve([post, 'X-Request-Type: GraphQL', '', ...query, '', '{"n": }']);
      assert.deepEqual(
        [request.unsent?.code, codes(request)],
        ['graphql-variables-invalid', ['graphql-variables-invalid']],
      );
    });

    it('reads its query from a file', () => {
      const request = resolve(
        [post, 'X-Request-Type: GraphQL', '', '< q', '', '{"n": 2}'],
        files({ q: query.join('\n') }),
      );
      assert.deepEqual(JSON.parse(request.body ?? ''), wanted);
    });
  });

  describe('by dialect', () => {
    const lines = [post, '', '# one', 'a', '// two', '@x = 1', 'b', '# three'];
    const expected = [
      [undefined, '# one\na\n// two\n@x = 1\nb\n# three'],
      ['visual-studio', '# one\na\n// two\n@x = 1\nb\n# three'],
      ['rest-client', 'a\n@x = 1\nb'],
      ['jetbrains', 'a\n@x = 1\nb'],
      ['httpyac', 'a\nb'],
    ] as const;
    for (const [dialect, body] of expected) {
      it(`leaves out what ${dialect ?? 'nobody in particular'} leaves out`, () => {
        const reading = dialect === undefined ? {} : { dialect };
        assert.equal(resolve(lines, reading).body, body);
        assert.equal(resolve(lines, reading, '\r\n').body, body.replaceAll('\n', '\r\n'));
      });
    }
  });
});

describe('headers by dialect', () => {
  const lines = ['GET https://a.test', 'Accept: a,', 'Cookie: c=1', 'accept: b', 'Cookie: d=2'];
  const sent = (reading: BodyReading) =>
    resolve(lines, reading).headers.map(({ name, value }) => `${name}: ${value}`);

  it('go as they stand', () => {
    assert.deepEqual(sent({}), lines.slice(1));
  });

  it('are joined where REST Client joins them', () => {
    assert.deepEqual(sent({ dialect: 'rest-client' }), ['Accept: a,,b', 'Cookie: c=1;d=2']);
  });

  it('lose the comma that httpYac drops', () => {
    assert.deepEqual(sent({ dialect: 'httpyac' })[0], 'Accept: a');
  });
});

describe('a path without a Host header', () => {
  const url = (...lines: string[]) => resolve(lines).url;

  it('goes to the variable host', () => {
    assert.equal(url('@host = https://a.test/', 'GET /b'), 'https://a.test/b');
    assert.equal(url('@host = a.test:81', 'GET /b'), 'http://a.test:81/b');
  });

  it('goes to the Host header first', () => {
    assert.equal(url('@host = https://a.test', 'GET /b', 'Host: c.test'), 'http://c.test/b');
  });

  it('goes nowhere without either', () => {
    assert.equal(url('GET /b'), '/b');
    assert.equal(url('@host = /c', 'GET /b'), '/c/b');
  });
});
