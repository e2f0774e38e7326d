import assert from 'node:assert/strict';
import { readCredentials } from '../../../src/core/auth/read-credentials.ts';

function segment(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

const head = `${segment({ alg: 'HS256', typ: 'JWT' })}.${segment({ sub: 'alice' })}`;
const jwt = `${head}.${Buffer.alloc(32, 7).toString('base64url')}`;
const pair = base64('user:password');
const digest = 'username="u", realm="r", nonce="n", uri="/", response="0f"';

const silent: readonly string[] = [
  `Bearer ${jwt}`,
  `bearer ${jwt}`,
  'Bearer ghp_0123456789abcdefFAKE',
  'Bearer abc',
  'Bearer a.b-c_d~e+f/g==',
  'Bearer sk-test-0000',
  'Bearer nullable',
  'Bearer token-of-mine',
  'Bearer v4.public.eyJhIjoxfQ',
  `Bearer ${segment({ iv: 'x', value: 'y' })}`,
  `DPoP ${jwt}`,
  `JWT ${jwt}`,
  'token ghp_0123456789abcdefFAKE',
  'Token token="abc", email="a@example.com"',
  'Token abc123=',
  'ApiKey VuaCfGcBCdbkQm-e5aOx:ui2lp2axTNmsyakw9tvNnw',
  'ApiKey abc==',
  'SSWS 00QCjAl4MlV-WPXM',
  'GenieKey eb243592-faa2-4ba2',
  'Api-Token dt0c01.ST2EY72KQINMH574.FAKE',
  'Splunk 12345678-1234-1234-1234-1234567890AB',
  'PVEAPIToken=user@pam!monitoring=aaaaaaaa-bbbb',
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=host;x-amz-date, Signature=5d67',
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/x,SignedHeaders=host,Signature=5d67',
  'AWS AKIDEXAMPLE:frJIUN8DYpKDtOLCwo=',
  'Hawk id="dh37", ts="1353832234", nonce="j4h3g2", ext="some", mac="6R4r="',
  'Signature keyId="k",algorithm="hs2019",headers="(request-target) host",signature="abc="',
  'SharedKey account:ctzMq410TV3wS7upTBcunJTDLEJwMAZuFPfr0mrrA08=',
  'SharedAccessSignature sr=https%3A%2F%2Fx&sig=abc%3D&se=1403736877&skn=Root',
  'Negotiate YIIJvwYGKwYBBQUCoIIJszCC',
  'NTLM TlRMTVNTUAABAAAAB4IIogAAAAA=',
  'OAuth oauth_consumer_key="k", oauth_signature="s%3D", oauth_version="1.0"',
  'OAuth 00DAA0000000000!AQcAQFAKE',
  'Zoho-oauthtoken 1000.8cb99dxx.9be93x',
  'Klaviyo-API-Key pk_000',
  `Basic ${pair}`,
  `basic ${pair}`,
  `Basic ${base64('user:pass:word')}`,
  `Basic ${base64('key:')}`,
  `Basic ${base64(':token')}`,
  `Basic ${base64('Zoë:pässwörd')}`,
  `Digest ${digest}`,
  `Digest ${digest}, qop=auth, nc=00000001, cnonce="c"`,
  `Digest ${digest.replace('username="u"', "username*=UTF-8''u")}`,
  'MyScheme anything',
  'MyScheme a;b="c";d="e"',
];

/** A value, its problem codes, and what the first problem proposes instead. */
const broken: readonly (readonly [value: string, codes: readonly string[], corrected?: string])[] = [
  ['', ['empty']],
  ['  ', ['empty']],
  ['Bearer', ['empty']],
  ['Bearer ', ['empty']],
  ['Basic', ['empty']],
  ['Digest', ['empty']],
  ['Bearer Bearer abc', ['doubled-scheme'], 'Bearer abc'],
  ['Bearer bearer abc', ['doubled-scheme'], 'Bearer abc'],
  [`Basic Basic ${pair}`, ['doubled-scheme'], `Basic ${pair}`],
  [`Bearer Basic ${pair}`, ['doubled-scheme']],
  ['Bearer token abc', ['doubled-scheme']],
  [`Digest Digest ${digest}`, ['doubled-scheme'], `Digest ${digest}`],
  ['Authorization: Bearer abc', ['doubled-scheme'], 'Bearer abc'],
  ['Bearer "abc"', ['quoted'], 'Bearer abc'],
  ["Bearer 'abc'", ['quoted'], 'Bearer abc'],
  ['Bearer "abc', ['quoted'], 'Bearer abc'],
  [`Bearer <${jwt}>`, ['quoted'], `Bearer ${jwt}`],
  [`Basic "${pair}"`, ['quoted'], `Basic ${pair}`],
  ['SSWS "abc"', ['quoted'], 'SSWS abc'],
  ['Bearer undefined', ['placeholder']],
  ['Bearer null', ['placeholder']],
  ['Bearer None', ['placeholder']],
  ['Bearer "undefined"', ['placeholder']],
  ['Bearer <token>', ['placeholder']],
  ['Bearer <your token>', ['placeholder']],
  ['Bearer YOUR_TOKEN', ['placeholder']],
  ['Bearer xxx', ['placeholder']],
  ['Bearer [object Object]', ['placeholder']],
  ['Bearer $TOKEN', ['placeholder']],
  ['Bearer %TOKEN%', ['placeholder']],
  ['Bearer {token}', ['placeholder']],
  ['Bearer my-token', ['placeholder']],
  ['Bearer <redacted>', ['placeholder']],
  ['Bearer ****', ['placeholder']],
  ['Bearer\u00a0', ['invisible-character', 'empty']],
  ['Bearer \u200bundefined', ['invisible-character', 'placeholder']],
  ['Token YOUR_API_KEY', ['placeholder']],
  ['Basic YOUR_TOKEN', ['placeholder']],
  [`Basic ${base64('undefined:undefined')}`, ['placeholder']],
  [`Basic ${base64('alice:null')}`, ['placeholder']],
  ['undefined', ['placeholder', 'no-scheme']],
  ['Bearer {{token}}', ['unresolved-variable']],
  ['{{auth}}', ['unresolved-variable']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text that a shell would have replaced
  ['Bearer ${TOKEN}', ['unresolved-variable']],
  ['Bearer {{ token', ['unresolved-variable']],
  [`Basic ${base64('{{user}}:{{password}}')}`, ['unresolved-variable']],
  ['Bearer abc def', ['whitespace']],
  [`Bearer ${jwt.slice(0, 30)} ${jwt.slice(30)}`, ['whitespace'], `Bearer ${jwt}`],
  ['Basic user password', ['whitespace']],
  [`Basic ${pair.slice(0, 8)} ${pair.slice(8)}`, ['whitespace'], `Basic ${pair}`],
  ['Bearer abc\r\n', ['control-character'], 'Bearer abc'],
  [`Bearer ${jwt.slice(0, 30)}\n${jwt.slice(30)}`, ['control-character'], `Bearer ${jwt}`],
  ['Bearer\tabc', ['control-character'], 'Bearer abc'],
  [`Basic ${base64('user:password\n')}`, ['control-character'], `Basic ${pair}`],
  ['Bearer \u200babc', ['invisible-character'], 'Bearer abc'],
  ['Bearer\u00a0abc', ['invisible-character'], 'Bearer abc'],
  ['\ufeffBearer abc', ['invisible-character'], 'Bearer abc'],
  ['Bearer “abc”', ['smart-quotes'], 'Bearer abc'],
  [`Digest ${digest.replaceAll('"u"', '“u”')}`, ['smart-quotes'], `Digest ${digest}`],
  ['Bearer abcé', ['non-ascii', 'not-a-token']],
  ['ApiKey schlüssel', ['non-ascii']],
  ['Basic user:password', ['not-base64'], `Basic ${pair}`],
  ['Basic alice:sécret', ['not-base64', 'non-ascii'], `Basic ${base64('alice:sécret')}`],
  ['Basic user@example.com', ['not-base64']],
  [
    `Basic ${base64('a:~~~???').replaceAll('+', '-').replaceAll('/', '_')}`,
    ['not-base64'],
    `Basic ${base64('a:~~~???')}`,
  ],
  [`Basic ${base64('a:b12').replaceAll('=', '')}`, ['not-base64'], `Basic ${base64('a:b12')}`],
  [`Basic ${base64('justakey')}`, ['no-colon']],
  [`Basic ${base64(pair)}`, ['no-colon'], `Basic ${pair}`],
  [jwt, ['no-scheme'], `Bearer ${jwt}`],
  ['0123456789abcdef', ['no-scheme']],
  [pair, ['no-scheme']],
  ['user:password', ['no-scheme']],
  ['key:password', ['no-scheme']],
  ['Bearer: abc', ['no-scheme'], 'Bearer abc'],
  ['Bearer=abc', ['no-scheme'], 'Bearer abc'],
  ['bearer:abc', ['no-scheme'], 'bearer abc'],
  [`Bearer${jwt}`, ['no-scheme'], `Bearer ${jwt}`],
  [`Bearer ${head}`, ['truncated-jwt']],
  [`Bearer ${head}.`, ['truncated-jwt']],
  [`Bearer ${jwt.slice(0, -2)}`, ['truncated-jwt']],
  [`Bearer ${jwt.slice(0, -12)}`, ['truncated-jwt']],
  [`Bearer ${jwt.slice(0, 30)}`, ['truncated-jwt']],
  [`Token ${head}`, ['truncated-jwt']],
  [`Bearer ${segment({ alg: 'HS256' })}.e30x.${'a'.repeat(43)}`, ['broken-jwt']],
  [`Bearer ${jwt}.abc`, ['broken-jwt']],
  ['Bearer a, Bearer b', ['several-values']],
  ['Bearer a,Basic dTpw', ['several-values']],
  [`Basic ${pair}, Bearer x`, ['several-values']],
  [`Bearer ${jwt},${jwt}`, ['several-values']],
  ['Bearer a,b', ['not-a-token']],
  ['Bearer a=b', ['not-a-token']],
  ['Bearer 12|abcdef', ['not-a-token']],
  ['Digest username="u", realm="r"', ['missing-parameter']],
  [`Digest ${digest}, qop=auth`, ['missing-parameter']],
  ['Digest alice secret', ['missing-parameter']],
  ['Digest username="u', ['quoted', 'missing-parameter']],
  ['Hawk id="a"', ['missing-parameter']],
  ['AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/x', ['missing-parameter']],
];

describe('readCredentials', () => {
  for (const value of silent) {
    it(`has nothing against ${value.slice(0, 60)}`, () =>
      assert.deepEqual(readCredentials(value).problems, []));
  }

  for (const [value, codes, corrected] of broken) {
    it(`reports ${codes.join(', ') || 'nothing'} for ${JSON.stringify(value).slice(0, 60)}`, () => {
      const { problems } = readCredentials(value);
      assert.deepEqual(
        problems.map(({ code }) => code),
        codes,
      );
      assert.equal(problems[0]?.corrected, corrected);
      for (const { range } of problems) {
        assert.ok(
          0 <= range.start && range.start <= range.end && range.end <= value.length,
          JSON.stringify(range),
        );
      }
    });
  }

  it('proposes only values that read without the problem', () => {
    for (const [value, codes, corrected] of broken) {
      if (corrected === undefined) continue;
      const left = readCredentials(corrected).problems.map(({ code }) => code as string);
      assert.ok(!left.includes(codes[0] ?? ''), value);
    }
  });

  it('takes Basic apart at the first colon', () => {
    assert.deepEqual(readCredentials(`basic ${base64('user:pass:word')}`), {
      scheme: 'basic',
      knownScheme: 'Basic',
      rest: base64('user:pass:word'),
      params: {},
      basic: { user: 'user', password: 'pass:word' },
      problems: [],
    });
  });

  it('reads Latin-1 where the bytes are not UTF-8', () => {
    const value = `Basic ${Buffer.from('user:pässwort', 'latin1').toString('base64')}`;
    assert.equal(readCredentials(value).basic?.password, 'pässwort');
  });

  it('gives the token behind the scheme, whatever its case', () => {
    const { scheme, knownScheme, token } = readCredentials('bEaReR abc');
    assert.deepEqual(
      { scheme, knownScheme, token },
      { scheme: 'bEaReR', knownScheme: 'Bearer', token: 'abc' },
    );
  });

  it('gives the token even where something is wrong round it', () => {
    for (const value of [
      'Bearer Bearer abc',
      'Bearer "abc"',
      'Bearer: abc',
      'Bearer abc, Bearer d',
      'Bearer\u00a0abc',
      'abc',
    ]) {
      assert.equal(readCredentials(value).token, 'abc', value);
    }
  });

  it('gives parameters in lower case', () => {
    assert.equal(readCredentials('Hawk ID="a", ts="1", nonce="n", mac="m"').params['id'], 'a');
    assert.equal(
      readCredentials('AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/x').params['credential'],
      'AKIDEXAMPLE/x',
    );
    assert.equal(readCredentials('SharedAccessSignature sr=a&sig=b%3D&se=14').params['sig'], 'b=');
    assert.equal(readCredentials('Token token="abc"').token, 'abc');
  });

  it('points at the very characters', () => {
    const ranges: readonly (readonly [string, string])[] = [
      ['Bearer {{token}}', '{{token}}'],
      ['Bearer Bearer abc', 'Bearer'],
      ['  Bearer a b', ' '],
      ['Bearer: abc', ':'],
      ['Bearer ab,c', ','],
      ['Bearer a\u200bb', '\u200b'],
      ['Bearer undefined', 'undefined'],
      ['Authorization: Bearer abc', 'Authorization: '],
    ];
    for (const [value, expected] of ranges) {
      const range = readCredentials(value).problems[0]?.range;
      assert.equal(value.slice(range?.start, range?.end), expected);
    }
  });

  it('calls what some servers issue a hint, and a bare key a warning', () => {
    assert.equal(readCredentials('Bearer 12|abcdef').problems[0]?.severity, 'hint');
    assert.equal(readCredentials('MyScheme a b').problems[0]?.severity, 'warning');
    assert.equal(readCredentials('Bearer a b').problems[0]?.severity, 'error');
    assert.equal(readCredentials('Bearer ****').problems[0]?.severity, 'hint');
    assert.equal(readCredentials('Bearer token').problems[0]?.severity, 'warning');
    assert.equal(readCredentials('Bearer undefined').problems[0]?.severity, 'error');
    assert.equal(readCredentials('Bearer a,b').problems[0]?.severity, 'warning');
    assert.equal(readCredentials('0123456789abcdef').problems[0]?.severity, 'warning');
    assert.equal(readCredentials('Bearer: abc').problems[0]?.severity, 'error');
  });

  const long = 300_000;
  const hostile: Record<string, string> = {
    letters: `Bearer ${'a'.repeat(long)}`,
    blanks: `Bearer a${' '.repeat(long)}b`,
    'equals signs': `Bearer ${'='.repeat(long)}`,
    braces: `Bearer ${'{'.repeat(long)}`,
    'dollars and braces': `Bearer ${'${'.repeat(long)}`,
    quotes: `Bearer ${'"'.repeat(long)}`,
    commas: `Digest ${'a="b",'.repeat(long / 6)}`,
    'eyJ and dots': `Bearer ${'eyJ.'.repeat(long / 4)}`,
    colons: `Basic ${':'.repeat(long)}`,
    'line breaks': `Bearer ${'a\n'.repeat(long)}`,
  };
  for (const [name, value] of Object.entries(hostile)) {
    it(`stays linear over many ${name}`, () => assert.notEqual(readCredentials(value).scheme, ''));
  }
});
