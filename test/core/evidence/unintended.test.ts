import assert from 'node:assert/strict';
import { createReport } from '../../../src/core/report/create-report.ts';
import { fakeWorld, inspectText } from '../../inspector/fake-world.ts';

const publicFile = '/project/api/http-client.env.json';
const privateFile = '/project/api/http-client.private.env.json';
const get = 'GET https://api.example.com/orders';
const bearer = 'Authorization: Bearer {{token}}';
const [first, second] = ['made-up-value-one', 'made-up-value-two'];

interface Case {
  readonly lines: readonly string[];
  readonly public?: object;
  readonly private?: object;
  readonly dotenv?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly status?: number;
}

function inspected({ lines, public: open, private: hidden, dotenv, env, status = 401 }: Case) {
  const files = {
    ...(open ? { [publicFile]: JSON.stringify(open) } : {}),
    ...(hidden ? { [privateFile]: JSON.stringify(hidden) } : {}),
    ...(dotenv === undefined ? {} : { '/project/.env': dotenv }),
  };
  const world = fakeWorld(() => ({ status, headers: [['WWW-Authenticate', 'Bearer']] }), files, env);
  return inspectText(lines.join('\n'), world, { environment: 'dev' });
}

const inPublic = 'in http-client.env.json';
const inPrivate = 'in http-client.private.env.json';

