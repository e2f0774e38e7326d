import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { OpenRequests } from '../../../src/extension/open-requests.ts';

function memento(): vscode.Memento & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    keys: () => [...kept.keys()],
    get: <T>(key: string, byDefault?: T) => (kept.get(key) as T | undefined) ?? byDefault,
    async update(key: string, value: unknown) {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
    },
  } as vscode.Memento & { readonly kept: Map<string, unknown> };
}

const url = 'https://api.example.com/status?page=1';

describe('requests that need no credentials', () => {
  it('are learned one by one, whatever the query, and known in the next window', async () => {
    const state = memento();
    await new OpenRequests(state).add('GET', url);
    const known = new OpenRequests(state);
    assert.ok(known.has('get', 'https://API.example.com/status'));
    for (const [method, other] of [
      ['POST', url],
      ['GET', 'https://api.example.com/orders'],
      ['GET', 'https://other.example.com/status'],
      ['GET', 'http://api.example.com/status'],
    ] as const) {
      assert.ok(!known.has(method, other), `${method} ${other}`);
    }
  });

  it('are forgotten when they are refused, and all together by command', async () => {
    const open = new OpenRequests(memento());
    await open.add('GET', url);
    await open.add('GET', 'https://b.example/');
    await open.remove('GET', url);
    assert.ok(!open.has('GET', url));
    await open.forget();
    assert.ok(!open.has('GET', 'https://b.example/'));
  });

  it('leave no path and no password behind', async () => {
    const state = memento();
    await new OpenRequests(state).add('GET', 'https://ann:made-up@hooks.example/T0/made-up-canary?k=made-up');
    assert.ok(!JSON.stringify([...state.kept]).includes('made-up'));
  });

  it('are none where the state holds something else', () => {
    for (const value of ['', 1, [], { a: 1 }, null]) {
      const state = memento();
      state.kept.set('openRequests', value);
      assert.ok(!new OpenRequests(state).has('GET', url));
    }
  });
});
