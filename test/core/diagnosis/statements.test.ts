import assert from 'node:assert/strict';
import { errorCodes } from '../../../src/core/diagnosis/rfc.ts';
import { readStatements, understand } from '../../../src/core/diagnosis/statements.ts';
import { evidenceWith, type Variation } from '../../support/answers.ts';
import { asks, bearer, fresh, opaque, says } from './refusals.ts';

const refused: Variation = { status: 401, sent: bearer(opaque) };

/** `strength cause, where` of every statement. */
function heard(change: Variation): string[] {
  const said = readStatements(evidenceWith({ ...refused, ...change }), []);
  return said.map(({ strength, cause, where }) => `${strength} ${cause}, ${where}`);
}

describe('readStatements', () => {
  for (const [code, { cause, strength }] of Object.entries(errorCodes)) {
    // Any API may call a request invalid: there the code speaks of credentials in a challenge alone.
    const anywhere = code !== 'invalid_request';
    it(`takes the code ${code} for ${cause} (${strength}) in a challenge${anywhere ? ' and in a body' : ' alone'}`, () => {
      const challenged = readStatements(
        evidenceWith({ ...refused, received: asks(`Bearer error="${code}"`) }),
        [],
      );
      const bodied = readStatements(evidenceWith({ ...refused, body: JSON.stringify({ error: code }) }), []);
      if (!anywhere) assert.deepEqual(bodied, []);
      for (const said of anywhere ? [challenged, bodied] : [challenged]) {
        assert.deepEqual(
          said.map(statement => [statement.cause, statement.strength, statement.text]),
          [[cause, strength, code]],
        );
        assert.match(said[0]?.by ?? '', /RFC|OpenID|OAuth/);
      }
    });
  }

  it('says where each word was read', () => {
    assert.deepEqual(heard({ received: asks('Bearer error="x", error_description="Token has expired"') }), [
      'worded token-expired, response header WWW-Authenticate, error_description',
    ]);
    assert.deepEqual(heard({ received: [['X-Error-Message', 'Token has expired']] }), [
      'worded token-expired, response header X-Error-Message',
    ]);
    assert.deepEqual(heard({ body: '{"errors":[{"detail":"Token has expired"}]}' }), [
      'worded token-expired, response body, errors[0].detail',
    ]);
    assert.deepEqual(heard({ body: 'Token has expired', received: [] }), [
      'worded token-expired, response body',
    ]);
  });

  it('puts exact words before prose, and prose before what leaves it open', () => {
    const received = asks('Bearer error="invalid_token", error_description="Token has expired"');
    const body = '{"error":"insufficient_scope"}';
    assert.deepEqual(heard({ received, body }), [
      'exact insufficient-scope, response body, error',
      'worded token-expired, response header WWW-Authenticate, error_description',
      'hint invalid-credentials, response header WWW-Authenticate, error',
    ]);
  });

  for (const field of [
    'documentation_url',
    'error_uri',
    'href',
    'instance',
    'requestId',
    'trace_id',
    'timestamp',
    'stack',
    'links.help',
  ]) {
    it(`does not listen to the field ${field}`, () => {
      const names = field.split('.').reverse();
      const body = names.reduce<unknown>((value, name) => ({ [name]: value }), 'token expired');
      assert.deepEqual(heard({ body: JSON.stringify(body) }), []);
    });
  }

  for (const text of [
    'Unauthorized',
    '401 Unauthorized',
    'HTTP 403 Forbidden',
    'Forbidden',
    'UnauthorizedException',
    'Error 401',
  ]) {
    it(`learns nothing from "${text}", which only repeats the status`, () => {
      assert.deepEqual(heard({ body: says(text) }), []);
    });
  }

  it('hears stale=true of a Digest challenge', () => {
    assert.deepEqual(heard({ received: asks('Digest realm="x", nonce="n", stale=TRUE') }), [
      'exact digest-nonce-stale, response header WWW-Authenticate, stale',
    ]);
  });

  it('does not listen to a success in prose', () => {
    for (const status of [200, 204, 304]) {
      assert.deepEqual(heard({ status, body: says('Token has expired') }), []);
    }
  });

  it('listens to an error document under 200', () => {
    const body = '{"errors":[{"message":"Token has expired"}]}';
    assert.deepEqual(heard({ status: 200, body }), [
      'worded token-expired, response body, errors[0].message',
    ]);
  });

  it('reads the last name of an address under type, and what grpc-message escapes', () => {
    const problem = evidenceWith({
      status: 401,
      body: '{"type":"https://example.com/problems/token-revoked","status":401}',
    });
    assert.deepEqual(
      readStatements(problem, []).map(({ cause }) => cause),
      ['token-revoked'],
    );
    const blank = evidenceWith({
      status: 401,
      body: '{"type":"https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2"}',
    });
    assert.deepEqual(readStatements(blank, []), []);
    const grpc = evidenceWith({
      received: [
        ['grpc-status', '16'],
        ['grpc-message', 'token%20is%20expired'],
      ],
      body: '',
    });
    assert.deepEqual(
      readStatements(grpc, []).map(({ cause }) => cause),
      ['token-expired'],
    );
  });

  it('hears nothing where there was no answer', () => {
    assert.deepEqual(heard({ failure: { code: 'tls', message: 'token expired' } }), []);
  });

  it('does not take the name of an object’s own method for a code', () => {
    for (const code of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      const said = readStatements(evidenceWith({ ...refused, body: JSON.stringify({ error: code }) }), []);
      assert.deepEqual(said, []);
    }
  });

  it('hears challenges whatever an object’s own methods are called', () => {
    const received = asks('Bearer error="constructor", error_description="constructor"');
    assert.deepEqual(heard({ received }), []);
  });

  it('stays within bounds however much is said', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ message: `Token has expired ${index}` }));
    const said = readStatements(evidenceWith({ ...refused, body: JSON.stringify(many) }), []);
    assert.ok(said.length <= 60, String(said.length));
    const long = `Token has expired ${'x'.repeat(5000)}`;
    const [statement] = readStatements(evidenceWith({ ...refused, body: says(long) }), []);
    assert.ok((statement?.text.length ?? 0) <= 300);
  });
});

