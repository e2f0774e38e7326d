import type { ParsedBlock } from '../../core/http-file/incremental.ts';
import type { RequestNode } from '../../core/http-file/nodes.ts';
import type { Range } from '../../core/http-file/range.ts';
import { carriesCredentials, type Need, needOf } from '../../core/secrets/credential-need.ts';
import { isPublicPath } from '../../core/secrets/missing-authorization.ts';
import { remembered } from '../../core/secrets/remembered.ts';
import type { SecretFinding } from '../../core/secrets/scan.ts';
import type { SecretsOfBlock } from './secret-scan.ts';

/** A lens above a request or a variable, before the editor's own types come into it. `offset` is that of its line. */
export type PlannedLens =
  | { readonly kind: 'send' | 'diagnose'; readonly offset: number; readonly title: string }
  | {
      readonly kind: 'no-authorization';
      readonly offset: number;
      readonly title: string;
      readonly tooltip: string;
      /** The request line. */
      readonly range: Range;
    }
  | {
      readonly kind: 'secret';
      readonly offset: number;
      readonly title: string;
      readonly tooltip: string;
      /** The first secret of the request. */
      readonly range: Range;
      /** When the first token of the request expires, in milliseconds since 1970. */
      readonly expiresAt?: number;
    };

/** What the files around a document say about the credentials of its requests. */
export interface NeedsAround {
  /** Where requests of other files carry credentials to: origins, as written. */
  readonly served: ReadonlySet<string>;
  /** Whether an OpenAPI document asks for security; `undefined` where none speaks of the request. */
  asks(method: string, url: string): boolean | undefined;
}

const nothingAround: NeedsAround = { served: new Set(), asks: () => undefined };

const noAuthorization = 'No Authorization header';
const noAuthorizationTooltip = {
  peers: 'Other requests of this file carry credentials for this host; this one carries none.',
  document: 'The OpenAPI document asks for credentials here; this request carries none.',
  folder: 'Requests of other files in this folder carry credentials for this host; this one carries none.',
  challenged: 'The server has answered with a challenge before; this request carries no credentials.',
};

/**
 * The lenses of a whole file, block by block; their offsets count from the beginning of their block.
 * `secretsIn` gives the secrets of a block, request by request; always the same list for as long as nothing new is found.
 * `wasChallenged` tells whether an earlier request to the origin of a URL, as written, met a challenge in this session;
 * `isOpen` whether this very request succeeded without credentials before; `around` is what other files say.
 */
export function planLenses(
  blocks: readonly ParsedBlock[],
  secretsIn: (block: ParsedBlock) => SecretsOfBlock | undefined,
  wasChallenged: (url: string) => boolean,
  isOpen: (method: string, url: string) => boolean = () => false,
  around: NeedsAround = nothingAround,
): (readonly PlannedLens[])[] {
  const plans = blocks.map(plannedOf);
  const served = servedOrigins(plans);
  const lackOf = (need: Need | undefined, node: RequestNode): Lack => {
    if (need === 'none') return undefined;
    const [method, url] = [node.method.text, node.url.text];
    if (wasChallenged(url)) return 'challenged';
    const asked = around.asks(method, url);
    if (asked !== undefined) return asked ? 'document' : undefined;
    if (need !== 'credentials' || isOpen(method, url) || isPublicPath(url)) return undefined;
    if (served.has(originOf(node))) return 'peers';
    return around.served.has(originOf(node)) ? 'folder' : undefined;
  };
  return plans.map(planned => {
    const { block } = planned;
    const secrets = secretsIn(block);
    let stays = planned.secrets === secrets;
    if (stays && planned.settled) return planned.lenses;
    const { requests } = block.file;
    for (let at = 0; stays && at < requests.length; at++) {
      const node = requests[at];
      stays = node !== undefined && lackOf(planned.needs[at], node) === planned.lacking[at];
    }
    if (stays) return planned.lenses;
    planned.secrets = secrets;
    planned.lacking = requests.map((node, at) => lackOf(planned.needs[at], node));
    planned.lenses = [
      ...secretLenses(secrets?.outside),
      ...requests.flatMap((node, at) => requestLenses(node, planned.lacking[at], secrets?.requests[at])),
    ];
    return planned.lenses;
  });
}

/** What was planned for a block last: lenses are planned after every keystroke, and those of most blocks stay. */
interface PlannedBlock {
  readonly block: ParsedBlock;
  readonly needs: readonly Need[];
  /** Where requests carry credentials to. */
  readonly carrying: readonly string[];
  /** No request lacks anything, whatever the others carry. */
  readonly settled: boolean;
  lacking: readonly Lack[];
  secrets: SecretsOfBlock | undefined | 'never';
  lenses: readonly PlannedLens[];
}

const plannedBlocks = new WeakMap<ParsedBlock, PlannedBlock>();

function plannedOf(block: ParsedBlock): PlannedBlock {
  const known = plannedBlocks.get(block);
  if (known !== undefined) return known;
  const { requests } = block.file;
  const needs = requests.map(needOf);
  const carrying = requests.filter(carriesCredentials).map(originOf);
  const settled = needs.every(need => need === 'none');
  const planned: PlannedBlock = {
    block,
    needs,
    carrying,
    settled,
    lacking: [],
    secrets: 'never',
    lenses: [],
  };
  plannedBlocks.set(block, planned);
  return planned;
}

type Lack = keyof typeof noAuthorizationTooltip | undefined;

function requestLenses(
  node: RequestNode,
  lacking: Lack,
  secrets: readonly SecretFinding[] | undefined,
): PlannedLens[] {
  const offset = node.requestLine.start;
  const lenses: PlannedLens[] = [
    { kind: 'send', offset, title: 'Send' },
    { kind: 'diagnose', offset, title: 'Diagnose 401' },
  ];
  if (lacking !== undefined) {
    const tooltip = noAuthorizationTooltip[lacking];
    const range = node.requestLine;
    lenses.push({ kind: 'no-authorization', offset, title: noAuthorization, tooltip, range });
  }
  return [...lenses, ...secretLenses(secrets, offset)];
}

/** One lens for all secrets of a request, at its line; of several variables, at the line of the first of them. */
function secretLenses(secrets: readonly SecretFinding[] = [], at?: number): PlannedLens[] {
  const [first] = secrets;
  if (first === undefined) return [];
  const { message, range } = first;
  const expiresAt = secrets.find(secret => secret.expiresAt !== undefined)?.expiresAt;
  const title = secrets.length === 1 ? 'Hardcoded secret' : `Hardcoded secret (${secrets.length})`;
  const life = expiresAt === undefined ? {} : { expiresAt };
  return [{ kind: 'secret', offset: at ?? range.start, title, tooltip: message, range, ...life }];
}

/** Where requests of the file carry credentials to. Neighbours mostly go to the same place: one text, and one look. */
function servedOrigins(plans: readonly PlannedBlock[]): ReadonlySet<string> {
  const served = new Set<string>();
  let last: string | undefined;
  for (const { carrying } of plans) {
    for (const origin of carrying) {
      if (origin !== last) served.add(origin);
      last = origin;
    }
  }
  return served;
}

const oneText = remembered((origin: string) => origin);

/** Scheme and authority of a URL as written. A variable in it stands for one host in the whole file. */
export function originOf({ url }: RequestNode): string {
  return oneText(/^(?:[a-z][a-z\d+.-]*:\/\/)?[^/?#\s]*/i.exec(url.text)?.[0].toLowerCase() ?? '');
}
