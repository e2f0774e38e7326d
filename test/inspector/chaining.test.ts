import assert from 'node:assert/strict';
import { provenanceOf } from '../../src/core/evidence/provenance.ts';
import { parseHttpFile } from '../../src/core/http-file/parse.ts';
import type { Prompt } from '../../src/core/http-file/prompts.ts';
import { withFailedUpstream } from '../../src/core/report/inspection.ts';
import { inspectRequest } from '../../src/inspector/inspect.ts';
import type { InspectOptions } from '../../src/inspector/inspect-options.ts';
import { startRun } from '../../src/inspector/run.ts';
import type { World } from '../../src/inspector/world.ts';
import { type Answer, fakeWorld, listing } from './fake-world.ts';

const path = '/project/api/orders.http';
const login = '# @name login\nPOST https://api.test/login\n\n{"user": "alice"}\n\n###\n';
const token = 'made-up-token-of-the-login';
const me = '# @name me\nGET https://api.test/me\nAuthorization: Bearer {{login.response.body.$.token}}\n';

const loginAnswers =
  (status: number, body = JSON.stringify({ token })) =>
  ({ url }: { url: string }): Answer => {
    if (url.endsWith('/login'))
      return { status, body, headers: [['Set-Cookie', 'sid=made-up-session; Path=/']] };
    return { status: 200 };
  };

/** Inspects the last request of a text. */
async function inspectLast(text: string, world: World, options: Partial<InspectOptions> = {}) {
  const parsed = parseHttpFile(text);
  const node = parsed.requests.at(-1);
  assert.ok(node);
  return await inspectRequest({ path, text, parsed }, node, world, {
    probes: false,
    timeoutMs: 1000,
    ...options,
  });
}

const urls = ({ sent }: ReturnType<typeof fakeWorld>) =>
  sent.map(({ request }) => new URL(request.url).pathname);

