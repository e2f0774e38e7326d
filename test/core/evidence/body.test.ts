import assert from 'node:assert/strict';
import { readBody } from '../../../src/core/evidence/body.ts';
import type { BodyFacts } from '../../../src/core/evidence/body-facts.ts';

function read(text: string, contentType?: string): BodyFacts {
  return readBody({
    status: 401,
    statusText: 'Unauthorized',
    headers: contentType === undefined ? [] : [['content-type', contentType]],
    body: { text, size: text.length, truncated: false },
    httpVersion: '1.1',
  });
}

function texts(text: string, contentType?: string): (readonly [string, string])[] {
  return read(text, contentType).texts.map(item => [item.path, item.text]);
}

const json = 'application/json';
const html = 'text/html; charset=utf-8';

describe('readBody', () => {
  it('has nothing to say where no answer came', () => {
    assert.deepEqual(readBody(undefined), {
      kind: 'empty',
      raw: '',
      texts: [],
      loginForm: false,
      hiddenFields: [],
    });
  });

  const kinds: readonly (readonly [BodyFacts['kind'], string, string | undefined])[] = [
    ['empty', '', json],
    ['empty', ' \r\n', 'text/plain'],
    ['json', '{"a":1}', json],
    ['json', '{"a":1}', 'text/plain'],
    ['json', '{"a":1}', 'text/html'],
    ['json', '\ufeff{"a":1}', json],
    ['json', '[]', undefined],
    ['json', '"denied"', json],
    ['json', ')]}\',\n{"a":1}', json],
    ['json', '{"a":1}\n{"b":2}\n', 'application/x-ndjson'],
    ['html', '<!DOCTYPE html><html></html>', html],
    ['html', '<html><body>x</body></html>', json],
    ['html', '<h1>401</h1>', undefined],
    ['html', '<!-- proxy -->\n<html></html>', 'text/plain'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html><html/>', 'application/xhtml+xml'],
    ['html', 'Denied.<br>', html],
    ['xml', '<?xml version="1.0"?><Error/>', 'application/xml'],
    ['xml', '<Error><Code>A</Code></Error>', 'text/plain'],
    ['xml', '<Error/>', 'application/problem+xml'],
    ['text', 'Unauthorized', 'text/plain'],
    ['text', 'Unauthorized', json],
    ['text', 'Unauthorized', html],
    ['text', '{"a":', json],
    ['text', '[1] is not JSON', undefined],
    ['text', '<no markup', undefined],
    ['text', 'Zugriff verweigert: ungültig', undefined],
    ['binary', '\u0000\u0001\u0002PNG', undefined],
    ['binary', '\ufffd\ufffd\ufffdabc', 'application/octet-stream'],
    ['binary', 'GIF89a', 'image/gif'],
  ];
  for (const [kind, text, contentType] of kinds) {
    it(`takes ${JSON.stringify(text)} as ${contentType ?? 'unlabelled'} for ${kind}`, () => {
      const facts = read(text, contentType);
      assert.equal(facts.kind, kind);
      assert.equal(facts.raw, text);
    });
  }

  describe('JSON', () => {
    it('gives every string and number with its path', () => {
      const body = {
        error: { code: 40101, message: 'expired', ok: false, none: null },
        errors: [{ message: 'a' }, 'b'],
      };
      assert.deepEqual(texts(JSON.stringify(body), json), [
        ['error.code', '40101'],
        ['error.message', 'expired'],
        ['errors[0].message', 'a'],
        ['errors[1]', 'b'],
      ]);
    });

    it('reads the first line of newline-delimited JSON', () => {
      assert.deepEqual(texts('{"error":"a"}\n{"error":"b"}'), [['error', 'a']]);
    });

    it('keeps to its bounds', () => {
      const wide = read(JSON.stringify(Array.from({ length: 400 }, () => 'x'.repeat(2000))));
      assert.equal(wide.texts.length, 200);
      assert.equal(wide.texts[0]?.text.length, 500);
      assert.deepEqual(
        texts(`${'['.repeat(8)}"in"${']'.repeat(8)}`).map(([, text]) => text),
        ['in'],
      );
      assert.deepEqual(texts(`${'['.repeat(9)}"out"${']'.repeat(9)}`), []);
    });
  });

  describe('XML', () => {
    it('gives elements and attributes with their path', () => {
      const body =
        '<?xml version="1.0"?><!-- no --><Error xmlns="urn:x" code="7"><Code>SignatureDoesNotMatch</Code><Message>a &lt;b&gt; &#38; c</Message><Empty/></Error>';
      assert.deepEqual(texts(body, 'application/xml'), [
        ['Error.@code', '7'],
        ['Error.Code', 'SignatureDoesNotMatch'],
        ['Error.Message', 'a <b> & c'],
      ]);
    });

    it('leaves out namespace prefixes, as in SOAP', () => {
      const body =
        '<s:Envelope xmlns:s="urn:s"><s:Body><s:Fault><faultcode>wsse:FailedAuthentication</faultcode></s:Fault></s:Body></s:Envelope>';
      assert.deepEqual(texts(body), [['Envelope.Body.Fault.faultcode', 'wsse:FailedAuthentication']]);
    });

    it('reads CDATA as text and expands no entity of its own', () => {
      const body = '<!DOCTYPE a [<!ENTITY x "boom">]><a><![CDATA[1 < 2]]><b>&x;</b></a>';
      assert.deepEqual(texts(body, 'text/xml').slice(-2), [
        ['a', '1 < 2'],
        ['a.b', '&x;'],
      ]);
    });
  });

  describe('HTML', () => {
    it('gives title, headings and visible text, without scripts and styles', () => {
      const body = `<html><head><title>401 Authorization&nbsp;Required</title><style>p{color:red}</style></head>
        <body><h1>Authorization Required</h1><p>The <b>token</b> &quot;x&quot; is <a href="#">too old</a>.</p>
        <script>var secret = "<p>hidden</p>";</script><div>nginx<br>1.2</div><!-- unseen --></body></html>`;
      assert.deepEqual(texts(body, html), [
        ['title', '401 Authorization Required'],
        ['h1', 'Authorization Required'],
        ['text', 'The token "x" is too old.'],
        ['text', 'nginx'],
        ['text', '1.2'],
      ]);
    });

    const logins: readonly string[] = [
      '<form><input name="p" type="password"></form>',
      "<FORM><INPUT TYPE='Password'></FORM>",
      '<form action=/login method=post></form>',
      '<form action="https://idp.example/sso/post"><input type="hidden" name="SAMLRequest" value="x"></form>',
      '<form action="https://idp.example/"><input type="hidden" name="SAMLRequest" value="x"/></form>',
      '<meta http-equiv="refresh" content="0; url=/signin?next=%2F">',
      '<script>window.location.href = "https://login.example/";</script>',
      "<script>location.replace('/auth/sign-in')</script>",
    ];
    for (const body of logins)
      it(`sees a login in ${body}`, () => assert.equal(read(`<html>${body}</html>`, html).loginForm, true));

    const pages: readonly string[] = [
      '<p>Please <a href="/login">log in</a>.</p>',
      '<form action="/search"><input name="q" type="text"></form>',
      '<form action="/lessons"><input type="submit"></form>',
      '<meta http-equiv="refresh" content="5">',
      '<script>location.href = "/home";</script>',
      '<script>var form = \'<input type="password">\';</script>',
      '<!-- <input type="password"> -->',
      '<p>&lt;input type="password"&gt;</p>',
    ];
    for (const body of pages)
      it(`sees no login in ${body}`, () => assert.equal(read(`<html>${body}</html>`, html).loginForm, false));

    it('sees no login in JSON that speaks of one', () => {
      assert.equal(read('{"html":"<input type=password>"}').loginForm, false);
    });

    it('gives the names of hidden fields', () => {
      const body =
        '<form><input type="hidden" name="_token" value="x"><input type=hidden name=b /><input name="c"></form>';
      assert.deepEqual(read(`<html>${body}</html>`).hiddenFields, ['_token', 'b']);
    });
  });

  describe('text', () => {
    it('gives the lines', () => {
      assert.deepEqual(texts('Denied.\r\n\r\n  Token   expired. \n'), [
        ['', 'Denied.'],
        ['', 'Token expired.'],
      ]);
    });

    it('reads a form-encoded error', () => {
      const expected = [
        ['error', 'invalid_token'],
        ['error_description', 'The token expired'],
      ];
      assert.deepEqual(texts('error=invalid_token&error_description=The+token+expired'), expected);
      const labelled = 'error=invalid_token&error_description=The token expired';
      assert.deepEqual(texts(labelled, 'application/x-www-form-urlencoded'), expected);
    });

    it('takes a sentence with an equals sign for a sentence', () => {
      assert.deepEqual(texts('code=401 means denied'), [['', 'code=401 means denied']]);
    });
  });

  const megabyte = 1_000_000;
  const hostile: Record<string, string> = {
    'opening brackets': '['.repeat(megabyte),
    'opening tags': '<a>'.repeat(megabyte / 3),
    'nested elements with text': '<a>x'.repeat(megabyte / 4),
    'angle brackets': `<html>${'<'.repeat(megabyte)}`,
    comments: `<html>${'<!--'.repeat(megabyte / 4)}`,
    'unfinished declarations': `<html>${'<!'.repeat(megabyte / 2)}`,
    CDATA: `<?xml?>${'<![CDATA['.repeat(megabyte / 9)}`,
    scripts: `<html>${'<script>'.repeat(megabyte / 8)}`,
    'closed scripts': `<html>${'<script></script>'.repeat(megabyte / 17)}`,
    attributes: `<html ${'a="b" '.repeat(megabyte / 6)}`,
    'open quotes': `<html>${'<a b="'.repeat(megabyte / 6)}`,
    'one open quote': `<html ${'a=" '.repeat(megabyte / 4)}`,
    'spaces in a tag': `<html ${' '.repeat(megabyte)}x`,
    'spaces behind attributes': `<html>${`<a b${' '.repeat(50)}`.repeat(megabyte / 54)}`,
    ampersands: `<html>${'&#'.repeat(megabyte / 2)}`,
    locations: `<html><script>${'location = "'.repeat(megabyte / 12)}`,
    pairs: 'a=b&'.repeat(megabyte / 4),
    'blank lines': `x${'\n'.repeat(megabyte)}y`,
    spaces: `x${' '.repeat(megabyte)}y`,
    'processing instructions': '<?'.repeat(megabyte / 2),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`stays within its bounds over a megabyte of ${name}`, () => {
      const facts = read(text);
      assert.ok(facts.texts.length <= 200);
      assert.ok(facts.texts.every(item => item.text.length <= 500));
    });
  }
});
