import type { ReportResult } from '../../core/report/report.ts';

export type StationTone = 'plain' | 'fine' | 'moved' | 'refused' | 'unreached';

/** One party that the request met, or should have met. */
export interface Station {
  readonly role: 'client' | 'proxy' | 'redirect' | 'origin' | 'issuer';
  readonly title: string;
  /** Scheme and path, or what the party is; never needed to understand the picture. */
  readonly detail: string;
  /** What it answered: `401 Unauthorized`; empty where it answered nothing. */
  readonly answer: string;
  readonly tone: StationTone;
}

/** The way between two neighbours. */
export interface Leg {
  readonly carried: readonly string[];
  readonly dropped: readonly { readonly name: string; readonly why: string }[];
  readonly travelled: boolean;
  /** Whether to say what travelled; the way to a proxy repeats what the way behind it says. */
  readonly labelled: boolean;
}

/** The way of a request: stations in order with a leg between each two, and the parties that only probes asked. */
export interface RequestPath {
  readonly stations: readonly Station[];
  readonly legs: readonly Leg[];
  readonly aside: readonly Station[];
}

const mostAside = 3;
/** Failures before a byte of the request left: its credentials travelled nowhere. */
/** What keeps a request here, with or without a server in sight. */
const unsent = ['invalid-request', 'client-certificate'];
const neverLeft = new Set([...unsent, 'dns', 'refused', 'unreachable', 'tls', 'proxy']);
const client: Station = { role: 'client', title: 'Your request', detail: '', answer: '', tone: 'plain' };

/** Reads the way of a request out of a result. */
export function requestPath(result: ReportResult): RequestPath {
  const stations: Station[] = [{ ...client, detail: result.request.name }];
  const legs: Leg[] = [];
  const proxy = result.connection?.proxy;
  const status = result.response?.status;
  const proxied = proxy !== undefined && proxy !== '';
  const stopped = proxied && status === 407;
  if (proxied) {
    stations.push(proxyStation(proxy, stopped ? answerOf(result) : ''));
    legs.push({ carried: result.carried, dropped: [], travelled: true, labelled: stopped });
  }
  const drops = [[], ...result.hops.map(hop => hop.dropped)];
  for (const [index, hop] of result.hops.entries()) {
    legs.push({ carried: hop.carried, dropped: drops[index] ?? [], travelled: true, labelled: true });
    stations.push(
      station('redirect', hop.url, String(hop.status), hop.answered === undefined ? 'moved' : 'plain'),
    );
  }
  const travelled = !stopped && hasLeft(result);
  // Where nothing was sent, the station says so.
  const labelled = wasSent(result);
  legs.push({ carried: result.carried, dropped: drops.at(-1) ?? [], travelled, labelled });
  stations.push(
    station(
      'origin',
      (result.lastRequest ?? result.request).url,
      stopped ? '' : answerOf(result),
      originTone(result, stopped),
    ),
  );
  return { stations, legs, aside: asideOf(result, stations) };
}

/** The same way in sentences, for a reader who does not see the picture. */
export function pathSentences(path: RequestPath): string {
  const sentences = path.legs.map((leg, index) => {
    const to = path.stations[index + 1];
    const name = to?.title ?? 'the server';
    if (!leg.travelled) return `${name} was not reached.`;
    const dropped = leg.dropped.map(drop => ` ${drop.name} did not travel on: ${drop.why}.`).join('');
    const carried = leg.carried.length === 0 ? 'no credentials' : leg.carried.join(', ');
    const answer = to === undefined || to.answer === '' ? '' : ` It answered ${to.answer}.`;
    return `${name} received ${carried}.${dropped}${answer}`;
  });
  const probed = path.aside.map(party => `A probe asked ${party.title}: ${party.answer || 'no answer'}.`);
  return [...sentences, ...probed].join(' ');
}

function wasSent(result: ReportResult): boolean {
  return result.response !== null || (result.failure !== null && !unsent.includes(result.failure.code));
}

function hasLeft({ response, failure }: ReportResult): boolean {
  return response !== null || (failure !== null && !neverLeft.has(failure.code));
}

function answerOf(result: ReportResult): string {
  if (result.response !== null) return `${result.response.status} ${result.response.statusText}`.trim();
  return wasSent(result) ? 'no answer' : 'not sent';
}

function originTone(result: ReportResult, stopped: boolean): StationTone {
  if (stopped || result.response === null) return 'unreached';
  return result.response.status < 400 ? 'fine' : 'refused';
}

function proxyStation(url: string, answer: string): Station {
  const tone = answer === '' ? 'plain' : 'refused';
  return { role: 'proxy', title: hostOf(url), detail: 'proxy', answer, tone };
}

function station(role: Station['role'], url: string, answer: string, tone: StationTone): Station {
  return { role, title: hostOf(url), detail: pathOf(url), answer, tone };
}

/** One party for each further origin that a probe asked; those that the request itself met are in the picture already. */
function asideOf(result: ReportResult, met: readonly Station[]): Station[] {
  const hosts = new Set(met.map(party => party.title));
  const found: Station[] = [];
  for (const probe of result.probes) {
    const title = hostOf(probe.url);
    if (title === '' || hosts.has(title) || found.length === mostAside) continue;
    hosts.add(title);
    const answer = probe.status === null ? 'no answer' : String(probe.status);
    found.push({ role: 'issuer', title, detail: 'asked by a probe', answer, tone: 'plain' });
  }
  return found;
}

function hostOf(url: string): string {
  return URL.parse(url)?.host || url;
}

function pathOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return '';
  // Plain http is worth seeing: it is why credentials are dropped or leak.
  return parsed.protocol === 'https:' ? parsed.pathname : `${parsed.protocol}//… ${parsed.pathname}`;
}
