import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/diagnosis/cause.ts';
import { asText } from '../../../src/core/report/as-text.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import {
  exchange,
  finding,
  hop,
  inspection,
  noon,
  probeRecord,
  receivedResponse,
  resolvedRequest,
  sentRequest,
  wireToken,
} from '../../support/inspection-builder.ts';
import { madeUpToken } from '../../support/made-up-token.ts';

const refused = exchange({ response: receivedResponse(401) });

function failing(overrides: Partial<Finding> = {}, ...others: Finding[]) {
  return inspection({
    evidence: { exchange: refused },
    findings: [finding('token-expired', 'certain', overrides), ...others],
  });
}

describe('asText', () => {
  it('writes a healthy request in one line', () => {
    assert.equal(asText(createReport([inspection()])), '✓ GET https://api.example/users → 200\n');
    const harmless = inspection({ findings: [finding('not-an-auth-failure', 'certain')] });
    assert.equal(asText(createReport([harmless])), '✓ GET https://api.example/users → 200\n');
  });

  it('begins with the verdict, then tells why, what proves it and what to do', () => {
    const other = finding('clock-skew', 'possible', { title: 'The clocks disagree' });
    const built = failing(
      {
        facts: [{ where: 'claim exp', text: '1768467600' }],
        fixes: [
          { kind: 'command', title: 'Send it again', command: 'resend' },
          { kind: 'advice', title: 'Allow a minute of leeway', audience: 'server' },
        ],
      },
      other,
    );
    assert.equal(
      asText(createReport([built])),
      [
        '✗ The access token has expired   GET https://api.example/users → 401   token-expired (certain)',
        '  The token was valid until noon. The server looked at it after that.',
        '  Evidence',
        '  - claim exp: 1768467600',
        '  Fix',
        '  - Send it again',
        '  - Server: Allow a minute of leeway',
        '  Other candidates',
        '  ? The clocks disagree   clock-skew (possible)',
        '',
      ].join('\n'),
    );
  });

  it('does not blame authentication for a plain 404', () => {
    const missing = exchange({ response: receivedResponse(404) });
    const found = finding('not-an-auth-failure', 'likely', { title: 'Not about authentication' });
    const text = asText(createReport([inspection({ evidence: { exchange: missing }, findings: [found] })]));
    assert.match(text, /^○ Not about authentication {3}GET \S+ → 404 {3}not-an-auth-failure \(likely\)\n/);
  });

  it('says that nothing was sent, or that no answer came', () => {
    const source = resolvedRequest('GET', 'https://{{host}}/');
    const unsent = inspection({
      evidence: { exchange: undefined, source },
      notes: ['line 3: {{host}} has no value'],
    });
    assert.equal(
      asText(createReport([unsent])),
      '✗ Not sent   GET https://{{host}}/ → not sent\n  ! line 3: {{host}} has no value\n',
    );
    const failed = exchange({ failure: { code: 'refused', message: 'Nothing listens there.' } });
    assert.equal(
      asText(createReport([inspection({ evidence: { exchange: failed } })])),
      '✗ No answer   GET https://api.example/users → no answer (refused)\n  Nothing listens there.\n',
    );
  });

  it('wraps at 100 columns, or at those it is given, and breaks no word', () => {
    const built = failing({
      explanation: 'word '.repeat(60),
      facts: [{ where: 'body', text: `${'x'.repeat(120)} y` }],
    });
    const report = createReport([built]);
    for (const width of [100, 60]) {
      const [title = '', ...lines] = asText(report, width === 100 ? {} : { width }).split('\n');
      assert.ok(title.length <= width);
      const words = lines.filter(line => line.includes('word'));
      assert.equal(words.length, Math.ceil(60 / Math.floor((width - 1) / 5)));
      assert.ok(words.every(line => line.length <= width));
      assert.ok(lines.includes(`    ${'x'.repeat(120)}`));
      assert.ok(lines.includes('    y'));
    }
  });

  it('puts a long URL under the title', () => {
    const request = sentRequest({ url: `https://api.example/${'a'.repeat(90)}` });
    const sent = exchange({ request, response: receivedResponse(401) });
    const built = inspection({
      evidence: { exchange: sent },
      findings: [finding('token-expired', 'certain')],
    });
    const [first, second] = asText(createReport([built])).split('\n');
    assert.equal(first, '✗ The access token has expired');
    assert.ok(second?.startsWith('  GET'));
  });

  it('shows control characters instead of obeying them', () => {
    const built = failing({
      explanation: 'a\u001b[31mred\u0007 \u202egnp.exe',
      facts: [{ where: 'body', text: 'two\r\nlines\u009b' }],
    });
    const text = asText(createReport([built]));
    assert.ok(text.includes('a␛[31mred␇ �gnp.exe'), text);
    assert.ok(text.includes('- body: two lines�'), text);
  });

  it('paints with the style that it is given, outside the measured text', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const style = { good: tag('good'), bad: tag('bad'), strong: tag('strong'), faint: tag('faint') };
    const text = asText(createReport([failing(), inspection()]), { style });
    assert.match(text, /^<bad>✗<\/bad> <strong>The access token has expired<\/strong> {3}GET/);
    assert.match(text, /\n\n<good>✓<\/good> GET/);
  });

  it('adds exchange, redirects, challenges, tokens and probes when it is verbose', () => {
    const raw = madeUpToken({ sub: 'alice', exp: noon / 1000 - 3 * 3600 });
    const sent = exchange({
      request: sentRequest({ headers: [['Accept', '*/*']] }),
      response: receivedResponse(401, [['X-Trace', '1']], 'no'),
      hops: [hop({ dropped: [{ name: 'Authorization', why: 'another origin' }] })],
    });
    const built = inspection({
      findings: [finding('token-expired', 'certain')],
      probes: [probeRecord()],
      evidence: {
        exchange: sent,
        tokens: [wireToken(raw)],
        challenges: [{ scheme: 'Bearer', params: { error: 'invalid_token' }, header: 'WWW-Authenticate' }],
        clock: { local: noon, server: noon - 5000, judge: noon - 5000, skewSeconds: -5 },
      },
    });
    const report = createReport([built]);
    const text = asText(report, { verbose: true, timeZone: 'UTC' });
    for (const line of [
      '    > GET https://api.example/users',
      '    < HTTP/1.1 401 Unauthorized',
      '    < X-Trace: 1',
      '    * 2 bytes in 12 ms',
      '  - GET https://api.example/users → 302 https://other.example/; Authorization was dropped: another',
      '  - WWW-Authenticate: Bearer error="invalid_token"',
      '  - Authorization header: jwt, signature unchecked (no key is known), expired 2 h ago',
      '  - claims {"sub":"alice","exp":1768467600}',
      '  - GET https://api.example/users → 401: The answer is the same without credentials.',
      '  - 15 Jan 2026, 11:59:55 UTC by the clock of the server, 5 s behind the local one',
    ])
      assert.ok(text.split('\n').includes(line), `${line}\n--- is not in\n${text}`);
    assert.ok(!asText(report).includes('X-Trace'));
  });
});
