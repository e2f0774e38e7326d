import { tokenTimes } from '../auth/jwt.ts';
import type { Fact, Finding, Fix } from '../diagnosis/cause.ts';
import { wireCredentials } from '../evidence/collect.ts';
import type { Evidence, ProbeRecord, ReceivedChallenge, WireToken } from '../evidence/evidence.ts';
import type { Exchange, Header, Hop, ReceivedResponse } from '../evidence/exchange.ts';
import { type CredentialOrigin, provenanceOf } from '../evidence/provenance.ts';
import { unintendedCredentials } from '../evidence/unintended.ts';
import { createMask, type Mask, noMask } from '../secrets/mask.ts';
import { collectSecrets } from './collect-secrets.ts';
import { createFactMask } from './fact-mask.ts';
import type { Inspection } from './inspection.ts';
import type {
  Report,
  ReportFinding,
  ReportFix,
  ReportHop,
  ReportOrigin,
  ReportRequest,
  ReportResponse,
  ReportResult,
  ReportToken,
} from './report.ts';

/** The masks of one inspection, each for another kind of text. */
interface Masks {
  readonly mask: Mask;
  /** For our own sentences, which are the same for every inspection: a password `password` must not tear holes in them. */
  readonly own: Mask;
  /** For quotes of the exchange, whose place tells what they are. */
  readonly fact: (fact: Fact) => Fact;
}

/**
 * Makes the one result object of any number of inspections. Every string in it has gone through a mask, unless `reveal`.
 * Each inspection is masked with its own secrets; a `mask` that is passed in stands in for all of them.
 */
export function createReport(
  inspections: readonly Inspection[],
  options: { readonly reveal?: boolean; readonly mask?: Mask } = {},
): Report {
  const fixed = options.reveal === true ? noMask : options.mask;
  return {
    schema: 1,
    results: inspections.map(inspection => result(inspection, masksOf(inspection, fixed))),
  };
}

const plainWord = /^[A-Za-z]+$/;

function masksOf(inspection: Inspection, fixed: Mask | undefined): Masks {
  if (fixed !== undefined) return { mask: fixed, own: fixed, fact: fixed.value };
  const secrets = collectSecrets(inspection);
  const mask = createMask(secrets);
  const own = createMask(secrets.filter(secret => !plainWord.test(secret)));
  return { mask, own, fact: createFactMask(inspection, mask) };
}

function result(inspection: Inspection, masks: Masks): ReportResult {
  const { evidence, diagnosis } = inspection;
  const { exchange } = evidence;
  const { mask } = masks;
  const unintended = new Set(unintendedCredentials(evidence).map(({ note }) => note));
  const broken = diagnosis.broken.map(({ cause, error }) => `The check for ${cause} failed: ${error}`);
  return {
    request: request(inspection, mask),
    lastRequest: lastRequest(exchange, mask),
    response: exchange?.response === undefined ? null : response(exchange, exchange.response, mask),
    failure: failure(exchange, mask),
    hops: exchange?.hops.map(hop => reportHop(hop, mask)) ?? [],
    challenges: evidence.challenges.map(challenge => reportChallenge(challenge, mask)),
    tokens: evidence.tokens.map(token => reportToken(token, mask)),
    probes: inspection.probes.map(probe => reportProbe(probe, mask)),
    findings: diagnosis.findings.map(finding => reportFinding(finding, masks)),
    carried: unique(evidence.credentials.map(({ where }) => mask.text(where))),
    connection: exchange?.connection === undefined ? null : mask.value(exchange.connection),
    clock: clock(evidence),
    // A note on a placeholder holds no value; its words are ours, even where the value is one of them.
    notes: [...inspection.notes, ...broken].map(note => (unintended.has(note) ? masks.own : mask).text(note)),
    provenance: provenanceOf(evidence, inspection.file).map(origin => reportOrigin(origin, masks)),
  };
}

/** Where nothing was sent, the request is shown as its text has it. */
function request({ name, file, line, evidence }: Inspection, mask: Mask): ReportRequest {
  const { exchange, source } = evidence;
  // The first request is what the user wrote; what a redirect made of it stands in the hops.
  const sent = exchange?.hops[0]?.request ?? exchange?.request;
  const headers: readonly Header[] =
    sent?.headers ?? source?.headers.map(h => [h.name, h.value] as const) ?? [];
  return {
    name: mask.text(name),
    file: mask.text(file),
    line,
    method: mask.text(sent?.method ?? source?.method ?? ''),
    url: mask.url(sent?.url ?? source?.url ?? ''),
    headers: headers.map(mask.header),
    bodySize: sent?.bodySize ?? new TextEncoder().encode(source?.body ?? '').length,
  };
}

function lastRequest(exchange: Exchange | undefined, mask: Mask): ReportResult['lastRequest'] {
  if (!exchange || exchange.hops.length === 0) return null;
  const { method, url, headers, bodySize } = exchange.request;
  return { method, url: mask.url(url), headers: headers.map(mask.header), bodySize };
}

