import assert from 'node:assert/strict';
import { clientCode } from '../../../../src/core/report/client-code/client-code.ts';
import { refused, refusedResults } from './refused-results.ts';

/** What the code sent: the header that carries credentials, once for each request. */
type Sent = (string | null)[];

interface Outcome {
  readonly sent: Sent;
  readonly status: number;
}

/** Runs the code for `fetch` against made-up answers, with the reader's own function written as `renewed`. */
async function run(
  result: Parameters<typeof clientCode>[0],
  answers: readonly Response[],
  renewed = 'return "Bearer new";',
): Promise<Outcome> {
  const code = clientCode(result, 'fetch') ?? '';
  const sent: Sent = [];
  const scope: typeof globalThis & {
    fetchUnderTest?: (url: string, init: RequestInit) => Promise<Response | undefined>;
  } = globalThis;
  scope.fetchUnderTest = async (_url, init) => {
    sent.push(new Headers(init.headers).get('Authorization'));
    return answers[sent.length - 1];
  };
  const module = `const fetch = globalThis.fetchUnderTest;\n${code.replace('throw new Error("to be written for your server");', renewed)}
export const run = ${/export async function (\w+)/.exec(code)?.[1]}; // ${runs++}`;
  try {
    const loaded = await import(`data:text/javascript,${encodeURIComponent(module)}`);
    return { status: (await loaded.run()).status, sent };
  } finally {
    delete scope.fetchUnderTest;
  }
}

/** Keeps two runs of the same code from being one module. */
let runs = 0;

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response('', { status, headers });
const [, expired] = refusedResults[0] ?? [];

describe('the code for fetch, when it runs', () => {
  const placeholder = 'Bearer YOUR_ACCESS_TOKEN';

  it('sends once where nothing is refused', async () => {
    assert.ok(expired);
    assert.deepEqual(await run(expired, [answer(200)]), { status: 200, sent: [placeholder] });
  });

  it('renews once, and sends again with the new token', async () => {
    assert.ok(expired);
    const outcome = await run(expired, [answer(401), answer(200)]);
    assert.deepEqual(outcome, { status: 200, sent: [placeholder, 'Bearer new'] });
  });

  it('gives up after the second refusal', async () => {
    assert.ok(expired);
    const outcome = await run(expired, [answer(401), answer(401), answer(200)]);
    assert.deepEqual(outcome, { status: 401, sent: [placeholder, 'Bearer new'] });
  });

  it('asks for a scope only where the challenge says that one is missing', async () => {
    const result = refused('insufficient-scope', 403, { error: 'insufficient_scope', scope: 'a' });
    assert.equal((await run(result, [answer(403), answer(200)])).status, 403);
    const challenge = { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' };
    assert.equal((await run(result, [answer(403, challenge), answer(200)])).status, 200);
  });

  it("hands over the server's time", async () => {
    const date = 'Tue, 16 Jun 2026 10:00:00 GMT';
    const result = refused('clock-skew', 401);
    const renewed = 'return serverTime.toISOString();';
    const { sent } = await run(result, [answer(401, { Date: date }), answer(200)], renewed);
    assert.deepEqual(sent, [placeholder, '2026-06-16T10:00:00.000Z']);
  });

  it('waits as Retry-After says, four times at most', async () => {
    const throttled = () => answer(429, { 'Retry-After': '0' });
    const result = refused('rate-limited', 429);
    assert.equal((await run(result, [throttled(), answer(200)])).status, 200);
    const past = answer(429, { 'Retry-After': 'Tue, 16 Jun 2020 10:00:00 GMT' });
    assert.equal((await run(result, [past, answer(200)])).status, 200);
    const { sent, status } = await run(result, [
      throttled(),
      throttled(),
      throttled(),
      throttled(),
      answer(200),
    ]);
    assert.deepEqual([sent.length, status], [4, 429]);
  });

  it('does not wait longer than a minute', async () => {
    const { sent } = await run(refused('rate-limited', 429), [answer(429, { 'Retry-After': '61' })]);
    assert.equal(sent.length, 1);
  });

  it('takes no further redirect where it goes to the final address', async () => {
    const [, dropped] = refusedResults.find(([name]) => name === 'credentials that a redirect dropped') ?? [];
    assert.ok(dropped);
    assert.equal((await run(dropped, [answer(200)])).status, 200);
    await assert.rejects(
      run(dropped, [answer(302, { Location: 'https://x.example' })]),
      /https:\/\/x\.example/,
    );
  });
});
