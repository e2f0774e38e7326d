import { findDifferences } from './find-differences.ts';
import type {
  DifferenceContext,
  DifferenceWeight,
  ExplainedDifference,
  RequestComparison,
  RequestDifference,
} from './request-difference.ts';
import { differenceRules } from './rules/index.ts';

const weights: readonly DifferenceWeight[] = ['explains', 'possible', 'unlikely', 'harmless'];

/** Lays yours beside the request that works: what differs, what each difference can explain, and what they say together. */
export function compareRequests(given: Omit<DifferenceContext, 'all'>): RequestComparison {
  const { differences, same } = findDifferences(given.working, given.yours);
  const context: DifferenceContext = { ...given, all: differences };
  const explained = differences.map(difference => explain(difference, context));
  const ranked = explained.toSorted((a, b) => rank(a) - rank(b));
  return { differences: ranked, same, conclusion: conclude(ranked, context) };
}

function explain(difference: RequestDifference, context: DifferenceContext): ExplainedDifference {
  for (const rule of differenceRules) {
    const reading = rule.read(difference, context);
    if (reading !== undefined) return { ...difference, ...reading, rule: rule.id };
  }
  return { ...difference, weight: 'unlikely', why: 'Nothing is known of what this does.', rule: 'unknown' };
}

function rank({ weight, rule }: ExplainedDifference): number {
  return weights.indexOf(weight) * 100 + differenceRules.findIndex(({ id }) => id === rule);
}

/** Says which differences can be the reason, and which cannot: never more than the rules do. */
function conclude(ranked: readonly ExplainedDifference[], context: DifferenceContext): string {
  if (ranked.length === 0) return nothingDiffers;
  const refusal = refusalOf(context);
  const [surest, ...others] = ranked.filter(({ weight }) => weight === 'explains');
  const possible = ranked.filter(({ weight }) => weight === 'possible');
  const counted = ranked.length === 1 ? 'One thing differs' : `${ranked.length} things differ`;
  if (surest === undefined) {
    if (possible.length === 0)
      return `${counted}, and none of them is likely to explain ${refusal}. ${elsewhere}`;
    return `${counted}. None of them explains ${refusal} for sure; ${listed(possible)} may, with some servers.`;
  }
  if (others.length === 0) {
    const rest = possible.length === 0 ? '' : ` With some servers ${listed(possible)} may play a part.`;
    return ranked.length === 1
      ? `Only ${nameOf(surest)} differs, and it explains ${refusal}.`
      : `${counted}; only ${nameOf(surest)} explains ${refusal} by itself.${rest}`;
  }
  return `${counted}. ${capitalised(listed([surest, ...others]))} each explain ${refusal} by themselves; begin with ${nameOf(surest)}, the surest.`;
}

const elsewhere =
  'Then look at what does not stand in a request: the time (a token that has run out since), a client certificate, the network address, a proxy, the version of HTTP.';
const nothingDiffers = `Nothing differs: method, address, headers and body are the same. ${elsewhere}`;

function refusalOf({ status, challenges }: DifferenceContext): string {
  const schemes = [...new Set(challenges.map(({ scheme }) => scheme))].filter(scheme =>
    /^[\w-]{1,40}$/.test(scheme),
  );
  const what = status === undefined || status < 400 ? 'a 401' : `the ${status}`;
  return schemes.length === 0 ? what : `${what} with this challenge (${schemes.join(', ')})`;
}

function listed(differences: readonly ExplainedDifference[]): string {
  const names = differences.slice(0, 4).map(nameOf);
  if (differences.length > names.length) names.push(`${differences.length - names.length} more`);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** In words, with the name where that says more than the part. */
function nameOf({ part, name }: RequestDifference): string {
  if (part === 'header' || part === 'cookie') return `the ${part} ${name}`;
  if (part === 'scheme') return 'the scheme of the URL';
  return part === 'parameter' ? `the query parameter ${name}` : `the ${part}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
