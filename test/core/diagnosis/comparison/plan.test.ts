import assert from 'node:assert/strict';
import type { ComparisonPlan } from '../../../../src/core/diagnosis/comparison/comparison.ts';
import { mostVariants, planComparison } from '../../../../src/core/diagnosis/comparison/plan.ts';
import { claimsInTime, noon, sourceOf, tokenWith } from '../../../support/answers.ts';

const token = tokenWith(claimsInTime());
const bearer = `GET http://localhost/orders?page=2\nAccept: text/plain\nAuthorization: Bearer ${token}\n`;

type Environments = Readonly<Record<string, Record<string, string>>>;

function plan(text: string, environments: Environments = {}, allowedHosts: readonly string[] = []) {
  return planComparison({
    written: { request: sourceOf(text) },
    environments: Object.entries(environments).map(([name, values]) => ({
      name,
      request: sourceOf(text, values),
    })),
    allowedHosts,
    now: noon,
  });
}

function planned(...args: Parameters<typeof plan>): ComparisonPlan {
  const made = plan(...args);
  if ('refused' in made) assert.fail(made.refused);
  return made;
}

const kinds = (made: ComparisonPlan) => made.variants.map(({ kind }) => kind);
const twins = ['expired', 'alg-none', 'wrong-audience', 'tampered-claim', 'unsigned'];

describe('the plan of a comparison', () => {
  it('sends a token as written, not at all, and as each of its twins', () => {
    const made = planned(bearer);
    assert.deepEqual(kinds(made), ['as-written', 'anonymous', ...twins]);
    assert.deepEqual(made.variants[0]?.request.headers, [
      ['Accept', 'text/plain'],
      ['Authorization', `Bearer ${token}`],
    ]);
    assert.deepEqual(made.variants[1]?.request.headers, [['Accept', 'text/plain']]);
    assert.deepEqual(made.notes, []);
  });

  it('keeps all but the credentials the same', () => {
    for (const { request } of planned(bearer).variants) {
      assert.deepEqual([request.method, request.url], ['GET', 'http://localhost/orders?page=2']);
      assert.deepEqual(request.headers[0], ['Accept', 'text/plain']);
    }
  });

  it('makes no twins of what is no JWT', () => {
    const basic = 'HEAD http://localhost/\nAuthorization: Basic YWxpY2U6bm90LXJlYWw=\n';
    assert.deepEqual(kinds(planned(basic)), ['as-written', 'anonymous']);
  });

  it('removes every credential for the anonymous request, also from the URL', () => {
    const text = `GET http://ann:fake-password@localhost/a?api_key=fake&q=a%20b&page=2\nCookie: sid=fake\nX-Api-Key: fake\nX-Trace: 1\n`;
    const anonymous = planned(text).variants[1]?.request;
    assert.equal(anonymous?.url, 'http://localhost/a?q=a%20b&page=2');
    assert.deepEqual(anonymous.headers, [['X-Trace', '1']]);
  });

  it('leaves the token out alone where the request has other credentials', () => {
    const made = planned(`${bearer}X-Api-Key: fake-key-value\n`);
    assert.deepEqual(kinds(made), ['as-written', 'anonymous', 'without-token', ...twins]);
    assert.deepEqual(made.variants[2]?.request.headers, [
      ['Accept', 'text/plain'],
      ['X-Api-Key', 'fake-key-value'],
    ]);
  });

  const places: readonly [name: string, text: string, without: string][] = [
    ['a cookie', `GET http://localhost/\nCookie: theme=dark; at=${token}\n`, 'theme=dark'],
    ['a parameter', `GET http://localhost/?access_token=${token}&api_key=fake\n`, 'api_key=fake'],
  ];
  for (const [name, text, without] of places) {
    it(`finds the token in ${name} and puts the twins there`, () => {
      const made = planned(text);
      assert.deepEqual(kinds(made), ['as-written', 'anonymous', 'without-token', ...twins]);
      const [written = '', , third = '', ...others] = made.variants.map(({ request }) =>
        JSON.stringify(request),
      );
      assert.ok(written.includes(token));
      assert.ok(third.includes(without) && !third.includes('eyJ'));
      assert.ok(others.every(other => !other.includes(token) && other.includes('eyJ')));
    });
  }

  it('sends each request once: the twin of an unsigned token that is the token itself is left out', () => {
    const unsecured = `${tokenWith(claimsInTime(), { alg: 'none' }).split('.').slice(0, 2).join('.')}.`;
    const made = planned(`GET http://localhost/\nAuthorization: Bearer ${unsecured}\n`);
    assert.deepEqual(kinds(made), ['as-written', 'anonymous', 'expired', 'wrong-audience', 'tampered-claim']);
    assert.equal(made.token?.unsecured, true);
  });

  it('knows a token that has run out from one that a skewed clock may still take', () => {
    const at = (exp: number) =>
      planned(`GET http://localhost/\nAuthorization: Bearer ${tokenWith({ exp: noon / 1000 + exp })}\n`).token
        ?.expired;
    assert.deepEqual([at(-3600), at(-60), at(60)], [true, false, false]);
  });

  it('takes no DPoP proof for the token', () => {
    const made = planned(`GET http://localhost/\nAuthorization: DPoP opaque-fake\nDPoP: ${token}\n`);
    assert.deepEqual(kinds(made), ['as-written', 'anonymous']);
  });
});

