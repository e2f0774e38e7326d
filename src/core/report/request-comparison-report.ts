import { isKeyParameter } from '../auth/key-names.ts';
import type {
  ComparedRequest,
  DifferenceWeight,
  ExplainedDifference,
  RequestComparison,
} from '../diagnosis/request-difference/request-difference.ts';
import { collectEvidence } from '../evidence/collect.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { createMask, type Mask } from '../secrets/mask.ts';
import { maskValue } from '../secrets/masked-value.ts';
import { isSecretName } from '../secrets/secret-names.ts';
import { collectSecrets } from './collect-secrets.ts';

/** One line of the comparison, masked. `null` stands for what is not there. */
export interface ReportedDifference {
  readonly part: string;
  readonly name: string;
  readonly kind: 'missing' | 'extra' | 'different';
  readonly working: string | null;
  readonly yours: string | null;
  readonly weight: DifferenceWeight;
  readonly rule: string;
  readonly why: string;
  readonly facts: readonly string[];
}

/** A request beside the one that works, masked: what `--json` prints. */
export interface RequestComparisonReport {
  readonly schema: 1;
  readonly request: { readonly name: string; readonly method: string; readonly url: string };
  /** `form` says what it was read from: `curl command`. */
  readonly working: { readonly form: string; readonly method: string; readonly url: string };
  /** Whether yours is what was sent last, or what its text says now. */
  readonly comparedAs: 'sent' | 'written';
  /** Of the answer to yours, where it was sent. */
  readonly status: number | null;
  readonly challenges: readonly string[];
  readonly conclusion: string;
  readonly differences: readonly ReportedDifference[];
  /** What is the same in both. */
  readonly same: readonly string[];
  readonly notes: readonly string[];
}

/** What a report of a comparison with a working request is made from. */
export interface WorkingComparison {
  readonly name: string;
  readonly form: string;
  readonly working: ComparedRequest;
  readonly yours: ComparedRequest;
  /** The exchange of yours, where it was sent. */
  readonly exchange: Exchange | undefined;
  readonly comparison: RequestComparison;
  readonly notes: readonly string[];
}

/** A body is shown by its beginning. */
const longestShown = 200;
/** A secret that is a plain word must not tear holes in our own sentences. */
const plainWord = /^[A-Za-z]+$/;

/** Makes the masked report: every value and fact has gone through a mask that knows the secrets of both requests. */
export function createRequestComparisonReport(given: WorkingComparison): RequestComparisonReport {
  const { name, form, working, yours, exchange, comparison, notes } = given;
  const secrets = [working, yours].flatMap(secretsOf);
  const mask = createMask(secrets);
  const own = createMask(secrets.filter(secret => !plainWord.test(secret)));
  const challenges =
    exchange === undefined
      ? []
      : collectEvidence({ exchange, source: undefined, now: 0 }).challenges.map(({ scheme }) => scheme);
  return {
    schema: 1,
    request: { name: mask.text(name), method: yours.method, url: mask.url(yours.url) },
    working: { form, method: working.method, url: mask.url(working.url) },
    comparedAs: exchange === undefined ? 'written' : 'sent',
    status: exchange?.response?.status ?? null,
    challenges: challenges.map(mask.text),
    conclusion: own.text(comparison.conclusion),
    differences: comparison.differences.map(difference => reported(difference, mask, own)),
    same: comparison.same.map(mask.text),
    notes: notes.map(mask.text),
  };
}

function secretsOf({ method, url, headers, body }: ComparedRequest): readonly string[] {
  const request = { method, url, headers, bodySize: 0, ...(body === undefined ? {} : { body }) };
  const exchange: Exchange = { request, hops: [], sentAt: 0, durationMs: 0, recorded: true };
  return collectSecrets({ evidence: collectEvidence({ exchange, source: undefined, now: 0 }), probes: [] });
}

function reported(difference: ExplainedDifference, mask: Mask, own: Mask): ReportedDifference {
  const { part, name, working, yours, weight, rule, why, facts = [] } = difference;
  const shown = (value: string | undefined) =>
    value === undefined ? null : shownValue(difference, value, mask);
  return {
    part,
    name: mask.text(name),
    kind: yours === undefined ? 'missing' : working === undefined ? 'extra' : 'different',
    working: shown(working),
    yours: shown(yours),
    weight,
    rule,
    why: own.text(why),
    facts: facts.map(mask.text),
  };
}

/** A value may be too short to be hidden wherever it turns up: then its place says what it is. */
function shownValue({ part, name }: ExplainedDifference, value: string, mask: Mask): string {
  if (part === 'header') return mask.header([name, value])[1];
  if (part === 'cookie') return maskValue(value);
  if (part === 'parameter')
    return isKeyParameter(name) || isSecretName(name) ? maskValue(value) : mask.text(value);
  const text = mask.text(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}… (${value.length} characters)` : text;
}
