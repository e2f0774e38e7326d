import assert from 'node:assert/strict';
import {
  readAnswerReference,
  readBareReference,
} from '../../../../src/core/http-file/answers/answer-reference.ts';
import { type AnsweredRequest, answerValue } from '../../../../src/core/http-file/answers/answer-value.ts';

const login: AnsweredRequest = {
  request: {
    headers: [
      ['X-Tenant', 'acme'],
      ['Cookie', 'lang=en; theme=dark'],
    ],
    body: '{"user":"alice"}',
  },
  response: {
    status: 200,
    headers: [
      ['X-Token', 'made-up'],
      ['Set-Cookie', 'sid=made-up-1; Path=/'],
      ['Set-Cookie', 'csrf=made-up-2'],
      ['Vary', 'a'],
      ['vary', 'b'],
    ],
    body: { text: '{"token":"made-up","user":{"id":7},"list":[{"k":"v"}]}', truncated: false },
  },
};

const meaningOf = (expression: string, exchange: AnsweredRequest = login): unknown => {
  const reference = readAnswerReference(expression) ?? readBareReference(expression, new Set(['login']));
  return reference === undefined ? 'no reference' : answerValue(reference, exchange);
};

describe('a reference to an answer', () => {
  const values: readonly (readonly [expression: string, value: string])[] = [
    ['login.response.body.$.token', 'made-up'],
    ['login.response.body.asJson.$.user.id', '7'],
    ['login.response.body.token', 'made-up'],
    ['login.response.body.*', login.response?.body.text ?? ''],
    ['login.response.body', login.response?.body.text ?? ''],
    ['login.response.headers.x-token', 'made-up'],
    ["login.response.headers['X-Token']", 'made-up'],
    ['login.response.headers.Vary', 'a, b'],
    ['login.response.headers.Set-Cookie', 'sid=made-up-1; Path=/'],
    ['login.response.cookies.csrf', 'made-up-2'],
    ['login.response.cookies.sid.value', 'made-up-1'],
    ['login.response.status', '200'],
    ['login.response.statusCode', '200'],
    ['login.request.headers.X-Tenant', 'acme'],
    ['login.request.body.$.user', 'alice'],
    ['login.request.body.*', '{"user":"alice"}'],
    ['login.request.cookies.theme', 'dark'],
    ['login.token', 'made-up'],
    ['login.user.id', '7'],
    ['login.list[0].k', 'v'],
    ["login['token']", 'made-up'],
    ['login', login.response?.body.text ?? ''],
  ];
  for (const [expression, value] of values) {
    it(`${expression} stands for ${value.slice(0, 20)}`, () => {
      assert.deepEqual(meaningOf(expression), { value });
    });
  }

  it('finds XML by XPath', () => {
    const body = { text: '<a><token>made-up</token></a>', truncated: false };
    const exchange = { ...login, response: { status: 200, headers: [], body } };
    assert.deepEqual(meaningOf('login.response.body.//token', exchange), { value: 'made-up' });
    assert.deepEqual(meaningOf('login.response.body.asXml./a/token', exchange), { value: 'made-up' });
  });

  for (const expression of [
    'login',
    'other.token',
    'login.response',
    'token',
    '$guid',
    'login + 1',
    'a.b.c',
  ]) {
    it(`of no request is ${expression}`, () => {
      assert.equal(readAnswerReference(expression) ?? readBareReference(expression, new Set()), undefined);
    });
  }

  const refused = {
    ...login,
    response: { status: 401, headers: [], body: { text: '{}', truncated: false } },
  };
  const unsent = { request: { headers: [] }, failure: { code: 'refused', message: 'connection refused' } };
  const cut = { ...login, response: { status: 200, headers: [], body: { text: '{"tok', truncated: true } } };
  const reasons: readonly (readonly [expression: string, exchange: AnsweredRequest, says: string])[] = [
    ['login.response.body.$.token', refused, 'has no value, since login answered 401'],
    ['login.token', refused, 'has no value, since login answered 401'],
    ['login.token', unsent, 'has no value, since login was not answered: connection refused'],
    ['login.nothing', login, 'has no value: the answer of login holds no $.nothing'],
    ['login.response.headers.X-No', login, 'has no value: the answer of login has no header X-No'],
    ['login.request.cookies.no', login, 'has no value: the request login has no cookie no'],
    ['login.token', cut, 'has no value: the answer of login, which was cut for its length, is no JSON'],
  ];
  for (const [expression, exchange, says] of reasons) {
    it(`${expression} ${says}`, () => {
      assert.deepEqual(meaningOf(expression, exchange), { says });
    });
  }
});
