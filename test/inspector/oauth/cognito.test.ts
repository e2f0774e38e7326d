import assert from 'node:assert/strict';
import { readCognito } from '../../../src/core/auth/oauth/cognito-shorthand.ts';
import { createReport } from '../../../src/core/report/create-report.ts';
import { type Answer, fakeWorld, inspectText } from '../fake-world.ts';
import { testTokens } from './real-world.ts';

const password = 'made-up-password-51c7';
const text = (region = 'eu-west-1') =>
  `GET https://api.example.test/orders\nAuthorization: COGNITO alice ${password} ${region} ${region}_AbCdEf123 1example23456789\n`;
const json = (status: number, body: object): Answer => ({
  status,
  headers: [['Content-Type', 'application/x-amz-json-1.1']],
  body: JSON.stringify(body),
});

describe('REST Client’s COGNITO', () => {
  const inspect = async (answer: Answer, written = text()) => {
    const world = fakeWorld(({ url }) =>
      url.includes('cognito-idp') ? answer : { status: 200, body: '{}' },
    );
    const inspection = await inspectText(written, { ...world, tokens: testTokens(async () => true) });
    const shown = JSON.stringify(createReport([inspection]));
    assert.ok(!shown.includes(password));
    return { inspection, sent: world.sent, first: inspection.diagnosis.findings[0] };
  };

  it('signs in at the pool’s region, once, and sends the access token', async () => {
    const { sent, inspection } = await inspect(
      json(200, {
        AuthenticationResult: { AccessToken: 'made-up-access', ExpiresIn: 3600 },
        ChallengeParameters: {},
      }),
    );
    const [login, request] = sent.map(({ request }) => request);
    assert.equal(login?.url, 'https://cognito-idp.eu-west-1.amazonaws.com/');
    const body = JSON.parse(String(login?.body));
    assert.deepEqual([body.AuthFlow, body.ClientId], ['USER_PASSWORD_AUTH', '1example23456789']);
    assert.deepEqual(
      request?.headers.find(([name]) => name === 'Authorization'),
      ['Authorization', 'Bearer made-up-access'],
    );
    assert.match(inspection.notes.join('\n'), /the password itself goes to Amazon/);
  });

  const refusals: readonly (readonly [type: string, message: string, cause: string])[] = [
    ['NotAuthorizedException', 'Incorrect username or password.', 'invalid-credentials'],
    ['NotAuthorizedException', 'User is disabled.', 'account-disabled'],
    ['UserNotFoundException', 'User does not exist.', 'invalid-credentials'],
    ['PasswordResetRequiredException', 'Password reset required for the user', 'account-disabled'],
    ['UserNotConfirmedException', 'User is not confirmed.', 'account-disabled'],
    ['ResourceNotFoundException', 'User pool client 1example23456789 does not exist.', 'wrong-endpoint'],
    [
      'InvalidParameterException',
      'USER_PASSWORD_AUTH flow not enabled for this client',
      'insufficient-permissions',
    ],
  ];
  for (const [type, message, cause] of refusals) {
    it(`explains ${type}: ${message}`, async () => {
      const { first, sent } = await inspect(json(400, { __type: type, message }));
      assert.equal(first?.cause, cause);
      assert.equal(sent.length, 1);
    });
  }

  it('explains that a password is not enough', async () => {
    const { first } = await inspect(json(200, { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 'made-up' }));
    assert.equal(first?.cause, 'sso-required');
    const reset = await inspect(json(200, { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 'made-up' }));
    assert.equal(reset.first?.title, 'The account cannot be used yet');
  });

  it('sends nothing anywhere where the region is none', async () => {
    const { sent, first } = await inspect(json(200, {}), text('evil.example/'));
    assert.deepEqual(sent, []);
    assert.equal(first?.cause, 'unresolved-variable');
  });

  it('never goes out as it stands, even where nobody obtains tokens', async () => {
    const world = fakeWorld(() => ({ status: 401 }));
    await inspectText(text(), world);
    assert.ok(!JSON.stringify(world.sent.map(({ request }) => request)).includes(password));
  });

  it('is read in one form alone', () => {
    for (const value of [
      'COGNITO a b c d',
      'COGNITO a b c d e f',
      'COGNITO a {{p}} c d e',
      'Basic a b c d e',
    ])
      assert.equal(readCognito(value), undefined);
  });
});
