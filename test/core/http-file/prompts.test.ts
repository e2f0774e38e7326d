import assert from 'node:assert/strict';
import { promptsOf, readPrompt } from '../../../src/core/http-file/prompts.ts';
import { onlyRequest, parseLines } from './sample.ts';

describe('promptsOf', () => {
  it('reads the name and what it asks for', () => {
    const { file } = parseLines(
      '# @prompt user',
      '// @prompt otp One-time code',
      '# @prompt',
      'GET http://a.test',
    );
    assert.deepEqual(
      [...promptsOf(onlyRequest(file)).values()],
      [
        { name: 'user', question: 'user', secret: false },
        { name: 'otp', question: 'One-time code', secret: false },
      ],
    );
  });

  for (const name of ['password', 'Passwd', 'PASS', 'pwd', 'userPassword', 'api_token', 'clientSecret']) {
    it(`hides the answer for ${name}`, () => {
      const { file } = parseLines(`# @prompt ${name} what it is`, 'GET http://a.test');
      assert.equal(promptsOf(onlyRequest(file)).get(name)?.secret, true);
    });
  }

  for (const name of ['user', 'compass', 'passenger', 'tokenCount', 'page']) {
    it(`shows the answer for ${name}`, () => {
      const { file } = parseLines(`# @prompt ${name}`, 'GET http://a.test');
      assert.equal(promptsOf(onlyRequest(file)).get(name)?.secret, name === 'compass');
    });
  }
});

describe('readPrompt', () => {
  const prompts: readonly (readonly [expression: string, expected: unknown])[] = [
    ['$input user', { name: 'user', question: 'user', secret: false }],
    ['$input-askonce user', { name: 'user', question: 'user', secret: false }],
    [
      '$input user name $value: alice',
      { name: 'user name', question: 'user name', secret: false, preset: 'alice' },
    ],
    ['$prompt', { name: 'prompt', question: 'prompt', secret: false }],
    ['$password code', { name: 'code', question: 'code', secret: true }],
    [
      '$pick stage $value: dev, prod',
      { name: 'stage', question: 'stage', secret: false, choices: ['dev', 'prod'] },
    ],
  ];
  for (const [expression, expected] of prompts) {
    it(`reads ${expression}`, () => assert.deepEqual(readPrompt(expression), expected));
  }
  for (const expression of [
    'input user',
    '$inputs',
    '$pick stage',
    '$pick stage $value: ,',
    '$Password x',
    'user',
  ]) {
    it(`does not read ${expression}`, () => assert.equal(readPrompt(expression), undefined));
  }
});
