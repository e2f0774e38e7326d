import assert from 'node:assert/strict';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';
import { onlyRequest, parseLines, problemsIn, sample } from './sample.ts';

const url = 'https://api.example.com/items';

describe('parseHttpFile', () => {
  describe('request line', () => {
    const lines: readonly (readonly [line: string, method: string, url: string, version?: string])[] = [
      [`GET ${url}`, 'GET', url],
      [`post ${url}`, 'post', url],
      [`  DELETE\t${url}  `, 'DELETE', url],
      [`GET ${url} HTTP/1.1`, 'GET', url, 'HTTP/1.1'],
      [`GET ${url}   http/2`, 'GET', url, 'http/2'],
      [`GET ${url} HTTP/2 (Prior Knowledge)`, 'GET', url, 'HTTP/2 (Prior Knowledge)'],
      [`PURGE ${url}`, 'PURGE', url],
      ['x-clear {{host}}/cache', 'x-clear', '{{host}}/cache'],
      ['OPTIONS *', 'OPTIONS', '*'],
      ['GET /path', 'GET', '/path'],
      ['GET {{host}}/{{$randomInt 1 5}}', 'GET', '{{host}}/{{$randomInt 1 5}}'],
      [url, 'GET', url],
      ['{{host}}/items', 'GET', '{{host}}/items'],
      ['{{ host }}/items', 'GET', '{{ host }}/items'],
      ['localhost:3000/items', 'GET', 'localhost:3000/items'],
      [`${url} HTTP/1.1`, 'GET', url, 'HTTP/1.1'],
      ['intranet', 'GET', 'intranet'],
    ];
    for (const [line, method, target, version] of lines) {
      it(`reads "${line}"`, () => {
        const parsed = parseLines(line);
        const request = onlyRequest(parsed.file);
        assert.equal(request.method.text, method);
        assert.equal(request.url.text, target);
        assert.equal(request.httpVersion?.text, version);
        assert.deepEqual(parsed.file.problems, []);
        assert.equal(parsed.text.slice(request.requestLine.start, request.requestLine.end), line.trim());
      });
    }

    it('puts GET with an empty range at the URL where no method is written', () => {
      const { method } = onlyRequest(parseHttpFile(`\n  ${url}`));
      assert.deepEqual(method, { text: 'GET', range: { start: 3, end: 3 } });
    });

    it('joins indented lines and lines that begin with ? or &', () => {
      const parsed = parseLines(
        `GET ${url}`,
        '  /all',
        '// why',
        '?a=1',
        '\t&b={{x}} HTTP/1.1',
        'Accept: */*',
      );
      const request = onlyRequest(parsed.file);
      assert.equal(request.url.text, `${url}/all?a=1&b={{x}}`);
      assert.equal(request.httpVersion?.text, 'HTTP/1.1');
      assert.equal(parsed.text.slice(request.url.range.start, request.url.range.end).split('\n').length, 5);
      assert.deepEqual(
        request.headers.map(({ name }) => name.text),
        ['Accept'],
      );
    });

    it('takes the URL from the indented line below a lone method', () => {
      const request = onlyRequest(parseLines('GET', `    ${url}`).file);
      assert.equal(request.url.text, url);
    });

    it('reads an indented header as a header and says that JetBrains does not', () => {
      const parsed = parseLines(`GET ${url}`, '  Accept: */*');
      assert.equal(onlyRequest(parsed.file).headers[0]?.value.text, '*/*');
      assert.deepEqual(problemsIn(parsed), ['indented-header@Accept: */*']);
    });
  });

  describe('separators, names and directives', () => {
    const named: readonly (readonly [text: string, name: string | undefined])[] = [
      [`### Title\nGET ${url}`, 'Title'],
      [`#### Title\nGET ${url}`, 'Title'],
      [`###\nGET ${url}`, undefined],
      [`### ------\nGET ${url}`, undefined],
      [`### Title\n# @name given\nGET ${url}`, 'given'],
      [`# @name = given\nGET ${url}`, 'given'],
      [`// @name given\nGET ${url}`, 'given'],
      [`#@name given\nGET ${url}`, 'given'],
      [`### Title\n# @name\nGET ${url}`, 'Title'],
      [`# name given\nGET ${url}`, undefined],
      [`### @name given\nGET ${url}`, 'given'],
    ];
    for (const [text, name] of named) {
      it(`calls ${JSON.stringify(text)} ${name}`, () => {
        assert.equal(onlyRequest(parseHttpFile(text)).name?.text, name);
      });
    }

    it('keeps directives with key, value and range', () => {
      const { text, file } = parseLines(
        '# @no-redirect',
        '// @timeout 5 s',
        '# by @alice@example.com',
        `GET ${url}`,
      );
      const { directives, range } = onlyRequest(file);
      assert.deepEqual(
        directives.map(({ key, value }) => [key.text, value.text]),
        [
          ['no-redirect', ''],
          ['timeout', '5 s'],
        ],
      );
      assert.equal(text.slice(directives[1]?.range.start, directives[1]?.range.end), '// @timeout 5 s');
      assert.equal(range.start, 0);
    });

    it('hints that @name on a ### line is not read everywhere', () => {
      assert.deepEqual(problemsIn(parseLines('### @name x', `GET ${url}`)), ['name-on-separator@@name x']);
    });

    it('divides the whole text into blocks', () => {
      const { text, file } = parseLines(`GET ${url}`, '', 'body', '### Two', `GET ${url}`, '');
      assert.deepEqual(
        file.requests.map(({ block }) => text.slice(block.start, block.end)),
        [`GET ${url}\n\nbody\n`, `### Two\nGET ${url}\n`],
      );
    });

    it('passes over a block that holds a response', () => {
      const { file } = parseLines(
        'HTTP/1.1 200 OK',
        'Content-Type: text/plain',
        '',
        'GET https://not.a.request',
      );
      assert.deepEqual(file.requests, []);
      assert.deepEqual(file.problems, []);
    });
  });

  describe('variables', () => {
    it('reads them above, between and below requests', () => {
      const { file } = parseLines(
        '@a = 1',
        `GET ${url}`,
        '###',
        '  @b=two words ',
        '',
        '@c := {{a}}',
        '@d =',
        '@e = x=y',
      );
      assert.deepEqual(
        file.variables.map(({ name, value }) => [name.text, value.text]),
        [
          ['a', '1'],
          ['b', 'two words'],
          ['c', '{{a}}'],
          ['d', ''],
          ['e', 'x=y'],
        ],
      );
      assert.deepEqual(file.problems, []);
    });

    it('leaves them in a body', () => {
      const { file } = parseLines(`POST ${url}`, '', '@a = 1');
      assert.deepEqual(file.variables, []);
      assert.equal(onlyRequest(file).body?.text, '@a = 1');
    });
  });

  describe('headers', () => {
    it('reads names and values with their ranges', () => {
      const { text, file } = parseLines(
        `GET ${url}`,
        'A:1',
        '# comment',
        '// comment',
        'B-c:\t two : three \t',
        'Empty:',
      );
      const { headers } = onlyRequest(file);
      assert.deepEqual(
        headers.map(({ name, value }) => [name.text, value.text]),
        [
          ['A', '1'],
          ['B-c', 'two : three'],
          ['Empty', ''],
        ],
      );
      assert.equal(text.slice(headers[1]?.range.start, headers[1]?.range.end), 'B-c:\t two : three');
      assert.deepEqual(file.problems, []);
    });

    it('joins a value that continues on an indented line with one space', () => {
      const { headers } = onlyRequest(
        parseLines(`GET ${url}`, 'Accept: text/plain,', '    text/html', 'B: c').file,
      );
      assert.deepEqual(
        headers.map(({ value }) => value.text),
        ['text/plain, text/html', 'c'],
      );
    });

    it('keeps a no-break space, which is worth a finding', () => {
      const { headers } = onlyRequest(parseLines(`GET ${url}`, 'Authorization: Bearer x\u00a0').file);
      assert.equal(headers[0]?.value.text, 'Bearer x\u00a0');
    });

    it('takes everything behind a blank line below the URL as the body', () => {
      const request = onlyRequest(parseLines(`GET ${url}`, '', 'X-Other: 1').file);
      assert.deepEqual(request.headers, []);
      assert.equal(request.body?.text, 'X-Other: 1');
    });
  });

  describe('body', () => {
    const bodies: readonly (readonly [what: string, lines: string[], body: string | undefined])[] = [
      ['inner blank lines', ['a', '', 'b', '', ''], 'a\n\nb'],
      ['a leading blank line', ['', 'a'], '\na'],
      ['comment-like lines', ['a', '# b', '// c'], 'a\n# b\n// c'],
      ['nothing', ['', ' ', ''], undefined],
      ['comments alone', ['# about the next request', '', '// more'], undefined],
      ['quoted text in the middle', ['> quoted', '>> twice', 'end'], '> quoted\n>> twice\nend'],
      ['quoted text at the end', ['text', '> said he'], 'text\n> said he'],
      ['markup', ['<a>', '<b/>', '</a>'], '<a>\n<b/>\n</a>'],
      ['two hashes', ['## heading'], undefined],
      ['a heading above text', ['## heading', 'text'], '## heading\ntext'],
    ];
    for (const [what, lines, body] of bodies) {
      it(`keeps ${what} as it should`, () => {
        const { file } = parseLines(`POST ${url}`, 'A: b', '', ...lines);
        assert.equal(onlyRequest(file).body?.text, body);
        assert.deepEqual(file.problems, []);
      });
    }

    const scripts: readonly (readonly [
      what: string,
      lines: string[],
      body: string | undefined,
      script: string,
    ])[] = [
      ['a response handler', ['a', '', '> {%', ' x();', '%}', ''], 'a', '> {%\n x();\n%}'],
      ['a handler on one line', ['a', '> {% x() %}'], 'a', '> {% x() %}'],
      ['a handler that never ends', ['a', '> {%', 'x'], 'a', '> {%\nx'],
      ['a handler file', ['a', '> ./check.js'], 'a', '> ./check.js'],
      ['a saved response', ['a', '', '<> old.json'], 'a', '<> old.json'],
      ['a response file', ['>>! new.json'], undefined, '>>! new.json'],
      ['an assertion', ['a', '?? status == 200'], 'a', '?? status == 200'],
    ];
    for (const [what, lines, body, script] of scripts) {
      it(`leaves out ${what} and says so`, () => {
        const parsed = parseLines(`POST ${url}`, '', ...lines);
        assert.equal(onlyRequest(parsed.file).body?.text, body);
        assert.deepEqual(problemsIn(parsed), [`script-ignored@${script}`]);
      });
    }

    it('leaves out a script between two pieces of text', () => {
      const { text, file } = parseLines(`POST ${url}`, '', 'a', '> {% x %}', 'b');
      const { body } = onlyRequest(file);
      assert.equal(body?.text, 'a\nb');
      assert.deepEqual(
        body.parts?.map(({ range }) => text.slice(range.start, range.end)),
        ['a\n', 'b'],
      );
    });

    it('leaves out scripts above the request line and among the headers', () => {
      const parsed = parseLines(
        '< {%',
        'x',
        '%}',
        '< ./before.js',
        `GET ${url}`,
        'A: b',
        '> {% y %}',
        'C: d',
      );
      const { headers } = onlyRequest(parsed.file);
      assert.deepEqual(
        headers.map(({ name }) => name.text),
        ['A', 'C'],
      );
      assert.deepEqual(problemsIn(parsed), [
        'script-ignored@< {%\nx\n%}',
        'script-ignored@< ./before.js',
        'script-ignored@> {% y %}',
      ]);
    });

    const fileLines = [
      ['< ./body.json', './body.json', false, undefined],
      ['<@ ./{{name}}.json', './{{name}}.json', true, undefined],
      ['<@latin1 ./my body.txt ', './my body.txt', true, 'latin1'],
    ] as const;
    for (const [line, path, substitutes, encoding] of fileLines) {
      it(`reads the file that "${line}" names`, () => {
        const { file } = parseLines(`POST ${url}`, '', line);
        const { body, bodyFiles } = onlyRequest(file);
        assert.equal(body, undefined);
        assert.deepEqual(
          bodyFiles.map(each => [each.path.text, each.substitutes, each.encoding?.text]),
          [[path, substitutes, encoding]],
        );
        assert.deepEqual(file.problems, []);
      });
    }

    it('keeps a blank line above a file', () => {
      const { body, bodyFiles } = onlyRequest(
        parseLines(`POST ${url}`, '', '--b', '', '< ./a', '--b--').file,
      );
      assert.equal(body?.text, '--b\n\n--b--');
      assert.equal(bodyFiles.length, 1);
    });

    for (const line of ['<a>', '<latin1 a', '<!-- x -->', '<']) {
      it(`keeps "${line}"`, () => {
        const { body, bodyFiles } = onlyRequest(parseLines(`POST ${url}`, '', line).file);
        assert.equal(body?.text, line);
        assert.deepEqual(bodyFiles, []);
      });
    }

    it('names the lines that other clients read as something else', () => {
      const { text, file } = parseLines(
        `POST ${url}`,
        'Content-Type: text/plain',
        '',
        'a',
        '# b',
        '  // c',
        '@d = 1',
        '@e',
        '',
        'GET https://a.test',
      );
      assert.deepEqual(
        onlyRequest(file).foreignLines.map(
          ({ kind, range }) => `${kind} ${text.slice(range.start, range.end)}`,
        ),
        ['comment # b', 'comment // c', 'variable @d = 1', 'request-line GET https://a.test'],
      );
    });

    it('ends the request at the last line that belongs to it', () => {
      const { text, file } = parseLines('# @name a', `POST ${url}`, '', 'body', '', '> {% x %}', '', '');
      const { range } = onlyRequest(file);
      assert.equal(text.slice(range.start, range.end), `# @name a\nPOST ${url}\n\nbody\n\n> {% x %}`);
    });
  });

  describe('problems', () => {
    const cases: readonly (readonly [lines: string[], ...problems: string[]])[] = [
      [['GET'], 'missing-url@'],
      [['GET', 'Accept: */*'], 'missing-url@'],
      [['Authorization: Bearer x', 'Accept: */*'], 'missing-url@Authorization: Bearer x'],
      [[`GET ${url} x`], `space-in-url@${url} x`],
      [[`GET ${url}/a b HTTP/1.1`], `space-in-url@${url}/a b`],
      [['This is prose', `GET ${url}`], 'not-a-request-line@This is prose'],
      [['{', '"a": "b"', '}'], 'not-a-request-line@{'],
      [['curl'], 'curl-without-url@curl'],
      [['# @frobnicate 1', `GET ${url}`], 'unknown-metadata@frobnicate'],
      [['run #login'], 'run-ignored@run #login'],
      [['WEBSOCKET ws://a.test'], 'protocol-not-sent@WEBSOCKET'],
      [['GRPC a.test:80/b.C/D'], 'protocol-not-sent@GRPC'],
      [['# @disabled', `GET ${url}`], 'request-disabled@# @disabled'],
      [[`GET ${url}`, '...defaults'], 'spread-header-ignored@...defaults'],
      [[`GET ${url}`, 'Authorization Bearer x'], 'header-without-colon@Authorization Bearer x'],
      [[`GET ${url}`, 'Accept : */*'], 'header-name-invalid@Accept '],
      [[`GET ${url}`, 'X Key: 1'], 'header-name-invalid@X Key'],
      [[`GET ${url}`, 'X-Schlüssel: 1'], 'header-name-invalid@X-Schlüssel'],
      [[`GET ${url}`, ':authority: x'], 'header-name-invalid@'],
      [[`GET ${url}`, `GET ${url}`], `missing-separator@GET ${url}`],
      [[`GET ${url}`, '@x = 1', 'Accept: */*'], 'variable-inside-headers@@x = 1'],
      [[`GET ${url}`, '', 'Authorization: Bearer x'], 'header-after-blank-line@Authorization: Bearer x'],
      [[`GET ${url}`, 'A: b', '', '', 'cookie: x'], 'header-after-blank-line@cookie: x'],
      [
        [`GET ${url}`, '', 'Accept: */*', 'X-Other: 1', 'X-Api-Key: 2', '', 'Cookie: in the body'],
        'header-after-blank-line@Accept: */*',
        'header-after-blank-line@X-Api-Key: 2',
      ],
      [
        [`GET ${url}`, 'Authorization: Bearer x', 'A: b', 'authorization: Bearer y'],
        'duplicate-authorization@authorization: Bearer y',
      ],
      [['### One', `GET ${url}`, '### One', `GET ${url}`], 'duplicate-name@One'],
      [['@ = x'], 'variable-without-name@@ = x'],
      [['@=x'], 'variable-without-name@@=x'],
      [['@:=x'], 'variable-without-name@@:=x'],
      [['@a b = x'], 'variable-name-invalid@a b'],
      [['@a'], 'variable-without-value@@a'],
    ];
    for (const [lines, ...problems] of cases) {
      it(`finds ${problems.join(' and ')} in ${JSON.stringify(lines.join('\n'))}`, () => {
        assert.deepEqual(problemsIn(parseLines(...lines)), problems);
      });
    }

    const silent: readonly (readonly [what: string, lines: string[]])[] = [
      ['references with spaces in a URL', ['GET {{ host }}/{{$datetime iso8601 -1 d}}']],
      ['a reference in a header name', [`GET ${url}`, '{{ header }}: 1']],
      ['equal headers other than Authorization', [`GET ${url}`, 'Accept: a', 'Accept: b']],
      [
        'Authorization beside Proxy-Authorization',
        [`GET ${url}`, 'Authorization: x', 'Proxy-Authorization: y'],
      ],
      ['a colon in a body', [`POST ${url}`, '', 'name: value']],
      ['a header further down in a body', [`POST ${url}`, '', 'text', 'Authorization: x']],
      ['a multipart body', [`POST ${url}`, '', '--b', 'Content-Type: text/plain', '', 'x', '--b--']],
      ['a block without a request', ['### Variables', '@a = 1', '# comment']],
      ['unnamed requests', [`GET ${url}`, '###', `GET ${url}`, '###', `GET ${url}`]],
      ['titles that are lines', ['### ---', `GET ${url}`, '### ---', `GET ${url}`]],
      [
        'metadata of the clients',
        ['# @no-redirect', '// @forceRef login', '# @grpc-reflection', `GET ${url}`],
      ],
      ['a condition for being disabled', ['# @disabled !token', `GET ${url}`]],
      ['a comment block', ['/*', 'any text', '*/', `GET ${url}`, '/* one line */', 'A: b']],
      ['an import', ['import "./other.http"', `GET ${url}`]],
    ];
    for (const [what, lines] of silent) {
      it(`stays silent on ${what}`, () => {
        assert.deepEqual(parseLines(...lines).file.problems, []);
      });
    }

    it('keeps a line without a colon out of the headers', () => {
      const { headers } = onlyRequest(parseLines(`GET ${url}`, 'no colon', 'A: b').file);
      assert.deepEqual(
        headers.map(({ name }) => name.text),
        ['A'],
      );
    });

    it('sends a name with a space behind it without the space', () => {
      const { headers } = onlyRequest(parseLines(`GET ${url}`, 'Accept : */*').file);
      assert.equal(headers[0]?.name.text, 'Accept');
    });

    it('quotes no credential in a message', () => {
      const { file } = parseLines(
        '@token s3cr3t',
        'Bearer s3cr3t x',
        `GET ${url}`,
        'Authorization s3cr3t',
        's3 cr3t: x',
      );
      assert.equal(file.problems.length, 4);
      for (const { message } of file.problems) assert.doesNotMatch(message, /s3/);
    });
  });

  describe('unusual texts', () => {
    for (const text of ['', '\n', '\ufeff', '   ', '###', '######', '# only', '// a\n\n# b\n', '\r\r\n']) {
      it(`finds nothing in ${JSON.stringify(text)}`, () => {
        const file = parseHttpFile(text);
        assert.deepEqual([file.requests, file.variables, file.problems], [[], [], []]);
      });
    }

    for (const [name, lineBreak] of [
      ['CRLF', '\r\n'],
      ['CR', '\r'],
      ['LF', '\n'],
    ] as const) {
      it(`reads lines that end with ${name}`, () => {
        const lines = ['@a = 1', `GET ${url}`, '  ?a=b', 'A: b', '', 'body', '', '###', `GET ${url}`, ''];
        const file = parseHttpFile(lines.join(lineBreak));
        assert.equal(file.requests.length, 2);
        assert.equal(file.requests[0]?.url.text, `${url}?a=b`);
        assert.equal(file.requests[0]?.headers[0]?.value.text, 'b');
        assert.equal(file.requests[0]?.body?.text, 'body');
        assert.deepEqual(file.lineStarts.length, lines.length);
      });
    }

    it('counts a byte order mark in offsets and nowhere else', () => {
      const file = parseHttpFile(`\ufeffGET ${url}`);
      assert.deepEqual(onlyRequest(file).method, { text: 'GET', range: { start: 1, end: 4 } });
    });
  });

  describe('samples', () => {
    it('reads the REST Client style', () => {
      const file = parseHttpFile(sample('rest-client.http'));
      assert.deepEqual(
        file.requests.map(({ name }) => name?.text),
        ['login', undefined],
      );
      assert.equal(file.requests[1]?.url.text, '{{host}}/items?page=2&size=10');
      assert.equal(file.requests[0]?.body?.text, 'user=alice\n&password={{$dotenv PASSWORD}}');
      assert.deepEqual(file.problems, []);
    });

    it('reads the httpYac style', () => {
      const file = parseHttpFile(sample('httpyac.http'));
      assert.deepEqual(
        file.requests.map(({ name }) => name?.text),
        ['List items', 'Create item'],
      );
      assert.deepEqual(
        file.variables.map(({ name }) => name.text),
        ['host', 'started'],
      );
      assert.deepEqual(
        file.requests.map(({ body }) => body?.text),
        [undefined, '{"name": "{{$random.uuid}}"}'],
      );
      assert.deepEqual(
        file.problems.map(({ code }) => code),
        ['script-ignored', 'script-ignored', 'script-ignored'],
      );
    });

    it('reads the JetBrains style', () => {
      const file = parseHttpFile(sample('jetbrains.http'));
      assert.deepEqual(
        file.requests.map(({ name }) => name?.text),
        ['Get items', 'upload'],
      );
      assert.equal(
        file.requests[0]?.url.text,
        'https://api.example.com:8080/items/all?page={{page}}&size=10',
      );
      assert.equal(file.requests[0]?.headers[0]?.value.text, 'text/plain, text/html');
      assert.deepEqual(
        file.requests.map(({ body }) => body),
        [undefined, undefined],
      );
      assert.deepEqual(
        file.problems.map(({ code }) => code),
        ['script-ignored', 'script-ignored', 'script-ignored'],
      );
    });

    it('reads the Visual Studio style', () => {
      const file = parseHttpFile(sample('visual-studio.http'));
      assert.deepEqual(
        file.requests.map(({ method }) => method.text),
        ['GET', 'POST'],
      );
      assert.equal(file.variables.length, 3);
      assert.deepEqual(file.problems, []);
    });

    it('reads a file from Windows', () => {
      const file = parseHttpFile(sample('windows.http'));
      assert.deepEqual(
        file.requests.map(({ name }) => name?.text),
        ['One', 'Two'],
      );
      assert.equal(file.requests[1]?.body?.text, 'first\r\n\r\nthird');
      assert.deepEqual(file.problems, []);
    });

    it('finds every problem of the broken one, in the order of the text', () => {
      const file = parseHttpFile(sample('broken.http'));
      assert.deepEqual(
        file.problems.map(({ code }) => code),
        [
          'space-in-url',
          'header-name-invalid',
          'duplicate-authorization',
          'header-name-invalid',
          'header-without-colon',
          'variable-inside-headers',
          'missing-separator',
          'missing-url',
          'header-after-blank-line',
          'header-after-blank-line',
          'duplicate-name',
          'missing-url',
          'variable-without-name',
          'variable-name-invalid',
          'variable-without-value',
        ],
      );
    });
  });
});