function response({ durationMs }: Exchange, received: ReceivedResponse, mask: Mask): ReportResponse {
  return {
    status: received.status,
    statusText: mask.text(received.statusText),
    headers: received.headers.map(mask.header),
    durationMs,
    httpVersion: received.httpVersion,
    body: { ...received.body, text: mask.text(received.body.text) },
  };
}

function failure(exchange: Exchange | undefined, mask: Mask): ReportResult['failure'] {
  if (exchange?.failure === undefined) return null;
  return { code: exchange.failure.code, message: mask.text(exchange.failure.message) };
}

function reportHop(hop: Hop, mask: Mask): ReportHop {
  return {
    method: mask.text(hop.request.method),
    url: mask.url(hop.request.url),
    status: hop.response.status,
    location: mask.url(hop.location),
    dropped: hop.dropped.map(({ name, why }) => ({ name: mask.text(name), why: mask.text(why) })),
    carried: unique(wireCredentials(hop.request).map(({ where }) => mask.text(where))),
    ...(hop.answered === undefined ? {} : { answered: mask.value(hop.answered) }),
  };
}

/** The text of a cookie, parameter or field is masked by its place, as that of a key header is. */
function reportOrigin(
  { credential: { kind, name, where, value }, written, hop, chains }: CredentialOrigin,
  { own }: Masks,
): ReportOrigin {
  const isHeader = ['authorization', 'proxy-authorization', 'key-header'].includes(kind);
  // A cookie without `=` is a value without a name
  const isNameless = kind === 'cookie' && value === '';
  return {
    name: isNameless ? 'Cookie' : own.text(name),
    where: isNameless ? 'Cookie header' : own.text(where),
    written: own.header([isHeader ? name : 'X-Api-Key', written])[1],
    hop,
    chains: chains.map(chain => chain.map(own.text)),
  };
}

function reportChallenge(challenge: ReceivedChallenge, mask: Mask): ReportResult['challenges'][number] {
  const { scheme, token68, params, header } = challenge;
  return {
    scheme: mask.text(scheme),
    ...(token68 === undefined ? {} : { token68: mask.text(token68) }),
    params: maskRecord(params, mask),
    header,
  };
}

/** Claims are what the user wants to read: only those stay hidden whose names say secret, or that hold one. */
function reportToken({ where, token, verification }: WireToken, mask: Mask): ReportToken {
  return {
    where: mask.text(where),
    format: token.format,
    header: maskRecord(token.header, mask),
    claims: maskRecord(token.claims ?? {}, mask),
    signature: verification.signature,
    signatureDetail: mask.text(signatureDetail(verification)),
    problems: token.problems.map(({ message }) => mask.text(message)),
    ...times(token),
  };
}

function signatureDetail(verification: WireToken['verification']): string {
  if (verification.signature === 'valid') return '';
  return verification.signature === 'invalid' ? verification.detail : verification.reason;
}

function times(token: WireToken['token']): Pick<ReportToken, 'issuedAt' | 'notBefore' | 'expiresAt'> {
  const { issuedAt, notBefore, expiresAt } = tokenTimes(token);
  return {
    ...(issuedAt === undefined ? {} : { issuedAt }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

function reportProbe({ id, exchange, learned }: ProbeRecord, mask: Mask): ReportResult['probes'][number] {
  return {
    id,
    method: mask.text(exchange.request.method),
    url: mask.url(exchange.request.url),
    status: exchange.response?.status ?? null,
    learned: mask.text(learned),
  };
}

function reportFinding(finding: Finding, { mask, own, fact }: Masks): ReportFinding {
  return {
    cause: finding.cause,
    confidence: finding.confidence,
    title: own.text(finding.title),
    explanation: mask.text(finding.explanation),
    evidence: finding.facts.map(fact),
    fixes: finding.fixes.map(fix => reportFix(fix, mask)),
    references: finding.references.map(({ title, url }) => ({ title: own.text(title), url: own.url(url) })),
    help: {
      meaning: own.text(finding.help.meaning),
      confirm: own.text(finding.help.confirm),
      client: own.text(finding.help.client),
      server: own.text(finding.help.server),
    },
  };
}

function reportFix(fix: Fix, mask: Mask): ReportFix {
  const title = mask.text(fix.title);
  return fix.kind === 'advice'
    ? { title, kind: fix.kind, audience: fix.audience }
    : { title, kind: fix.kind };
}

function clock({ clock: { judge, server, skewSeconds }, exchange }: Evidence): ReportResult['clock'] {
  const source = exchange?.recorded === true ? 'recording' : server === undefined ? 'local' : 'server';
  return { judge, source, ...(skewSeconds === undefined ? {} : { skewSeconds }) };
}

/** The names of a record come from the wire too; the names of our own objects do not. */
function maskRecord<T>(record: Readonly<Record<string, T>>, mask: Mask): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(mask.value(record)).map(([name, value]) => [mask.text(name), value]),
  );
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
