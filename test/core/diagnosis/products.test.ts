import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import { productStatements } from '../../../src/core/diagnosis/product-statements.ts';
import { products } from '../../../src/core/diagnosis/products/index.ts';
import { collectEvidence } from '../../../src/core/evidence/collect.ts';
import { exchangeOf, type RecordedAnswer, readCorpus } from '../../support/corpus.ts';
import { productFiles, registryText } from '../../support/list-products.ts';

interface ProductAnswer extends RecordedAnswer {
  /** The row that this answer proves. */
  readonly row: string;
}

const fixture = (id: string) => new URL(`../../fixtures/products/${id}.jsonl`, import.meta.url);
const answersOf = (id: string) =>
  existsSync(fixture(id)) ? (readCorpus(fixture(id)) as ProductAnswer[]) : [];
const evidenceOf = (answer: RecordedAnswer) =>
  collectEvidence({ exchange: exchangeOf(answer), source: undefined, now: 0 });

describe('the products', () => {
  it('are all listed in the registry', () => {
    const index = readFileSync(
      new URL('../../../src/core/diagnosis/products/index.ts', import.meta.url),
      'utf8',
    );
    const names = (text: string) => text.match(/'\.\/[\w-]+\.ts'/g)?.sort();
    assert.deepEqual(names(index), names(registryText(productFiles())), 'run `npm run products`');
  });

  for (const product of products) {
    describe(product.id, () => {
      const answers = answersOf(product.id);

      it('has rows with unique ids, each with a source', () => {
        const ids = product.rows.map(row => row.id);
        assert.deepEqual(ids, [...new Set(ids)]);
        assert.ok(product.rows.every(row => row.source.length > 8 && row.causes.length > 0));
      });

      it('proves every row by a recorded answer', () => {
        const proved = new Set(answers.map(({ row }) => row));
        assert.deepEqual(
          product.rows.map(({ id }) => id).filter(id => !proved.has(id)),
          [],
        );
      });

      for (const answer of answers) {
        it(`reads ${answer.id}`, () => {
          const row = product.rows.find(({ id }) => id === answer.row);
          const evidence = evidenceOf(answer);
          const { products: own, protocols } = productStatements(evidence, [product]);
          const said = [...own, ...protocols].map(({ cause }) => cause);
          assert.ok(
            row?.causes.every(cause => said.includes(cause)),
            `the row ${answer.row} does not match: ${said.join(', ')}`,
          );
          const [first] = diagnose(evidence).findings;
          assert.ok(
            first && answer.cause.includes(first.cause),
            `${first?.cause} (${first?.confidence}) instead of ${answer.cause.join(' or ')}`,
          );
        });
      }
    });
  }
});