describe('a request that needs another', () => {
  it('has the other sent first and uses its answer', async () => {
    const world = fakeWorld(loginAnswers(200));
    const { notes, upstream } = await inspectLast(login + me, world);
    assert.deepEqual(urls(world), ['/login', '/me']);
    assert.deepEqual(world.sent[1]?.request.headers, [['Authorization', `Bearer ${token}`]]);
    assert.deepEqual(notes, ['login was sent first and answered 200.']);
    assert.deepEqual(
      upstream?.map(({ name }) => name),
      ['login'],
    );
  });

  it('sends nothing on when the other is refused, and explains that one', async () => {
    const world = fakeWorld(loginAnswers(401, '{}'));
    const inspection = await inspectLast(login + me, world);
    assert.deepEqual(urls(world), ['/login']);
    const [first] = inspection.diagnosis.findings;
    assert.equal(first?.cause, 'unresolved-variable');
    assert.equal(
      first?.explanation,
      'Nothing was sent: {{login.response.body.$.token}} has no value, since login answered 401.',
    );
    const told = withFailedUpstream(inspection);
    assert.deepEqual(
      told.map(({ name }) => name),
      ['login', 'me'],
    );
    assert.ok((told[0]?.diagnosis.findings.length ?? 0) > 0);
  });

  it('tells of no upstream that went well', async () => {
    const inspection = await inspectLast(login + me, fakeWorld(loginAnswers(200)));
    assert.deepEqual(withFailedUpstream(inspection), [inspection]);
  });

  it('says that the other was not answered', async () => {
    const { diagnosis } = await inspectLast(
      login + me,
      fakeWorld(() => undefined),
    );
    assert.match(
      diagnosis.findings[0]?.explanation ?? '',
      /since login was not answered: connection refused/,
    );
  });

  it('says why the other was not sent', async () => {
    const world = fakeWorld(loginAnswers(200));
    const { diagnosis } = await inspectLast(login.replace('alice', '{{nobody}}') + me, world);
    assert.deepEqual(world.sent, []);
    assert.match(
      diagnosis.findings[0]?.explanation ?? '',
      /since login was not answered: it was not sent, since \{\{nobody\}\} is not defined/,
    );
  });

  it('goes ahead with an unresolved reference only where that is wanted', async () => {
    const world = fakeWorld(loginAnswers(401, '{}'));
    await inspectLast(login + me, world, { sendUnresolved: true });
    assert.deepEqual(urls(world), ['/login', '/me']);
  });

  it('sends each once, however many need it and in which form', async () => {
    const text = [
      login,
      '# @name second\nGET https://api.test/second?t={{login.token}}\n###\n',
      '# @ref second\n# @ref login\nGET https://api.test/third?t={{login.response.body.$.token}}&s={{second.response.status}}\n',
    ].join('');
    const world = fakeWorld(loginAnswers(200));
    await inspectLast(text, world);
    assert.deepEqual(urls(world), ['/login', '/second', '/third']);
    assert.equal(new URL(world.sent[2]?.request.url ?? '').search, `?t=${token}&s=200`);
  });

  it('sends what @ref names first, whether it is used or not', async () => {
    const world = fakeWorld(loginAnswers(200));
    await inspectLast(`${login}# @ref login\nGET https://api.test/me\n`, world);
    assert.deepEqual(urls(world), ['/login', '/me']);
  });

  it('sends what @forceRef names again', async () => {
    const world = fakeWorld(loginAnswers(200));
    const text = `${login}# @name a\n# @ref login\nGET https://api.test/a\n###\n# @ref a\n# @forceRef login\nGET https://api.test/b\n`;
    await inspectLast(text, world);
    assert.deepEqual(urls(world), ['/login', '/a', '/login', '/b']);
  });

  it('says that nothing is called so', async () => {
    const { notes } = await inspectLast(
      '# @ref nobody\nGET https://api.test/\n',
      fakeWorld(() => ({ status: 200 })),
    );
    assert.deepEqual(notes, ['@ref nobody: no request is called so.']);
  });

  it('stops at a circle and names it', async () => {
    const world = fakeWorld(() => ({ status: 200 }));
    const text =
      '# @name a\nGET https://api.test/a?{{b.token}}\n###\n# @name b\nGET https://api.test/b?{{a.token}}\n';
    const { diagnosis, upstream } = await inspectLast(text, world);
    assert.deepEqual(world.sent, []);
    assert.match(diagnosis.findings[0]?.explanation ?? '', /it needs a first, which needs b/);
    const [inner] = upstream ?? [];
    const problem = inner?.evidence.source?.problems[0];
    assert.equal(problem?.code, 'circular-request');
    assert.equal(text.slice(problem?.range.start, problem?.range.end), '{{b.token}}');
  });

  it('may not need itself', async () => {
    const text = '# @name a\nGET https://api.test/a?{{a.token}}\n';
    const { diagnosis } = await inspectLast(
      text,
      fakeWorld(() => ({ status: 200 })),
    );
    assert.match(diagnosis.findings[0]?.explanation ?? '', /it needs its own answer/);
  });

  it('is one of a bounded number', async () => {
    const world = fakeWorld(() => ({ status: 200, body: '{"x": 1}' }));
    const chain = Array.from(
      { length: 200 },
      (_, n) => `# @name r${n}\n# @ref r${n + 1}\nGET https://api.test/${n}\n###\n`,
    ).reverse();
    await inspectLast(chain.join(''), world);
    assert.equal(world.sent.length, 33);
  });

  it('uses the variables of an imported file for the requests in it', async () => {
    const files = {
      '/project/shared/login.http': `@base = https://other.test\n${login.replace('https://api.test', '{{base}}')}`,
    };
    const world = fakeWorld(loginAnswers(200), files);
    await inspectLast(`# @import ../shared/login.http\n\n###\n${me}`, world);
    assert.equal(world.sent[0]?.request.url, 'https://other.test/login');
    assert.equal(world.sent[1]?.request.headers[0]?.[1], `Bearer ${token}`);
  });

  it('says that there is no file to import', async () => {
    const { notes } = await inspectLast(
      '# @import x.http\nGET https://api.test/\n',
      fakeWorld(() => ({ status: 200 })),
    );
    assert.deepEqual(notes, ['@import x.http: there is no such file.']);
  });

  it('shows where its credential comes from', async () => {
    const { evidence } = await inspectLast(login + me, fakeWorld(loginAnswers(200)));
    assert.deepEqual(provenanceOf(evidence, path)[0]?.chains, [
      ['line 9 of orders.http', '{{login.response.body.$.token}}', 'the answer of login (200)'],
    ]);
  });
});

describe('a configuration that is a script', () => {
  const files = { '/project/httpyac.config.js': 'throw new Error()' };
  for (const [what, text, count] of [
    ['is named where a variable is not defined', 'GET https://api.test/{{x}}\n', 1],
    ['is no matter where all are', 'GET https://api.test/\n', 0],
  ] as const) {
    it(what, async () => {
      const { notes } = await inspectLast(
        text,
        listing(
          fakeWorld(() => ({ status: 200 }), files),
          files,
        ),
      );
      assert.equal(
        notes.filter(note => /httpyac\.config\.js is a script, which is never run/.test(note)).length,
        count,
      );
    });
  }
});

