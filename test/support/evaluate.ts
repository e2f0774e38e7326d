import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../../src/core/diagnosis/cause.ts';
import type { CauseId } from '../../src/core/diagnosis/cause-id.ts';
import { causes } from '../../src/core/diagnosis/causes/index.ts';
import { diagnose } from '../../src/core/diagnosis/diagnose.ts';
import { productStatements } from '../../src/core/diagnosis/product-statements.ts';
import { products } from '../../src/core/diagnosis/products/index.ts';
import type { Product } from '../../src/core/diagnosis/products/product.ts';
import { collectEvidence } from '../../src/core/evidence/collect.ts';
import { exchangeOf, type RecordedAnswer, readCorpus } from './corpus.ts';
import { inspectPlayground } from './playground-evaluation.ts';
import { isRightWithin } from './ranking.ts';

/** One recorded answer with what the diagnosis made of it. */
export interface Judged {
  readonly answer: RecordedAnswer;
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

/** Diagnoses recorded answers with the products that are given, and with the generic rules. */
export function judge(answers: readonly RecordedAnswer[], known: readonly Product[]): Judged[] {
  return answers.map(answer => {
    const started = performance.now();
    const evidence = collectEvidence({ exchange: exchangeOf(answer), source: undefined, now: 0 });
    const { findings } = diagnose(evidence, causes, known);
    return { answer, findings, milliseconds: performance.now() - started };
  });
}

export interface Score {
  readonly answers: number;
  readonly top1: number;
  readonly top3: number;
  readonly confidentlyWrong: number;
  /** Among the answers that are not about authentication: those for which another cause is first. */
  readonly falseAlarms: number;
  /** Absent where the network took part. */
  readonly medianMs: number | undefined;
}

/** Shares, each from 0 to 1. */
export function score(judged: readonly Judged[]): Score {
  const share = (part: readonly Judged[], whole: readonly Judged[]) =>
    whole.length === 0 ? 0 : part.length / whole.length;
  const unrelated = judged.filter(({ answer }) => answer.cause.includes('not-an-auth-failure'));
  const times = judged.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    answers: judged.length,
    top1: share(
      judged.filter(one => isRight(one, 1)),
      judged,
    ),
    top3: share(
      judged.filter(one => isRight(one, 3)),
      judged,
    ),
    confidentlyWrong: share(
      judged.filter(one => !isRight(one, 1) && one.findings[0]?.confidence === 'certain'),
      judged,
    ),
    falseAlarms: share(
      unrelated.filter(one => !isRight(one, 1)),
      unrelated,
    ),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
  };
}

function isRight({ answer, findings }: Judged, first: number): boolean {
  return isRightWithin(findings, first, answer.cause);
}

/**
 * What the rules make of products that they have never seen: three times a third of the products is taken away, and the
 * answers that it would explain are judged with the rest. Codes of protocols are no product's own and stay.
 */
export function crossValidate(answers: readonly RecordedAnswer[]): Judged[][] {
  return [0, 1, 2].map(third => {
    const isHeldOut = (product: Product, index: number) => !product.protocol && index % 3 === third;
    const heldOut = products.filter(isHeldOut);
    const kept = products.filter((product, index) => !isHeldOut(product, index));
    return judge(
      answers.filter(answer => speaksAny(answer, heldOut)),
      kept,
    );
  });
}

function speaksAny(answer: RecordedAnswer, known: readonly Product[]): boolean {
  const evidence = collectEvidence({ exchange: exchangeOf(answer), source: undefined, now: 0 });
  const said = productStatements(evidence, known);
  return said.products.length + said.protocols.length > 0;
}

const controls = new URL('../fixtures/corpus/controls.jsonl', import.meta.url);

/** The recorded answers of the fixtures: the corpus, answers that have nothing to do with authentication, and those that prove the rows of products. */
export function recordedAnswers(): RecordedAnswer[] {
  const all = [...readCorpus(), ...readCorpus(controls), ...products.flatMap(({ id }) => productAnswers(id))];
  return [...new Map(all.map(answer => [answer.id, answer])).values()];
}

/** Answers that no product row was written from. */
export function unseenAnswers(): RecordedAnswer[] {
  return readCorpus(new URL('../fixtures/corpus/unseen.jsonl', import.meta.url));
}

function productAnswers(id: string): RecordedAnswer[] {
  const file = new URL(`../fixtures/products/${id}.jsonl`, import.meta.url);
  return existsSync(file) ? readCorpus(file) : [];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(7);
}

function line(name: string, { answers, top1, top3, confidentlyWrong, falseAlarms, medianMs }: Score): string {
  return `${name.padEnd(34)} ${String(answers).padStart(5)} ${percent(top1)} ${percent(top3)} ${percent(confidentlyWrong)} ${percent(falseAlarms)} ${(medianMs?.toFixed(2) ?? '').padStart(7)}`;
}

async function printPlayground(): Promise<void> {
  const verdicts = await inspectPlayground(true);
  const right = (first: number) =>
    verdicts.filter(({ expected, diagnosis }) => isRightWithin(diagnosis.findings, first, [expected ?? '']));
  const sure = verdicts.filter(
    one => !right(1).includes(one) && one.diagnosis.findings[0]?.confidence === 'certain',
  );
  const healthy = verdicts.filter(({ expected }) => expected === 'not-an-auth-failure');
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  console.log(
    line('playground, sent and probed', {
      answers: verdicts.length,
      top1: share(right(1).length, verdicts.length),
      top3: share(right(3).length, verdicts.length),
      confidentlyWrong: share(sure.length, verdicts.length),
      falseAlarms: share(healthy.filter(one => !right(1).includes(one)).length, healthy.length),
      medianMs: undefined,
    }),
  );
}

async function print(file: string | undefined): Promise<void> {
  const answers = file === undefined ? recordedAnswers() : readCorpus(pathToFileURL(file));
  const judged = judge(answers, products);
  console.log(`${''.padEnd(34)} cases   top 1   top 3   wrong*  alarms**   ms`);
  console.log(line('all products known', score(judged)));
  console.log(line('generic rules alone', score(judge(answers, []))));
  if (file === undefined) await printPlayground();
  const thirds = crossValidate(answers);
  thirds.forEach((one, index) => {
    console.log(line(`third ${index + 1} of the products held out`, score(one)));
  });
  console.log(line('all three thirds', score(thirds.flat())));
  if (file === undefined) console.log(line('unseen answers', score(judge(unseenAnswers(), products))));
  console.log('\nby cause');
  const ids = [...new Set(answers.flatMap(({ cause }) => cause))].sort();
  for (const id of ids) console.log(line(id, score(judged.filter(({ answer }) => firstOf(answer) === id))));
  console.log('\nnot right at first');
  for (const one of judged.filter(candidate => !isRight(candidate, 1))) {
    const got =
      one.findings
        .slice(0, 3)
        .map(({ cause, confidence }) => `${cause} (${confidence})`)
        .join(', ') || 'nothing';
    console.log(`  ${one.answer.id}: ${got} instead of ${one.answer.cause.join(' or ')}`);
  }
  console.log('\n* first finding wrong though certain   ** answers that are not about authentication');
}

function firstOf({ cause }: RecordedAnswer): CauseId | undefined {
  return cause[0];
}

if (import.meta.main) {
  const [first, ...rest] = process.argv.slice(2);
  if (first === '--live') await (await import('./live-evaluation.ts')).evaluateLive(rest);
  else {
    await print(first);
    if (first === undefined) {
      await (await import('./secret-evaluation.ts')).printSecretEvaluation();
      process.exit(); // secretlint goes on measuring itself
    }
  }
}
