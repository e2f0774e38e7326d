import assert from 'node:assert/strict';
import { parseHttpFile } from '../../../../src/core/http-file/parse.ts';
import type { Problem } from '../../../../src/core/http-file/problem.ts';
import { findProblems } from '../../../../src/core/http-file/trap-finder/find-traps.ts';
import { safeEdits } from '../../../../src/core/http-file/trap-finder/safe-edits.ts';
import { applied } from '../traps/trap-cases.ts';

const at = (start: number, end: number, safe: boolean): Problem => ({
  ...{ code: 'x', severity: 'hint', message: '', range: { start, end } },
  fix: { title: '', edits: [{ range: { start, end }, newText: '' }], ...(safe ? { safe: true } : {}) },
});

describe('safeEdits', () => {
  it('leaves alone what somebody has to decide', () => {
    assert.deepEqual(safeEdits([at(0, 1, false), at(2, 3, true)]), [
      { range: { start: 2, end: 3 }, newText: '' },
    ]);
  });

  it('takes the first of two that meet', () => {
    assert.deepEqual(
      safeEdits([at(0, 4, true), at(3, 6, true), at(6, 6, true), at(6, 6, true)]).map(
        ({ range }) => range.start,
      ),
      [0, 6],
    );
  });

  it('mends a text at once', () => {
    const text = 'GET https://a.test\nAccept : */*\nAuthorization: Bearer "made\u200b-up"\n';
    const edits = safeEdits(findProblems(parseHttpFile(text), text, { dialect: undefined }));
    assert.equal(
      applied(text, { title: '', edits }),
      'GET https://a.test\nAccept: */*\nAuthorization: Bearer "made-up"\n',
    );
  });
});