describe('environments in a comparison', () => {
  const text = 'GET {{host}}/orders\nAuthorization: Basic {{user}} {{password}}\n';
  const local = { host: 'http://localhost', user: 'ann', password: 'fake-one' };
  const other = { ...local, password: 'fake-two' };

  it('stand for the request as written where that is not complete', () => {
    const made = planned(text, { local, other });
    assert.deepEqual(kinds(made), ['as-written', 'anonymous', 'environment']);
    assert.match(
      made.notes.join(),
      /Without an environment \{\{host\}\} has no value, so local stands for it/,
    );
    assert.equal(made.notes.length, 1);
  });

  it('that give the request as written are left out with a note', () => {
    const made = planned('GET http://localhost/\nAuthorization: Bearer fake\n', { local });
    assert.deepEqual(kinds(made), ['as-written', 'anonymous']);
    assert.match(made.notes.join(), /Environment local is left out: .* in the list already/);
  });

  it('never lend their credentials to another address', () => {
    const production = { host: 'https://api.example.com', user: 'ann', password: 'fake-production' };
    const made = planned(text, { local, production });
    assert.deepEqual(kinds(made), ['as-written', 'anonymous']);
    assert.match(made.notes.join(), /Environment production is left out: it goes to api\.example\.com/);
  });

  it('go to their own address where the user allows it', () => {
    const staging = { host: 'https://staging.example.com', user: 'ann', password: 'fake-staging' };
    const made = planned(text, { local, staging }, ['staging.example.com']);
    assert.deepEqual(kinds(made), ['as-written', 'anonymous', 'environment']);
    assert.equal(made.variants[2]?.request.url, 'https://staging.example.com/orders');
    assert.match(made.variants[2]?.change ?? '', /at staging\.example\.com/);
  });

  it('are left out with a note where they lack a variable', () => {
    const made = planned(text, { local, half: { host: 'http://localhost' } });
    assert.match(made.notes.join(), /Environment half is left out: nothing gives \{\{user\}\} a value/);
  });

  it('are cut at the most that is sent, with a note', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`e${index}`, { ...local, password: `fake-${index}` }]),
    );
    const made = planned(text, many);
    assert.equal(made.variants.length, mostVariants);
    assert.match(
      made.notes.join(),
      /At most 12 requests are sent\. Left out: Environment e11, .*Environment e19/,
    );
  });
});

describe('a comparison is refused', () => {
  const refusals: readonly [name: string, text: string, why: RegExp][] = [
    [
      'for POST',
      'POST http://localhost/\nAuthorization: Bearer fake\n',
      /only GET and HEAD are compared, and this is POST/,
    ],
    ['for DELETE', 'DELETE http://localhost/\nAuthorization: Bearer fake\n', /this is DELETE/],
    ['for OPTIONS', 'OPTIONS http://localhost/\nAuthorization: Bearer fake\n', /this is OPTIONS/],
    [
      'for a GET that asks to be a DELETE',
      'GET http://localhost/\nX-HTTP-Method-Override: DELETE\nAuthorization: Bearer fake\n',
      /the header X-HTTP-Method-Override/,
    ],
    ['for another host', 'GET https://example.com/\nAuthorization: Bearer fake\n', /it goes to example\.com/],
    ['for no host', 'GET /orders\nAuthorization: Bearer fake\n', /not an absolute http or https URL/],
    ['without credentials', 'GET http://localhost/\n', /nothing to compare/],
    ['with a variable that nothing defines', 'GET http://localhost/{{x}}\nCookie: a=b\n', /\{\{x\}\}/],
    [
      'with credentials in the body',
      'GET http://localhost/\nAuthorization: Bearer fake\n\n{"password": "fake"}\n',
      /credentials in its body/,
    ],
  ];
  for (const [name, text, why] of refusals) {
    it(name, () => {
      const made = plan(text);
      assert.ok('refused' in made);
      assert.match(made.refused, why);
      assert.ok(!made.refused.includes('\n'));
    });
  }

  it('with the host whose permission is missing', () => {
    const made = plan('GET https://example.com:8443/\nAuthorization: Bearer fake\n');
    assert.ok('refused' in made);
    assert.equal(made.hostToAllow, 'example.com');
  });
});
