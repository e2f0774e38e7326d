import assert from 'node:assert/strict';
import type { Cause, Detection, Finding } from '../../../src/core/diagnosis/cause.ts';
import type { CauseId } from '../../../src/core/diagnosis/cause-id.ts';
import { causes } from '../../../src/core/diagnosis/causes/index.ts';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import { claimsInTime, evidenceWith, noon, tokenWith } from '../../support/answers.ts';
import { asks, basic, bearer, fresh, opaque, says } from './refusals.ts';

function cause(id: CauseId, detect: Cause['detect']): Cause {
  return {
    id,
    title: `title of ${id}`,
    help: { meaning: 'm', confirm: 'c', client: 'cl', server: 's' },
    references: [{ title: 'r', url: 'https://example.com/' }],
    detect,
  };
}

const found = (confidence: Detection['confidence'], weight?: number): Detection => ({
  confidence,
  explanation: 'why',
  facts: [],
  fixes: [],
  ...(weight === undefined ? {} : { weight }),
});

const order = (registry: readonly Cause[]) => diagnose(evidenceWith(), registry).findings.map(f => f.cause);

describe('diagnose', () => {
  it('ranks by confidence before weight', () => {
    const registry = [
      cause('token-expired', () => found('possible', 90)),
      cause('session-expired', () => found('likely', 50)),
      cause('csrf-failed', () => found('certain')),
    ];
    assert.deepEqual(order(registry), ['csrf-failed', 'session-expired', 'token-expired']);
  });

  it('ranks by weight within one confidence, an absent weight being 0', () => {
    const registry = [
      cause('token-expired', () => found('likely')),
      cause('session-expired', () => found('likely', -1)),
      cause('csrf-failed', () => found('likely', 1)),
    ];
    assert.deepEqual(order(registry), ['csrf-failed', 'token-expired', 'session-expired']);
  });

  it('keeps the order of the registry among equals', () => {
    const ids = ['token-expired', 'csrf-failed', 'account-locked', 'sso-required'] as const;
    assert.deepEqual(order(ids.map(id => cause(id, () => found('likely', 7)))), ids);
  });

  it('contains a cause that throws, names it, and goes on', () => {
    const registry = [
      cause('token-expired', () => found('possible')),
      cause('csrf-failed', () => {
        throw new TypeError('made to fail');
      }),
      cause('sso-required', () => {
        throw 'a plain text';
      }),
      cause('account-locked', () => found('certain')),
    ];
    const { findings, broken } = diagnose(evidenceWith(), registry);
    assert.deepEqual(
      findings.map(finding => finding.cause),
      ['account-locked', 'token-expired'],
    );
    assert.deepEqual(broken, [
      { cause: 'csrf-failed', error: 'made to fail' },
      { cause: 'sso-required', error: 'a plain text' },
    ]);
  });

  it('gives a finding everything that a report shows', () => {
    const known = cause('token-expired', () => found('certain', 3));
    const [finding] = diagnose(evidenceWith(), [known]).findings;
    const { id, title, help, references } = known;
    assert.deepEqual(finding, {
      ...found('certain', 3),
      cause: id,
      title,
      help,
      references,
    } satisfies Finding);
  });

  it('hands every cause what was found before it', () => {
    const seen: string[][] = [];
    const look = (id: CauseId) =>
      cause(id, (_evidence, _said, earlier) => {
        seen.push(earlier.map(finding => finding.cause));
        return found('likely');
      });
    diagnose(evidenceWith(), [look('token-expired'), look('csrf-failed'), look('sso-required')]);
    assert.deepEqual(seen, [[], ['token-expired'], ['token-expired', 'csrf-failed']]);
  });

  it('reads the server’s words once, for every cause alike', () => {
    const seen: unknown[] = [];
    const listen = (id: CauseId) =>
      cause(id, (_evidence, said) => {
        seen.push(said);
        return undefined;
      });
    const evidence = evidenceWith({ status: 401, sent: bearer(opaque), body: says('Token has expired') });
    diagnose(evidence, [listen('token-expired'), listen('csrf-failed')]);
    assert.equal(seen.length, 2);
    assert.equal(seen[0], seen[1]);
  });

  it('finds something for every refusal, and breaks on none', () => {
    const sendings = [
      [],
      bearer(fresh),
      bearer(opaque),
      basic('alice', 'fake'),
      [['Cookie', 'sid=x']],
    ] as const;
    for (const status of [401, 403, 407, 419, 429, 440, 498, 499, 511]) {
      for (const sent of sendings) {
        const { findings, broken } = diagnose(evidenceWith({ status, sent }));
        assert.ok(findings.length > 0, `${status} ${JSON.stringify(sent)}`);
        assert.deepEqual(broken, []);
      }
    }
  });

  it('names every cause once at most, each with facts and a fix', () => {
    const token = tokenWith(claimsInTime({ exp: noon / 1000 - 60, nonce: 'x' }), { alg: 'none' });
    const change = {
      status: 401,
      sent: bearer(token),
      received: asks('Basic realm="x"'),
      body: says('Access denied'),
    };
    const { findings } = diagnose(evidenceWith(change));
    const named = findings.map(finding => finding.cause);
    assert.equal(new Set(named).size, named.length);
    for (const { cause: id, facts, fixes, explanation } of findings) {
      assert.ok(facts.length > 0, `${id} proves nothing`);
      assert.ok(fixes.length > 0, `${id} helps nobody`);
      assert.match(explanation, /\S/);
    }
  });

  it('survives answers that make no sense', () => {
    for (const body of [
      '{"error":null}',
      '[[[[[[[[[[1]]]]]]]]]]',
      '<a',
      '\u0000\u0001',
      '{"a":'.repeat(50),
      '"',
    ]) {
      for (const status of [100, 200, 302, 401, 403, 599, 999]) {
        const received = [...asks('\u0000, ,=,"'), ['Location', 'http://['], ['Set-Cookie', '=;=']] as const;
        const evidence = evidenceWith({ status, body, received, sent: [['Authorization', '\u0000']] });
        assert.deepEqual(diagnose(evidence, causes).broken, []);
      }
    }
  });
});
