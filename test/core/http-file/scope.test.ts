import assert from 'node:assert/strict';
import { resolveRequest } from '../../../src/core/http-file/resolve.ts';
import type { VariableSources } from '../../../src/core/http-file/variable-sources.ts';
import { frozenSources, onlyRequest, parseLines } from './sample.ts';

function resolved(lines: readonly string[], sources: Partial<VariableSources> = {}) {
  const { file } = parseLines(...lines);
  const node = file.requests.at(-1);
  assert.ok(node);
  return resolveRequest(node, file, frozenSources(sources));
}

const header = (lines: readonly string[], sources: Partial<VariableSources> = {}) =>
  resolved([...lines], sources).headers[0]?.value;

const body = { text: '{"token":"made-up"}', truncated: false };
const answered = new Map([
  ['login', { request: { headers: [] }, response: { status: 200, headers: [], body } }],
]);

describe('the scope of a request', () => {
  it('URI-encodes {{%name}}', () => {
    assert.equal(resolved(['@q = a b&c', 'GET http://h/?q={{%q}}']).url, 'http://h/?q=a%20b%26c');
  });

  it('survives a lone surrogate in {{%name}}', () => {
    assert.equal(resolved(['@q = \ud800', 'GET http://h/{{%q}}']).url, 'http://h/%EF%BF%BD');
  });

  it('evaluates a lazy variable wherever it stands, and others once', () => {
    let count = 0;
    const uuid = () => `u${++count}`;
    const lines = ['@once = {{$guid}}', '@lazy := {{$guid}}', 'GET http://h'];
    assert.equal(header([...lines, 'X: {{once}} {{once}} {{lazy}} {{lazy}}'], { uuid }), 'u1 u1 u2 u3');
  });

  it('bounds lazy variables that multiply each other', () => {
    const lines = Array.from({ length: 40 }, (_, n) => `@v${n} := {{v${n + 1}}}{{v${n + 1}}}`);
    const { problems } = resolved([...lines, '@v40 := x', 'GET http://h/{{v0}}']);
    assert.ok(problems.some(({ code }) => code === 'variable-too-long'));
  });

  it('knows @global.x under both of its names', () => {
    const lines = ['@global.host = a.test', 'GET http://h'];
    assert.equal(header([...lines, 'X: {{$global.host}} {{global.host}}']), 'a.test a.test');
  });

  it('puts values given for the run before all others', () => {
    const given = new Map([['token', 'given']]);
    const request = resolved(['@token = file', 'GET http://h', 'X: {{token}}'], { given });
    assert.equal(request.headers[0]?.value, 'given');
    assert.deepEqual(request.substitutions[0]?.origin, { kind: 'given', where: '--var token' });
  });

  it('takes answers to prompts, and says that others are still to be asked', () => {
    const lines = [
      '# @prompt user Who',
      '# @prompt otp',
      'GET http://h',
      'X: {{user}} {{otp}} {{$password pin}}',
    ];
    const { substitutions, problems } = resolved(lines, { answers: new Map([['user', 'alice']]) });
    assert.deepEqual(
      substitutions.map(({ value, origin, prompt }) => [value, origin?.kind, prompt?.secret]),
      [
        ['alice', 'prompt', false],
        [undefined, 'prompt', false],
        [undefined, 'prompt', true],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, severity }) => `${severity} ${code}`),
      ['hint prompt-unanswered', 'hint prompt-unanswered'],
    );
  });

  it('lets --var answer a prompt by the name that it asks for', () => {
    const given = new Map([['pin', '1234']]);
    assert.equal(header(['GET http://h', 'X: {{$password pin}}'], { given }), '1234');
  });

  const login = ['# @name login', 'POST http://h/login', '###', 'GET http://h'];
  it('takes a value from the answer of an earlier request, and says so', () => {
    const request = resolved([...login, 'Authorization: Bearer {{login.response.body.$.token}}'], {
      answered,
    });
    assert.equal(request.headers[0]?.value, 'Bearer made-up');
    const [{ origin, needs } = {}] = request.substitutions;
    assert.deepEqual(origin, { kind: 'answer', where: 'the answer of login (200)' });
    assert.equal(needs, 'login');
  });

  it('takes it through a file variable, too', () => {
    const lines = [...login.slice(0, 3), '@token = {{login.token}}', 'GET http://h', 'X: {{token}}'];
    assert.equal(header(lines, { answered }), 'made-up');
    assert.deepEqual(
      resolved(lines).substitutions.map(({ needs }) => needs),
      [undefined, 'login'],
    );
  });

  it('prefers a variable to the short form of a reference', () => {
    const environment = new Map([['login.token', { value: 'environment', where: 'dev' }]]);
    assert.equal(header([...login, 'X: {{login.token}}'], { answered, environment }), 'environment');
  });

  it('takes no title for the short form, since it may be what a variable is called', () => {
    const lines = ['### token', 'POST http://h/login', '###', 'GET http://h', 'X: {{token}}'];
    assert.deepEqual(
      resolved(lines).problems.map(({ code }) => code),
      ['unresolved-variable'],
    );
    const long = lines.with(-1, 'X: {{token.response.body.$.x}}');
    assert.equal(resolved(long).substitutions[0]?.needs, 'token');
  });

  it('says that a request is sent first, as a hint', () => {
    const { problems } = resolved([...login, 'Authorization: Bearer {{login.token}}']);
    assert.deepEqual(
      problems.map(({ code, severity }) => `${severity} ${code}`),
      ['hint request-not-sent'],
    );
  });

  const explained: readonly (readonly [expression: string, code: string])[] = [
    ['$oidcAccessToken new', 'fetched-when-sent'],
    ['$aadToken', 'fetched-when-sent'],
    ['$aadV2Token appOnly scopes:a,b', 'fetched-when-sent'],
    ['$auth.token("x")', 'fetched-when-sent'],
    ["$auth.idToken('x')", 'fetched-when-sent'],
    ['$exampleServer', 'client-only-variable'],
    ['$random.company.name', 'client-only-variable'],
    ['a + b', 'script-expression'],
    ['token.split(".")[0]', 'script-expression'],
    ['new Date().getTime()', 'script-expression'],
    ['"text"', 'script-expression'],
    ['nobody.response.body.$.x', 'no-such-request'],
    ['vault', 'secret-elsewhere'],
    ['unknown', 'unresolved-variable'],
    ['my-token', 'unresolved-variable'],
    ['a.b', 'unresolved-variable'],
    ['$nothing', 'unresolved-variable'],
  ];
  for (const [expression, code] of explained) {
    it(`explains {{${expression}}} as ${code}`, () => {
      const unavailable = new Map([['vault', 'is kept in a vault, which is not read here']]);
      const { problems, substitutions } = resolved(['GET http://h', `X: {{${expression}}}`], { unavailable });
      assert.deepEqual(
        problems.map(problem => problem.code),
        [code],
      );
      assert.equal(substitutions[0]?.value, undefined);
      assert.equal(substitutions[0]?.why === undefined, code === 'unresolved-variable');
    });
  }

  it('resolves references in a shared value', () => {
    const shared = new Map([
      ['a', { value: '{{$processEnv API_TOKEN}}', where: 'x', environment: '$shared' }],
    ]);
    assert.equal(header(['GET http://h', 'X: {{$shared a}}'], { shared }), 'process-value');
  });

  it('says that a shared value is not there', () => {
    const { problems } = resolved(['GET http://h', 'X: {{$shared a}}']);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unresolved-variable'],
    );
  });
});

describe('the directives of a file', () => {
  it('are those of blocks without a request', () => {
    const { file } = parseLines('# @import ./login.http', '@a = 1', '###', '# @name x', 'GET http://h');
    assert.deepEqual(
      file.directives.map(({ key, value }) => [key.text, value.text]),
      [['import', './login.http']],
    );
    assert.equal(onlyRequest(file).directives.length, 1);
  });
});
