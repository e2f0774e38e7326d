import assert from 'node:assert/strict';
import { causeIds } from '../../../src/core/diagnosis/cause-id.ts';
import { products } from '../../../src/core/diagnosis/products/index.ts';
import { readCorpus } from '../../support/corpus.ts';
import { crossValidate, judge, recordedAnswers, score, unseenAnswers } from '../../support/evaluate.ts';

describe('the recorded answers', () => {
  const answers = recordedAnswers();
  const known = score(judge(answers, products));

  it('are diagnosed rightly at least 19 times in 20', () => {
    assert.ok(known.top1 >= 0.95, String(known.top1));
  });

  it('are diagnosed wrongly with certainty at most once in a hundred', () => {
    assert.ok(known.confidentlyWrong <= 0.01, String(known.confidentlyWrong));
  });

  it('raise at most one false alarm in a hundred answers about something else', () => {
    const unrelated = answers.filter(({ cause }) => cause.includes('not-an-auth-failure'));
    assert.ok(unrelated.length >= 60, String(unrelated.length));
    assert.ok(known.falseAlarms <= 0.01, String(known.falseAlarms));
  });

  it('are understood three times in four by the generic rules alone', () => {
    const { top1 } = score(judge(readCorpus(), []));
    assert.ok(top1 >= 0.75, String(top1));
  });

  it('are understood three times in four where a third of the products is unknown', () => {
    const { top1, confidentlyWrong } = score(crossValidate(answers).flat());
    assert.ok(top1 >= 0.75, String(top1));
    assert.ok(confidentlyWrong <= 0.02, String(confidentlyWrong));
  });

  it('are mostly understood where nobody had seen them', () => {
    const { top1, confidentlyWrong, falseAlarms } = score(judge(unseenAnswers(), products));
    assert.ok(top1 >= 0.92, String(top1));
    assert.ok(confidentlyWrong <= 0.005, String(confidentlyWrong));
    assert.ok(falseAlarms <= 0.03, String(falseAlarms));
  });

  it('take less than 5 ms each in the median', () => {
    assert.ok((known.medianMs ?? Infinity) < 5, String(known.medianMs));
  });

  it('hold at least three cases of every cause', () => {
    const counts = new Map(
      causeIds.map(id => [id, answers.filter(({ cause }) => cause.includes(id)).length]),
    );
    assert.deepEqual(
      [...counts].filter(([, count]) => count < 3),
      [],
    );
  });
});
