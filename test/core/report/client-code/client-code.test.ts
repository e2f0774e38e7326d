import assert from 'node:assert/strict';
import { transform } from 'esbuild';
import { parseRawRecording } from '../../../../src/core/evidence/recording/raw-messages.ts';
import {
  clientCode,
  clientCodeOffers,
  clientLanguages,
} from '../../../../src/core/report/client-code/client-code.ts';
import { createReport } from '../../../../src/core/report/create-report.ts';
import { inspectRecording } from '../../../../src/inspector/inspect.ts';
import { tokenWith } from '../../../support/answers.ts';
import { emptyResult } from '../../../support/panel-samples.ts';
import { structureProblems } from './code-structure.ts';
import { refused, refusedResults } from './refused-results.ts';

const ids = clientLanguages.map(({ id }) => id);
const scripts = ['fetch', 'axios', 'undici'];
const pythons = ['python-requests', 'python-httpx'];

function codeFor(result: Parameters<typeof clientCode>[0], language: string): string {
  const code = clientCode(result, language);
  assert.ok(code !== undefined, `${language} has no code`);
  return code;
}

describe('client code', () => {
  for (const id of ids) {
    it(`is whole for every way to cope: ${id}`, () => {
      for (const [name, result] of refusedResults) {
        const code = codeFor(result, id);
        assert.deepEqual(structureProblems(code, id), [], `${name}:\n${code}`);
        assert.match(code, /https:\/\/(?:api|files)\.example\.(?:test|com)\//);
        assert.match(code, /[^\n]\n$/);
        assert.doesNotMatch(code, /undefined|\[object|•/);
      }
    });
  }

  for (const id of scripts) {
    it(`is a module that parses: ${id}`, async () => {
      for (const [, result] of refusedResults) {
        const { warnings } = await transform(codeFor(result, id), { loader: 'js', format: 'esm' });
        assert.deepEqual(warnings, []);
      }
    });
  }

  for (const id of pythons) {
    it(`indents by four, and defines what it calls: ${id}`, () => {
      for (const [name, result] of refusedResults) {
        const code = codeFor(result, id);
        const indents = code.split('\n').map(line => /^ */.exec(line)?.[0].length ?? 0);
        assert.deepEqual(
          indents.filter(indent => indent % 4 !== 0),
          [],
          name,
        );
        const called = [
          ...code.matchAll(/(?<![\w.])(send\w*|seconds_to_wait|\w+_again|sign_in|refresh\w+)\(/g),
        ];
        for (const [, used = ''] of called) assert.ok(code.includes(`def ${used}(`), `${name}: ${used}`);
      }
    });
  }

  it('imports in Go what it uses, and nothing else', () => {
    for (const [name, result] of refusedResults) {
      const code = codeFor(result, 'go');
      const listed = /import \(\n([^)]*)\)/.exec(code)?.[1] ?? '';
      const imported = [...listed.matchAll(/"(?:\w+\/)?(\w+)"/g)].map(([, last]) => last);
      const body = code.slice(code.indexOf(')')).replaceAll(/"(?:[^"\\]|\\.)*"|\/\/.*/g, '');
      const used = new Set(
        [...body.matchAll(/(?<![\w.])(context|errors|fmt|http|rand|strconv|strings|time)\./g)].map(
          ([, used]) => used,
        ),
      );
      assert.deepEqual([...imported].sort(), [...used].sort(), name);
    }
  });

  it('imports in Java every class that it names', () => {
    const classes =
      /(?<![\w.])(URI|HttpClient|HttpRequest|Duration|Instant|ZonedDateTime|DateTimeFormatter|DateTimeException|ThreadLocalRandom|Map|IOException)\b/g;
    for (const [name, result] of refusedResults) {
      const code = codeFor(result, 'java');
      const imported = [...code.matchAll(/^import .*\.(\w+);/gm)].map(([, last]) => last);
      const body = code.slice(code.indexOf('public final class'));
      for (const [, used] of body.matchAll(classes)) assert.ok(imported.includes(used), `${name}: ${used}`);
      for (const last of imported) assert.ok(last && body.includes(last), `${name}: ${last} is not used`);
    }
  });

  it('holds no secret of the user, nor a part of one', () => {
    const token = tokenWith({ sub: 'alice', exp: Date.UTC(2026, 5, 16, 9) / 1000 });
    const text = `GET /orders?api_key=canary-Fake-9f8e7d6c HTTP/1.1
Host: api.example.test
Authorization: Bearer ${token}
Cookie: sid=canary-Fake-cookie-1234
X-Api-Key: canary-Fake-key-5678

HTTP/1.1 401 Unauthorized
Date: Tue, 16 Jun 2026 10:00:00 GMT
WWW-Authenticate: Bearer error="invalid_token"

`;
    const [exchange] = parseRawRecording(text, 0);
    assert.ok(exchange);
    const [result] = createReport([inspectRecording(exchange, 'orders', '-')]).results;
    assert.equal(result?.findings[0]?.cause, 'token-expired');
    for (const id of ids) {
      assert.doesNotMatch(codeFor(result, id), /cana|eyJ/, id);
      assert.match(codeFor(result, id), /api_key=YOUR_SECRET/, id);
    }
  });

  const offered: readonly (readonly [name: string, piece: RegExp])[] = [
    ['a missing scope', /authorizeAgain\(\{ scope: "orders:write" \}\)/],
    ['a missing scope that is not named', /scope: "YOUR_MISSING_SCOPE"/],
    ['a sign-in that is too weak', /acr_values: "urn:example:mfa", max_age: "300"/],
    ['a session that ends at a sign-in page', /response\.status !== 302[\s\S]*signIn\(\)/],
    ['a stale anti-forgery token', /"Cookie": "YOUR_SESSION_COOKIE"[\s\S]*"X-XSRF-Token": credentials/],
    ['credentials that a redirect dropped', /"https:\/\/files\.example\.test\/orders"/],
    ['a recorded answer alone', /"https:\/\/api\.example\.com\/"/],
    ['secrets in the address', /"https:\/\/api\.example\.test\/a\?key=YOUR_SECRET&token=YOUR_SECRET&/],
  ];
  for (const [name, piece] of offered) {
    it(`says what the answer asks for: ${name}`, () => {
      const [, result] = refusedResults.find(([known]) => known === name) ?? [];
      assert.ok(result);
      assert.match(codeFor(result, 'fetch'), piece);
    });
  }
});

describe('client code is not offered', () => {
  const dpop = { request: { ...refused('token-expired', 401).request, headers: [['DPoP', '•••']] as const } };
  const silent = [
    ['where nothing was found', emptyResult()],
    ['where code mends nothing', refused('account-locked', 401)],
    ['for wrong credentials without a token', refused('invalid-credentials', 401)],
    ['for a step up that names nothing', refused('step-up-required', 401)],
    ['for an error under a 200', refused('token-expired', 200)],
    ['without an answer', refused('rate-limited', 429, {}, { response: null })],
    ['for a token that is bound to a proof', refused('token-expired', 401, {}, dpop)],
    ['for a redirect that nobody saw', refused('redirect-dropped-credentials', 401)],
  ] as const;
  for (const [when, result] of silent) {
    it(when, () => {
      for (const id of ids) assert.equal(clientCode(result, id), undefined);
      assert.deepEqual(clientCodeOffers({ schema: 1, results: [result] }).titles, [null]);
    });
  }

  it('in a language that is not known', () => {
    assert.equal(clientCode(refused('rate-limited', 429), 'cobol'), undefined);
  });
});

describe('the offers of a report', () => {
  it('name every language, and what the code of each result does', () => {
    const results = [refused('rate-limited', 429), refused('account-locked', 401)];
    const { languages, titles } = clientCodeOffers({ schema: 1, results });
    assert.deepEqual(
      languages.map(({ id }) => id),
      ids,
    );
    assert.equal(new Set(ids).size, 8);
    assert.deepEqual(titles, ['Wait as long as the server asks, and send the request again', null]);
  });
});
