import type { ParsedBlock } from '../../core/http-file/incremental.ts';
import type { RequestNode } from '../../core/http-file/nodes.ts';
import type { Range } from '../../core/http-file/range.ts';
import { type Need, needOf } from '../../core/secrets/credential-need.ts';
import type { SecretFinding } from '../../core/secrets/scan.ts';

/** A lens above a request, before the editor's own types come into it. `offset` is that of the request line. */
export type PlannedLens =
  | { readonly kind: 'send' | 'diagnose'; readonly offset: number; readonly title: string }
  | {
      readonly kind: 'no-authorization';
      readonly offset: number;
      readonly title: string;
      readonly tooltip: string;
    }
  | {
      readonly kind: 'secret';
      readonly offset: number;
      readonly title: string;
      readonly tooltip: string;
      /** The first secret of the request. */
      readonly range: Range;
    };

const noAuthorization = 'No Authorization header';
const noAuthorizationTooltip = {
  peers: 'Other requests of this file carry credentials; this one carries none.',
  challenged: 'The server has answered with a challenge before; this request carries no credentials.',
};

/**
 * The lenses of a whole file, block by block; their offsets count from the beginning of their block.
 * `secretsIn` gives the secrets of a block, request by request; always the same list for as long as nothing new is found.
 * `wasChallenged` tells whether an earlier request to the origin of a URL, as written, met a challenge in this session.
 */
export function planLenses(
  blocks: readonly ParsedBlock[],
  secretsIn: (block: ParsedBlock) => SecretsOfBlock,
  wasChallenged: (url: string) => boolean,
): (readonly PlannedLens[])[] {
  const peersCarry = blocks.some(block => plannedOf(block).needs.includes('none'));
  const lackOf = (need: Need | undefined, node: RequestNode): Lack => {
    if (need === 'none') return undefined;
    if (wasChallenged(node.url.text)) return 'challenged';
    return peersCarry && need === 'credentials' ? 'peers' : undefined;
  };
  return blocks.map(block => {
    const planned = plannedOf(block);
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
    planned.lenses = requests.flatMap((node, at) =>
      requestLenses(node, planned.lacking[at], secrets?.[at] ?? []),
    );
    return planned.lenses;
  });
}

type SecretsOfBlock = readonly (readonly SecretFinding[])[] | undefined;

/** What was planned for a block last: lenses are planned after every keystroke, and those of most blocks stay. */
interface PlannedBlock {
  readonly needs: readonly Need[];
  /** No request lacks anything, whatever the others carry. */
  readonly settled: boolean;
  lacking: readonly Lack[];
  secrets: SecretsOfBlock | 'never';
  lenses: readonly PlannedLens[];
}

const plannedBlocks = new WeakMap<ParsedBlock, PlannedBlock>();

function plannedOf(block: ParsedBlock): PlannedBlock {
  const known = plannedBlocks.get(block);
  if (known !== undefined) return known;
  const needs = block.file.requests.map(needOf);
  const settled = needs.every(need => need === 'none');
  const planned: PlannedBlock = { needs, settled, lacking: [], secrets: 'never', lenses: [] };
  plannedBlocks.set(block, planned);
  return planned;
}

type Lack = keyof typeof noAuthorizationTooltip | undefined;

function requestLenses(node: RequestNode, lacking: Lack, secrets: readonly SecretFinding[]): PlannedLens[] {
  const offset = node.requestLine.start;
  const lenses: PlannedLens[] = [
    { kind: 'send', offset, title: 'Send' },
    { kind: 'diagnose', offset, title: 'Diagnose 401' },
  ];
  if (lacking !== undefined) {
    const tooltip = noAuthorizationTooltip[lacking];
    lenses.push({ kind: 'no-authorization', offset, title: noAuthorization, tooltip });
  }
  if (secrets[0] !== undefined) lenses.push(secretLens(offset, secrets[0], secrets.length));
  return lenses;
}

function secretLens(offset: number, { message, range }: SecretFinding, count: number): PlannedLens {
  const title = count === 1 ? 'Hardcoded secret' : `Hardcoded secret (${count})`;
  return { kind: 'secret', offset, title, tooltip: message, range };
}