describe('unintendedCredentials: what the user may not have meant to send', () => {
  const fires: readonly [what: string, sample: Case, note: string][] = [
    [
      'a variable that the file defines twice',
      { lines: [`@token = ${first}`, get, bearer, '###', `@token = ${second}`] },
      '{{token}} is defined differently elsewhere (@token on line 5); for this request @token on line 1 counts.',
    ],
    [
      'a variable of the file over the environment',
      { lines: [`@token = ${first}`, get, bearer], public: { dev: { token: second } } },
      `{{token}} is defined differently elsewhere (environment dev ${inPublic}); for this request @token on line 1 counts.`,
    ],
    [
      'the private file over the public one',
      { lines: [get, bearer], public: { dev: { token: first } }, private: { dev: { token: second } } },
      `{{token}} is defined differently elsewhere (environment dev ${inPublic}); for this request environment dev ${inPrivate} counts.`,
    ],
    [
      'the file over an environment variable of the same name',
      { lines: [`@API_TOKEN = ${first}`, get, 'X-Api-Key: {{API_TOKEN}}'], env: { API_TOKEN: second } },
      '{{API_TOKEN}} is defined differently elsewhere (environment variable API_TOKEN); for this request @API_TOKEN on line 1 counts.',
    ],
    [
      'an environment variable over .env, inside of a variable',
      {
        lines: ['@token = {{$processEnv API_TOKEN}}', get, bearer],
        env: { API_TOKEN: first },
        dotenv: `API_TOKEN=${second}`,
      },
      '{{$processEnv API_TOKEN}} is defined differently elsewhere (.env variable API_TOKEN); for this request environment variable API_TOKEN counts.',
    ],
    [
      'an environment variable that is not set where .env has it',
      { lines: [get, 'Authorization: Bearer {{$processEnv API_TOKEN}}'], dotenv: `API_TOKEN=${second}` },
      '{{$processEnv API_TOKEN}} has no value in environment variable API_TOKEN (not set), though .env variable API_TOKEN has one.',
    ],
    [
      'a value of $shared where another environment has its own',
      { lines: [get, bearer], public: { $shared: { token: first }, prod: { token: second } } },
      `{{token}} comes from environment $shared ${inPublic}, as no chosen environment defines it; environment prod ${inPublic} has one of its own.`,
    ],
    [
      'the value of an environment that was not chosen',
      { lines: [`@token = ${first}`, get, bearer], public: { dev: {}, prod: { token: first } } },
      `The value of {{token}} (@token on line 1) is that of environment prod ${inPublic}, which was not chosen.`,
    ],
    [
      'a variable that only another environment defines',
      { lines: [get, bearer], public: { prod: { token: first } } },
      `{{token}} is defined in environment prod ${inPublic} alone, which was not chosen.`,
    ],
    [
      'a value that is the name of its variable',
      { lines: ['@password = password', get, 'Authorization: Basic alice {{password}}'] },
      'The value of {{password}} (@password on line 1) is its own name; it was used in the Authorization header.',
    ],
    [
      'a placeholder in a variable',
      { lines: ['@token = <your token>', get, bearer] },
      'The value of {{token}} (@token on line 1) is a placeholder for the real value; it was used in the Authorization header.',
    ],
    [
      'a placeholder that stands in the request',
      { lines: [get, 'X-Api-Key: your-api-key'] },
      'The value of the header X-Api-Key is a placeholder for the real value.',
    ],
    [
      'userinfo beside an Authorization header',
      { lines: ['GET https://alice:made-up@api.example.com/', `Authorization: Bearer ${first}`] },
      'The URL holds user and password and the request an Authorization header: the header was sent, the userinfo was not.',
    ],
    [
      'a session cookie beside an Authorization header',
      { lines: [get, `Authorization: Bearer ${first}`, `Cookie: sessionid=${second}`] },
      'The session cookie sessionid was sent beside the Authorization header: the server may judge either of the two.',
    ],
  ];
  for (const [what, sample, note] of fires) {
    it(`is noted: ${what}`, async () => {
      const inspection = await inspected(sample);
      assert.deepEqual(
        inspection.notes.filter(each => each === note),
        [note],
        inspection.notes.join('\n'),
      );
      assert.ok(inspection.notes.every(each => !each.includes(first) && !each.includes(second)));
    });
  }

  const silent: readonly [what: string, sample: Case][] = [
    ['one definition', { lines: [`@token = ${first}`, get, bearer] }],
    ['two definitions that say the same', { lines: [`@token = ${first}`, `@token = ${first}`, get, bearer] }],
    [
      'two definitions of what is no credential',
      { lines: ['@page = 1', `GET https://api.example.com/?page={{page}}`, '###', '@page = 2'] },
    ],
    [
      'a public file with a placeholder for the private one',
      { lines: [get, bearer], public: { dev: { token: '' } }, private: { dev: { token: second } } },
    ],
    [
      'an environment over $shared',
      { lines: [get, bearer], public: { $shared: { token: first }, dev: { token: second } } },
    ],
    [
      'environments with values of their own',
      { lines: [get, bearer], public: { dev: { token: first }, prod: { token: second } } },
    ],
    [
      'a short value that two environments share',
      { lines: [get, 'X-Api-Key: {{k}}'], public: { dev: { k: 'ab12' }, prod: { k: 'ab12' } } },
    ],
    [
      'a name in lower case that the machine has too',
      { lines: [`@token = ${first}`, get, bearer], env: { token: second } },
    ],
    [
      'an Authorization header that says what the userinfo says',
      { lines: ['GET https://alice:made-up@api.example.com/', 'Authorization: Basic alice:made-up'] },
    ],
    ['a cookie that is no session', { lines: [get, `Authorization: Bearer ${first}`, 'Cookie: theme=dark'] }],
    [
      'two definitions, where the server accepts the request',
      { lines: [`@token = ${first}`, get, bearer], public: { dev: { token: second } }, status: 200 },
    ],
  ];
  for (const [what, sample] of silent) {
    it(`is not noted: ${what}`, async () => assert.deepEqual((await inspected(sample)).notes, []));
  }

  it('is noted on an accepted request where it is a mistake in any case', async () => {
    const { notes } = await inspected({ lines: ['@token = <your token>', get, bearer], status: 200 });
    assert.equal(notes.length, 1);
  });

  it('is told in the words of the note even where the value is one of them', async () => {
    const inspection = await inspected({
      lines: ['@password = password', get, 'Authorization: Basic alice {{password}}'],
    });
    const [result] = createReport([inspection]).results;
    assert.ok(result?.notes.some(note => note.startsWith('The value of {{password}} (@password on line 1)')));
  });
});
