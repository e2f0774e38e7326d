import assert from 'node:assert/strict';
import { asMarkdown } from '../../../src/core/report/as-markdown.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import { codeBlock, codeSpan, escapeMarkdown, link } from '../../../src/core/report/markdown-text.ts';
import {
  exchange,
  finding,
  inspection,
  receivedResponse,
  sentRequest,
} from '../../support/inspection-builder.ts';

const hostile = 'a ``` b `c` | d\n```\n# heading <img src=x onerror=y> [x](http://evil.example) @team';

describe('asMarkdown', () => {
  it('tells verdict, evidence, fixes and the exchange', () => {
    const sent = exchange({
      request: sentRequest({ headers: [['Accept', '*/*']] }),
      response: receivedResponse(401, [['X-Trace', '1']], '{"error":"expired"}'),
    });
    const found = finding('token-expired', 'certain', {
      facts: [{ where: 'claim exp', text: '1768467600' }],
      fixes: [{ kind: 'advice', title: 'Log in again', audience: 'client' }],
      references: [{ title: 'RFC 7519', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4' }],
    });
    assert.equal(
      asMarkdown(createReport([inspection({ evidence: { exchange: sent }, findings: [found] })])),
      `## ✗ The access token has expired

\`GET https://api.example/users → 401\`

(\`token-expired\`, certain)

The token was valid until noon. The server looked at it after that.

**Evidence**

- claim exp: \`1768467600\`

**Fix**

- Log in again

**References**

- [RFC 7519](<https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4>)

**Exchange**

\`\`\`http
GET https://api.example/users
Accept: */*

HTTP/1.1 401 Unauthorized
X-Trace: 1

{"error":"expired"}
\`\`\`
`,
    );
  });

  it('gives each request a heading of the level that it is told', () => {
    const text = asMarkdown(createReport([inspection(), inspection()]), { headingLevel: 3 });
    assert.equal(text.match(/^### ✓ Nothing is wrong$/gm)?.length, 2);
  });

  it('lets nothing break out of its place', () => {
    const sent = exchange({
      request: sentRequest({ headers: [['X-Note', hostile]] }),
      response: receivedResponse(401, [['X-Note', hostile]], hostile),
    });
    const found = finding('token-expired', 'certain', {
      title: hostile,
      explanation: hostile,
      facts: [{ where: hostile, text: hostile }],
      fixes: [{ kind: 'advice', title: hostile, audience: 'client' }],
      references: [{ title: hostile, url: 'javascript:alert(1)' }],
    });
    const text = asMarkdown(
      createReport([inspection({ evidence: { exchange: sent }, findings: [found], notes: [hostile] })]),
    );
    const [prose = '', block = ''] = text.split('````http\n');
    assert.ok(block.trimEnd().endsWith('\n````'));
    assert.equal(block.split('````').length, 2);
    assert.equal(prose.match(/^#/gm)?.length, 1);
    const outsideCode = prose.replace(/(`{4})[^\n]*?\1/g, '');
    assert.ok(
      !/(?<!\\)[`<@|](?!https?:)/.test(
        outsideCode.replaceAll('(`token-expired`, certain)', '').replace(/`GET \S+ → 401`/, ''),
      ),
      outsideCode,
    );
    assert.ok(!/(?<!\\)\]\(http/.test(outsideCode), outsideCode);
    assert.ok(!outsideCode.includes('javascript:'), outsideCode);
  });

  it('cuts a long body', () => {
    const sent = exchange({ response: receivedResponse(401, [], 'x'.repeat(10_000)) });
    assert.ok(asMarkdown(createReport([inspection({ evidence: { exchange: sent } })])).length < 5000);
  });
});

describe('Markdown text', () => {
  const spans: readonly [text: string, code: string][] = [
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['``` x', '```` ``` x ````'],
    ['two\nlines', '`two lines`'],
    ['', ''],
  ];
  for (const [text, code] of spans)
    it(`fences ${JSON.stringify(text)} as code in a line`, () => assert.equal(codeSpan(text), code));

  const escapes: readonly [text: string, escaped: string][] = [
    ['The token (a JWT) expired: 12 min ago.', 'The token (a JWT) expired: 12 min ago.'],
    ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
    ['1. first', '1\\. first'],
    ['- item', '\\- item'],
    ['a - b', 'a - b'],
    ['<script>', '\\<script\\>'],
    ['a|b', 'a\\|b'],
    ['&lt;', '\\&lt;'],
    ['\\`', '\\\\\\`'],
  ];
  for (const [text, escaped] of escapes)
    it(`escapes ${JSON.stringify(text)}`, () => assert.equal(escapeMarkdown(text), escaped));

  it('fences a block longer than any fence inside', () => {
    assert.equal(codeBlock('a\n`````\nb', 'http'), '``````http\na\n`````\nb\n``````');
    assert.equal(codeBlock('a', ''), '```\na\n```');
  });

  it('links to web pages alone', () => {
    assert.equal(link('a]b', 'https://example.org/x'), '[a\\]b](<https://example.org/x>)');
    assert.equal(link('a', 'javascript:alert(1)'), 'a');
    assert.equal(link('a', 'https://example.org/> <img>'), 'a');
  });
});
