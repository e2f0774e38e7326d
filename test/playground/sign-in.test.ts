import assert from 'node:assert/strict';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { demoUser } from '../../src/playground/site.ts';
import { exchange } from './practice-requests.ts';

const form = ['Content-Type', 'application/x-www-form-urlencoded'] as const;
const fields = (values: Record<string, string>) => new URLSearchParams(values).toString();
const known = { username: demoUser.name, password: demoUser.password };

describe('signing in to the practice server', () => {
  let playground: Playground;
  before(async () => {
    playground = await startPlayground({ now: () => Date.parse('2026-02-03T04:05:06Z') });
  });
  after(() => playground.close());

  const at = (path: string) => new URL(path, playground.origin).href;
  const signIn = async (values: Record<string, string>) =>
    exchange('POST', at('/login'), [form], fields(values));
  const cookieOf = (headers: Readonly<Record<string, readonly string[] | undefined>>) =>
    ['Cookie', headers['set-cookie']?.[0]?.split(';')[0] ?? 'none'] as const;

  it('begins a session that the portal accepts, and ends it', async () => {
    const begun = await signIn({ ...known, next: '/portal/dashboard' });
    assert.equal(begun.status, 303);
    assert.deepEqual(begun.headers['location'], ['/portal/dashboard']);
    const cookie = cookieOf(begun.headers);
    assert.equal((await exchange('GET', at('/portal/inbox'), [cookie])).status, 200);

    assert.equal((await exchange('POST', at('/logout'), [cookie])).status, 403);
    const page = await exchange('GET', at('/logout'), [cookie]);
    const csrf = /name="csrf_token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const ended = await exchange('POST', at('/logout'), [cookie, form], fields({ csrf_token: csrf }));
    assert.equal(ended.status, 303);
    assert.equal((await exchange('GET', at('/portal/inbox'), [cookie])).status, 401);
  });

  it('hands out an anti-forgery token that makes a transfer pass', async () => {
    const cookie = cookieOf((await signIn(known)).headers);
    const list = await exchange('GET', at('/portal/transfers'), [cookie]);
    const token = list.headers['x-csrf-token']?.[0] ?? '';
    const done = await exchange('POST', at('/portal/transfers'), [cookie, ['X-CSRF-Token', token]], '{}');
    assert.equal(done.status, 201);
  });

  for (const values of [
    { username: demoUser.name, password: 'wrong' },
    { username: 'nobody', password: '' },
    { username: '', password: '' },
  ]) {
    it(`refuses ${JSON.stringify(values)} with the form again`, async () => {
      const refused = await signIn(values);
      assert.equal(refused.status, 401);
      assert.equal(refused.headers['set-cookie'], undefined);
      assert.match(refused.body, /type="password"/);
    });
  }

  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example', '/a\r\nX: y', '']) {
    it(`does not send anybody to ${JSON.stringify(next)}`, async () => {
      const begun = await signIn({ ...known, next });
      assert.deepEqual(begun.headers['location'], ['/portal/inbox']);
    });
  }

  it('escapes what it writes into a page', async () => {
    const path = `/login?next=${encodeURIComponent('/"><script>')}`;
    const page = await exchange('GET', at(path));
    assert.ok(!page.body.includes('<script>'));
    assert.ok(page.body.includes('value="/&quot;&gt;&lt;script&gt;"'));
  });

  it('signs in through the identity provider, with an artifact that is good once', async () => {
    const sent = await exchange('GET', at('/sso/projects'));
    const provider = new URL(sent.headers['location']?.[0] ?? '');
    const RelayState = provider.searchParams.get('RelayState') ?? '';
    const back = await exchange('POST', provider.href, [form], fields({ ...known, RelayState }));
    assert.equal(back.status, 303);
    const consumer = back.headers['location']?.[0] ?? '';
    const begun = await exchange('GET', consumer);
    assert.equal(begun.status, 303);
    assert.equal((await exchange('GET', at('/sso/projects'), [cookieOf(begun.headers)])).status, 200);
    assert.equal((await exchange('GET', consumer)).status, 403);
  });
});