describe('the cookies of a run', () => {
  const text = `${login}# @ref login\nGET https://api.test/me\n`;
  it('are kept in one jar for all its requests', async () => {
    const world = fakeWorld(loginAnswers(200));
    await inspectLast(text, world);
    const [first, second] = world.sent;
    assert.ok(first?.options.cookies);
    assert.equal(first.options.cookies, second?.options.cookies);
  });

  for (const tag of ['no-cookie-jar', 'noCookieJar']) {
    it(`do not go with a request that says @${tag}`, async () => {
      const world = fakeWorld(loginAnswers(200));
      await inspectLast(text.replace('# @ref', `# @${tag}\n# @ref`), world);
      assert.deepEqual(
        world.sent.map(({ options }) => options.cookies === undefined),
        [false, true],
      );
    });
  }

  it('are another jar in the next run', async () => {
    const world = fakeWorld(loginAnswers(200));
    await inspectLast(text, world);
    await inspectLast(text, world);
    assert.notEqual(world.sent[0]?.options.cookies, world.sent[2]?.options.cookies);
  });

  it('are told to come from the request that was given them', async () => {
    const world = fakeWorld(loginAnswers(200));
    const send: World['send'] = async (request, options) => {
      const exchange = await world.send(request, options);
      const cookie = ['Cookie', 'sid=made-up-session'] as const;
      if (request.url.endsWith('/login')) return exchange;
      return {
        ...exchange,
        request: { ...exchange.request, headers: [...exchange.request.headers, cookie] },
      };
    };
    const { evidence } = await inspectLast(text, { ...world, send });
    assert.deepEqual(provenanceOf(evidence, path)[0]?.chains, [
      ['cookies kept for this run', 'Set-Cookie of login'],
    ]);
  });
});

describe('prompts', () => {
  const text =
    '# @prompt user Who\n# @prompt password\nGET https://api.test/\nAuthorization: Basic {{user}} {{password}}\n';
  const asking = (answers: Readonly<Record<string, string>>) => {
    const asked: Prompt[] = [];
    const ask = async (prompt: Prompt) => {
      asked.push(prompt);
      return answers[prompt.name];
    };
    return { world: { ...fakeWorld(() => ({ status: 200 })), ask }, asked };
  };

  it('are asked in order, once, and answered on the wire', async () => {
    const { world, asked } = asking({ user: 'alice', password: 'made-up' });
    await inspectLast(`${text}X-User: {{user}}\n`, world);
    assert.deepEqual(
      asked.map(({ name, secret }) => [name, secret]),
      [
        ['user', false],
        ['password', true],
      ],
    );
    assert.equal(world.sent[0]?.request.headers[0]?.[1], `Basic ${btoa('alice:made-up')}`);
  });

  it('stop everything when one is not answered, whatever the settings', async () => {
    const { world, asked } = asking({});
    await inspectLast(login + text, world, { sendUnresolved: true });
    assert.equal(asked.length, 1);
    assert.deepEqual(world.sent, []);
  });

  it('are answered by given values without asking', async () => {
    const { world, asked } = asking({});
    const run = startRun(
      new Map([
        ['user', 'bob'],
        ['password', 'x'],
      ]),
    );
    await inspectLast(text, world, { run });
    assert.deepEqual(asked, []);
    assert.equal(world.sent.length, 1);
  });

  it('leave a request unsent where nobody can be asked, and say how to answer', async () => {
    const world = fakeWorld(() => ({ status: 200 }));
    const { diagnosis } = await inspectLast(text, world);
    assert.deepEqual(world.sent, []);
    assert.match(diagnosis.findings[0]?.explanation ?? '', /--var gives it/);
  });

  it('are asked once in a run of several requests', async () => {
    const { world, asked } = asking({ user: 'alice' });
    const run = startRun();
    const both =
      '# @prompt user\nGET https://api.test/{{user}}\n###\n# @prompt user\nGET https://api.test/2/{{user}}\n';
    const parsed = parseHttpFile(both);
    for (const node of parsed.requests)
      await inspectRequest({ path, text: both, parsed }, node, world, {
        probes: false,
        timeoutMs: 1000,
        run,
      });
    assert.equal(asked.length, 1);
    assert.equal(world.sent.length, 2);
  });
});