describe('understand', () => {
  const saying = (text: string) => ({ where: 'response body', text });

  it('quotes the words as they stand', () => {
    const [statement] = understand(saying('TOKEN_EXPIRED!'), evidenceWith(refused));
    assert.deepEqual(statement, {
      cause: 'token-expired',
      strength: 'worded',
      where: 'response body',
      text: 'TOKEN_EXPIRED!',
      by: 'its wording',
    });
  });

  it('wants a sentence outside of 401 and 403 to speak of credentials', () => {
    const text = 'permitted roles: admin';
    assert.deepEqual(understand(saying('not allowed to delete an order'), evidenceWith({ status: 409 })), []);
    assert.notDeepEqual(understand(saying(text), evidenceWith({ status: 403 })), []);
  });

  it('understands nothing in nothing', () => {
    for (const text of ['', ' ', '…', '12345', '{}']) {
      assert.deepEqual(understand(saying(text), evidenceWith(refused)), []);
    }
  });

  it('hears of a provider under a server error too', () => {
    const text = 'Could not connect to LDAP server';
    for (const status of [401, 500, 503]) {
      const [statement] = understand(saying(text), evidenceWith({ ...refused, status }));
      assert.equal(statement?.cause, 'identity-provider-unreachable');
    }
  });

  it('takes all words of an authorization server’s error document for words about authentication', () => {
    const body = JSON.stringify({ error: 'unauthorized_client', error_description: 'Tenant acme not found' });
    const said = readStatements(
      evidenceWith({ status: 400, sentBody: 'grant_type=password&client_id=a', body }),
      [],
    );
    assert.ok(said.some(({ cause, strength }) => cause === 'wrong-endpoint' && strength === 'worded'));
  });

  it('hears a second factor in the name of a header', () => {
    const received = [['X-GitHub-OTP', 'required; app']] as const;
    const [first] = readStatements(
      evidenceWith({ status: 401, sent: bearer(opaque), received, body: '' }),
      [],
    );
    assert.equal(first?.cause, 'step-up-required');
  });

  it('puts a sentence before the code beside it', () => {
    const body = JSON.stringify({ errcode: 'M_FORBIDDEN', error: 'Invalid username or password' });
    const [first] = readStatements(
      evidenceWith({ status: 403, sentBody: 'password=a', method: 'POST', body }),
      [],
    );
    assert.equal(first?.cause, 'invalid-credentials');
  });

  it('lets the description name the claim where the code says only that a claim was refused', () => {
    const challenge =
      'Bearer error="insufficient_scope", error_description="The access token audience does not match"';
    const said = readStatements(
      evidenceWith({ status: 403, sent: bearer(fresh), received: asks(challenge) }),
      [],
    );
    assert.equal(said[0]?.cause, 'token-audience-mismatch');
  });
});
