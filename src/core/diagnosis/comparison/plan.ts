import { wireCredentials } from '../../evidence/collect.ts';
import type { Header } from '../../evidence/exchange.ts';
import type { ResolvedRequest } from '../../http-file/resolved-request.ts';
import { carriedToken, withoutCredentials, withoutToken, withToken } from './carried-token.ts';
import { hostOf, isComparable } from './comparable-hosts.ts';
import type {
  CarriedToken,
  ComparisonPlan,
  ComparisonRefusal,
  Variant,
  VariantKind,
  VariantRequest,
} from './comparison.ts';
import { tokenTwins } from './token-twins.ts';

/** Of all requests of one comparison. */
export const mostVariants = 12;

/** A request as it reads with some variables. */
export interface ReadRequest {
  readonly request: ResolvedRequest;
  /** Why a token of it cannot be had; it is not sent then. */
  readonly failed?: string | undefined;
}

/** A request as it reads with the variables of one environment. */
export interface EnvironmentRequest extends ReadRequest {
  readonly name: string;
}

/** What a comparison is planned from. */
export interface ComparisonBasis {
  readonly written: ReadRequest;
  readonly environments: readonly EnvironmentRequest[];
  /** Host names besides loopback that the user has allowed. */
  readonly allowedHosts: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Headers by which a GET asks to be taken for another method. */
const overridesMethod = /^x-(?:http-)?method(?:-override)?$/i;

/** A plan in the making, before it is cut to size. */
interface Draft {
  readonly variants: Variant[];
  readonly notes: string[];
}

/**
 * Plans which variants of a safe request to send: as written, anonymous, with twins of its token, and as every
 * environment writes it. Credentials of an environment go to that environment's own address and to no other.
 */
export function planComparison(basis: ComparisonBasis): ComparisonPlan | ComparisonRefusal {
  const chosen = chooseBase(basis);
  if ('refused' in chosen) return chosen;
  const { variant: base, notes, environment } = chosen;
  const draft: Draft = { variants: [base], notes: [...notes] };
  const carried = carriedToken(base.request, basis.now);
  addLocalVariants(draft, base, carried, basis.now);
  const others = basis.environments.filter(one => one !== environment);
  addEnvironments(draft, { ...basis, environments: others }, base);
  if (draft.variants.length === 1)
    return {
      refused: 'it carries no credentials, and no environment gives it any: there is nothing to compare',
    };
  const rest = draft.variants.splice(mostVariants);
  if (rest.length > 0)
    draft.notes.push(
      `At most ${mostVariants} requests are sent. Left out: ${rest.map(({ label }) => label).join(', ')}.`,
    );
  return { ...draft, token: carried && withoutDecoded(carried) };
}

/** The request that all others are made from. */
interface Base {
  readonly variant: Variant;
  readonly notes: readonly string[];
  /** Set where the request has no value for some variable without one. */
  readonly environment: EnvironmentRequest | undefined;
}

/** As written; where a variable is missing there, the first environment that completes the request. */
function chooseBase({ written, environments, allowedHosts }: ComparisonBasis): Base | ComparisonRefusal {
  const environment = isComplete(written) ? undefined : environments.find(isComplete);
  const read = usableRequest(environment ?? written, allowedHosts);
  if ('refused' in read) return read;
  const change = environment ? `with the variables of environment ${environment.name}` : 'nothing';
  return {
    variant: { kind: 'as-written', label: 'As written', change, request: read },
    environment,
    notes: environment
      ? [`Without an environment ${whyNot(written)}, so ${environment.name} stands for it.`]
      : [],
  };
}

/** The request, if it is complete, safe and goes where it may. */
function usableRequest(
  { request, failed }: ReadRequest,
  allowedHosts: readonly string[],
): VariantRequest | ComparisonRefusal {
  if (failed !== undefined) return { refused: failed };
  const gap = missing(request);
  if (gap !== undefined) return { refused: `nothing gives {{${gap}}} a value` };
  return permittedRequest(request, allowedHosts);
}

/** The request, if it is safe and goes where it may. */
export function permittedRequest(
  source: ResolvedRequest,
  allowedHosts: readonly string[],
): VariantRequest | ComparisonRefusal {
  const read = readRequest(source);
  if ('refused' in read || isComparable(read.url, allowedHosts)) return read;
  const host = hostOf(read.url);
  if (host === undefined) return { refused: 'its URL is not an absolute http or https URL' };
  return { refused: `it goes to ${host}, which is not on this machine and not allowed`, hostToAllow: host };
}

function readRequest(source: ResolvedRequest): VariantRequest | ComparisonRefusal {
  const { method } = source;
  if (method !== 'GET' && method !== 'HEAD')
    return { refused: `only GET and HEAD are compared, and this is ${method}` };
  const headers = source.headers.map(({ name, value }): Header => [name, value]);
  const override = headers.find(([name]) => overridesMethod.test(name));
  if (override) return { refused: `the header ${override[0]} turns it into another method` };
  const { url, body } = source;
  if (wireCredentials({ url: '', headers: [], ...(body === undefined ? {} : { body }) }).length > 0)
    return { refused: 'it carries credentials in its body, which are not taken apart' };
  return { method, url, headers, ...(body === undefined ? {} : { body }) };
}

function addLocalVariants(
  draft: Draft,
  { request }: Variant,
  carried: ReturnType<typeof carriedToken>,
  now: number,
): void {
  const credentials = wireCredentials(request);
  if (credentials.length === 0) return;
  const places = [...new Set(credentials.map(({ where }) => where))].join(', ');
  add(draft, 'anonymous', 'Anonymous', `without ${places}`, withoutCredentials(request));
  if (carried === undefined) return;
  const { raw, where, token } = carried;
  add(draft, 'without-token', 'Without the token', `without ${where} alone`, withoutToken(request, raw));
  for (const twin of tokenTwins(token, now)) {
    add(draft, twin.kind, twin.label, twin.change, withToken(request, raw, twin.raw));
  }
}

function addEnvironments(draft: Draft, { environments, allowedHosts }: ComparisonBasis, base: Variant): void {
  for (const { name, ...source } of environments) {
    const label = `Environment ${name}`;
    const read = usableRequest(source, allowedHosts);
    if ('refused' in read) {
      draft.notes.push(`${label} is left out: ${read.refused}.`);
      continue;
    }
    const elsewhere = sameAddress(read, base.request) ? '' : `, at ${hostOf(read.url)}`;
    const added = add(draft, 'environment', label, `with the variables of ${name}${elsewhere}`, read);
    if (!added) draft.notes.push(`${label} is left out: it gives a request that is in the list already.`);
  }
}

/** Adds a variant unless the same request is in the list already. */
function add(
  { variants }: Draft,
  kind: VariantKind,
  label: string,
  change: string,
  request: VariantRequest,
): boolean {
  const key = identity(request);
  if (variants.some(other => identity(other.request) === key)) return false;
  variants.push({ kind, label, change, request });
  return true;
}

function identity({ method, url, headers, body }: VariantRequest): string {
  return JSON.stringify([method, URL.parse(url)?.href ?? url, headers, body]);
}

/** Whether two requests lead to one place, whatever credentials stand in their URLs. */
export function sameAddress(one: VariantRequest, other: VariantRequest): boolean {
  const [a, b] = [one, other].map(request => URL.parse(withoutCredentials(request).url)?.href);
  return one.method === other.method && a === b;
}

/** The first reference that nothing defines. */
function missing({ substitutions }: ResolvedRequest): string | undefined {
  return substitutions.find(({ value }) => value === undefined)?.expression;
}

function whyNot({ request, failed }: ReadRequest): string {
  return failed ?? `{{${missing(request)}}} has no value`;
}

function isComplete({ request, failed }: ReadRequest): boolean {
  return failed === undefined && missing(request) === undefined;
}

function withoutDecoded({ raw, where, expired, unsecured }: CarriedToken): CarriedToken {
  return { raw, where, expired, unsecured };
}
