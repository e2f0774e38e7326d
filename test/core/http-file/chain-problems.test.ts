import assert from 'node:assert/strict';
import { chainProblems, dependencyFinder } from '../../../src/core/http-file/chain-problems.ts';
import { parseHttpFile } from '../../../src/core/http-file/parse.ts';

const request = (name: string, ...lines: string[]) => ['###', `# @name ${name}`, ...lines].join('\n');

/** The texts under the problems. */
function circlesIn(...requests: string[]): string[] {
  const text = requests.join('\n');
  return chainProblems(parseHttpFile(text)).map(({ code, range }) => {
    assert.equal(code, 'circular-request');
    return text.slice(range.start, range.end);
  });
}

describe('chainProblems', () => {
  it('names both places of a circle of two', () => {
    const found = circlesIn(
      request('a', 'GET http://h/{{b.response.body.$.x}}'),
      request('b', '# @ref c', 'GET http://h', 'X: {{a.token}}'),
      request('c', 'GET http://h'),
    );
    assert.deepEqual(found, ['{{b.response.body.$.x}}', '{{a.token}}']);
  });

  it('names a request that needs itself', () => {
    assert.deepEqual(circlesIn(request('a', 'GET http://h/{{a.token}}')), ['{{a.token}}']);
  });

  it('follows @ref, file variables and encoding', () => {
    const found = circlesIn(
      '@t = {{a.token}}\n@u = x{{t}}',
      request('a', '# @ref b', 'GET http://h'),
      request('b', 'POST http://h', '', '{{%u}}'),
    );
    assert.deepEqual(found, ['b', '{{%u}}']);
  });

  it('leaves out what merely leads into a circle or out of it', () => {
    const found = circlesIn(
      request('before', 'GET http://h/{{a.x}}'),
      request('a', 'GET http://h/{{b.x}}{{after.x}}'),
      request('b', 'GET http://h/{{a.x}}'),
      request('after', 'GET http://h'),
    );
    assert.deepEqual(found, ['{{b.x}}', '{{a.x}}']);
  });

  const silent: readonly (readonly [what: string, ...requests: string[]])[] = [
    ['a chain', request('a', 'GET http://h'), request('b', '# @ref a', 'GET http://h/{{a.x}}')],
    [
      'a diamond',
      request('a', 'GET http://h'),
      request('b', '# @ref a', 'GET http://h'),
      request('c', '# @ref b', '# @ref a', 'GET http://h'),
    ],
    ['requests without names', 'GET http://h/{{a.x}}'],
    ['a variable that is called like no request', request('a', 'GET http://h/{{b.x}}')],
    ['references to nobody', request('a', '# @ref nobody', 'GET http://h/{{x.response.body.$}}')],
  ];
  for (const [what, ...requests] of silent) {
    it(`says nothing of ${what}`, () => assert.deepEqual(circlesIn(...requests), []));
  }

  it('stays quick in a file of ten thousand requests', () => {
    const text = Array.from({ length: 10_000 }, (_, n) =>
      request(`r${n}`, `GET http://h/{{r${n + 1}.x}}`),
    ).join('\n');
    const file = parseHttpFile(text);
    const begun = performance.now();
    assert.deepEqual(chainProblems(file), []);
    assert.ok(performance.now() - begun < 500);
  });
});

describe('dependencyFinder', () => {
  it('finds each place that names another request', () => {
    const text = [
      request('a', 'GET http://h'),
      request('b', '# @forceRef a', 'GET http://h', 'X: {{a}} {{a.b.c}}'),
    ].join('\n');
    const file = parseHttpFile(text);
    const [, node] = file.requests;
    assert.ok(node);
    const found = dependencyFinder(file, new Set(['a']))(node);
    assert.deepEqual(
      found.map(({ range }) => text.slice(range.start, range.end)),
      ['a', '{{a}}', '{{a.b.c}}'],
    );
  });
});
