import assert from 'node:assert/strict';
import type { Dialect } from '../../../../src/core/http-file/dialect.ts';
import { parseHttpFile } from '../../../../src/core/http-file/parse.ts';
import type { Problem } from '../../../../src/core/http-file/problem.ts';
import { findProblems } from '../../../../src/core/http-file/trap-finder/find-traps.ts';
import type { Surroundings } from '../../../../src/core/http-file/trap-finder/request-view.ts';
import { traps } from '../../../../src/core/http-file/traps/index.ts';

/** A text that a trap catches, once. */
export interface Firing {
  readonly dialect?: Dialect;
  readonly text: string;
  /** What is underlined. */
  readonly at: string;
  readonly severity: Problem['severity'];
  /** A part of the message. */
  readonly says?: string;
  /** The text after the fix; absent where there is none to offer. */
  readonly fixed?: string;
  readonly around?: Partial<Surroundings>;
}

/** A text that looks much the same and is all right. */
export interface Silent {
  readonly dialect?: Dialect;
  readonly text: string;
  readonly around?: Partial<Surroundings>;
}

/** One test for each text; a trap is as often shown to be silent as to fire. */
export function describeTrap(id: string, firing: readonly Firing[], silent: readonly Silent[]): void {
  describe(`the trap ${id}`, () => {
    it('is registered, and tested as often silent as firing', () => {
      assert.ok(traps.some(trap => trap.id === id));
      assert.ok(silent.length >= firing.length, `${silent.length} silent, ${firing.length} firing`);
    });
    for (const one of firing) {
      it(`finds ${JSON.stringify(one.text)} (${one.dialect ?? 'any dialect'})`, () => assertFires(id, one));
    }
    for (const one of silent) {
      it(`lets ${JSON.stringify(one.text)} pass (${one.dialect ?? 'any dialect'})`, () => {
        assert.deepEqual(found(id, one), []);
      });
    }
  });
}

function assertFires(id: string, { text, at, severity, says, fixed, ...rest }: Firing): void {
  const [problem, ...more] = found(id, { text, ...rest });
  assert.ok(problem, 'nothing is found');
  assert.equal(more.length, 0, 'found more than once');
  assert.equal(text.slice(problem.range.start, problem.range.end), at);
  assert.equal(problem.severity, severity);
  assert.ok(problem.message.includes(says ?? ''), problem.message);
  assert.equal(problem.fix === undefined ? undefined : applied(text, problem.fix), fixed);
}

function found(id: string, { dialect, text, around }: Silent): Problem[] {
  const file = parseHttpFile(text);
  return findProblems(file, text, { dialect, ...around }).filter(({ code }) => code === id);
}

/** The text after the edits of a fix. */
export function applied(text: string, { edits }: NonNullable<Problem['fix']>): string {
  let result = text;
  for (const { range, newText } of edits.toSorted((a, b) => b.range.start - a.range.start)) {
    result = result.slice(0, range.start) + newText + result.slice(range.end);
  }
  return result;
}
