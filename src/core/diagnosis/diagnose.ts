import type { Evidence } from '../evidence/evidence.ts';
import type { Cause, Confidence, Diagnosis, Finding } from './cause.ts';
import { causes } from './causes/index.ts';
import { products } from './products/index.ts';
import type { Product } from './products/product.ts';
import { readStatements } from './statements.ts';

const rank: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 };

/**
 * Runs every cause over the evidence and ranks what they find, the most probable first: by confidence, then weight,
 * then the order of the registry. A cause that throws is contained and named in `broken`. Pure.
 */
export function diagnose(
  evidence: Evidence,
  registry: readonly Cause[] = causes,
  known: readonly Product[] = products,
): Diagnosis {
  const said = readStatements(evidence, known);
  const findings: Finding[] = [];
  const broken: Diagnosis['broken'][number][] = [];
  for (const cause of registry) {
    try {
      const detection = cause.detect(evidence, said, findings);
      if (detection) {
        const { id, title, help, references } = cause;
        findings.push({ cause: id, title, help, references, ...detection });
      }
    } catch (error) {
      broken.push({ cause: cause.id, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings: findings.sort(byProbability), broken };
}

function byProbability(a: Finding, b: Finding): number {
  return rank[a.confidence] - rank[b.confidence] || (b.weight ?? 0) - (a.weight ?? 0);
}
