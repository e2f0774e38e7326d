import type {
  ComparisonPlan,
  Difference,
  SecurityFinding,
  VariantKind,
  VariantOutcome,
} from '../diagnosis/comparison/comparison.ts';
import { answerLength, readComparison } from '../diagnosis/comparison/reading.ts';
import { collectEvidence } from '../evidence/collect.ts';
import { headerValue } from '../evidence/exchange.ts';
import type { ResolvedRequest } from '../http-file/resolved-request.ts';
import { createMask, type Mask } from '../secrets/mask.ts';
import { collectSecrets } from './collect-secrets.ts';

/** One row of the table, masked. */
export interface ReportedVariant {
  readonly kind: VariantKind;
  readonly label: string;
  readonly change: string;
  readonly url: string;
  /** `null` where nothing came back, or nothing was sent yet. */
  readonly status: number | null;
  /** In bytes. */
  readonly length: number | null;
  /** Where a redirect, which is not followed, would have led. */
  readonly location: string | null;
  readonly failure: string | null;
  readonly fromAnonymous: Difference;
  readonly fromWritten: Difference;
}

/** The result of a comparison, masked: what `--json` prints. */
export interface ComparisonReport {
  readonly schema: 1;
  readonly request: { readonly name: string; readonly method: string; readonly url: string };
  readonly variants: readonly ReportedVariant[];
  readonly findings: readonly SecurityFinding[];
  readonly notes: readonly string[];
}

/** What a report of a comparison is made from. */
export interface ComparedRequest {
  readonly name: string;
  readonly plan: ComparisonPlan;
  /** Everything that the variants were made from. */
  readonly sources: readonly ResolvedRequest[];
  /** What was fetched for them: tokens and secrets. */
  readonly secrets?: readonly string[];
}

/** Makes the masked report of `outcomes`, which may be fewer than were planned. */
export function createComparisonReport(
  { name, plan, sources, secrets }: ComparedRequest,
  outcomes: readonly VariantOutcome[],
): ComparisonReport {
  const mask = comparisonMask(sources, outcomes, secrets);
  const { answers, findings, notes } = readComparison(plan, outcomes);
  return {
    schema: 1,
    request: requestOf(name, plan, mask),
    variants: answers.map(({ variant, exchange, fromAnonymous, fromWritten }) => {
      const location = exchange.response && headerValue(exchange.response.headers, 'Location');
      return {
        ...planned(variant, mask),
        status: exchange.response?.status ?? null,
        length: answerLength(exchange) ?? null,
        location: location === undefined ? null : mask.url(location),
        failure: exchange.failure === undefined ? null : mask.text(exchange.failure.message),
        fromAnonymous,
        fromWritten,
      };
    }),
    findings: findings.map(finding => ({
      ...finding,
      facts: finding.facts.map(({ where, text }) => ({ where: mask.text(where), text })),
    })),
    notes: notes.map(mask.text),
  };
}

/** The same before anything is sent: what the user is asked to confirm. */
export function createPlanReport({ name, plan, sources, secrets }: ComparedRequest): ComparisonReport {
  const mask = comparisonMask(sources, [], secrets);
  return {
    schema: 1,
    request: requestOf(name, plan, mask),
    variants: plan.variants.map(variant => ({
      ...planned(variant, mask),
      ...{ status: null, length: null, location: null, failure: null },
      ...{ fromAnonymous: 'unknown', fromWritten: 'unknown' },
    })),
    findings: [],
    notes: plan.notes.map(mask.text),
  };
}

function requestOf(name: string, { variants }: ComparisonPlan, mask: Mask): ComparisonReport['request'] {
  const request = variants[0]?.request;
  return { name: mask.text(name), method: request?.method ?? '', url: mask.url(request?.url ?? '') };
}

function planned(
  { kind, label, change, request }: ComparisonPlan['variants'][number],
  mask: Mask,
): Pick<ReportedVariant, 'kind' | 'label' | 'change' | 'url'> {
  return { kind, label: mask.text(label), change: mask.text(change), url: mask.url(request.url) };
}

/** A secret that is a plain word is hidden by its place alone: it must not tear holes in our own sentences. */
const plainWord = /^[A-Za-z]+$/;

function comparisonMask(
  sources: readonly ResolvedRequest[],
  outcomes: readonly VariantOutcome[],
  fetched: readonly string[] = [],
): Mask {
  const evidence = [
    ...sources.map(source => collectEvidence({ exchange: undefined, source, now: 0 })),
    ...outcomes.map(({ exchange }) => collectEvidence({ exchange, source: undefined, now: 0 })),
  ];
  const secrets = evidence.flatMap(one => collectSecrets({ evidence: one, probes: [], secrets: fetched }));
  return createMask([...new Set(secrets)].filter(secret => !plainWord.test(secret)));
}
