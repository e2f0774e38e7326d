import type { CauseId } from '../diagnosis/cause-id.ts';
import { causes } from '../diagnosis/causes/index.ts';
import type { Attack } from '../evidence/logs/attempts.ts';
import type { Counted } from '../evidence/logs/counts.ts';
import type { LogSummary } from '../evidence/logs/log-summary.ts';
import type { RefusalGroup } from '../evidence/logs/refusal-group.ts';
import { createMask, type Mask, noMask } from '../secrets/mask.ts';

/** What a server's log tells of refusals: the object that terminal, Markdown and JSON draw. Times are ISO 8601, UTC. */
export interface LogReport {
  readonly file: string;
  readonly lines: number;
  readonly requests: number;
  readonly errors: number;
  readonly broken: number;
  readonly formats: readonly Counted[];
  readonly first: string | null;
  readonly last: string | null;
  readonly refused: number;
  readonly groups: readonly LogReportGroup[];
  /** Groups that are not listed. */
  readonly groupsLeftOut: number;
  readonly attacks: readonly LogReportAttack[];
}

export interface LogReportCause {
  readonly cause: string;
  readonly title: string;
  readonly confidence: 'likely' | 'possible';
  readonly count: number;
  readonly because: string;
}

export interface LogReportGroup
  extends Omit<RefusalGroup, 'first' | 'last' | 'causes' | 'spikes' | 'sample'> {
  /** Of all refusals, from 0 to 1. */
  readonly share: number;
  readonly first: string | null;
  readonly last: string | null;
  /** The most probable first. */
  readonly causes: readonly LogReportCause[];
  readonly spikes: readonly {
    readonly from: string;
    readonly to: string;
    readonly count: number;
    readonly median: number;
    readonly bucket: 'minute' | 'hour';
  }[];
  readonly sample: string | null;
}

export interface LogReportAttack extends Omit<Attack, 'first' | 'last' | 'success'> {
  readonly first: string;
  readonly last: string;
  readonly success: (Omit<NonNullable<Attack['success']>, 'time'> & { readonly time: string }) | null;
}

/** Longer lists are for programs that count themselves. */
const mostGroups = 50;
const mostAttacks = 50;

/**
 * Makes the report of a summary. Addresses and user names are shown: they are what the reader looks for. Keys and tokens in
 * targets, words and user agents are masked, but for `reveal`.
 */
export function createLogReport(
  summary: LogSummary,
  file: string,
  options: { readonly reveal?: boolean } = {},
): LogReport {
  const mask = options.reveal === true ? noMask : createMask([]);
  const { groups, attacks, first, last, ...counts } = summary;
  const hasRequests = groups.some(({ status }) => status !== null);
  return {
    file,
    ...counts,
    first: iso(first),
    last: iso(last),
    groups: groups
      .slice(0, mostGroups)
      .map(group => groupReport(group, group.status === null && hasRequests ? 0 : summary.refused, mask)),
    groupsLeftOut: Math.max(0, groups.length - mostGroups),
    attacks: attacks.slice(0, mostAttacks).map(attack => attackReport(attack, mask)),
  };
}

/** The report as one JSON object, beside the results that this command has for requests. */
export function logReportAsJson(report: LogReport): string {
  return JSON.stringify({ schema: 1, results: [], logs: report }, undefined, 2);
}

function groupReport(group: RefusalGroup, refused: number, mask: Mask): LogReportGroup {
  return {
    ...group,
    pattern: maskedTarget(group.pattern, mask),
    share: refused === 0 ? 0 : Math.round((group.count / refused) * 1000) / 1000,
    first: iso(group.first),
    last: iso(group.last),
    methods: masked(group.methods, mask),
    clients: masked(group.clients, mask),
    userAgents: masked(group.userAgents, mask),
    users: masked(group.users, mask),
    causes: group.causes.map(({ cause, confidence, count, because }) => ({
      ...{ cause, title: titles.get(cause) ?? cause, confidence, count },
      because: mask.text(because),
    })),
    spikes: group.spikes.map(spike => ({ ...spike, from: isoOf(spike.from), to: isoOf(spike.to) })),
    sample: group.sample === undefined ? null : maskedTarget(group.sample, mask),
  };
}

function attackReport(attack: Attack, mask: Mask): LogReportAttack {
  const { success } = attack;
  return {
    ...attack,
    client: mask.text(attack.client),
    first: isoOf(attack.first),
    last: isoOf(attack.last),
    users: masked(attack.users, mask),
    patterns: attack.patterns.map(({ name, count }) => ({ name: maskedTarget(name, mask), count })),
    success: success && {
      status: success.status,
      user: success.user === null ? null : mask.text(success.user),
      pattern: maskedTarget(success.pattern, mask),
      time: isoOf(success.time),
    },
  };
}

function masked(list: readonly Counted[], mask: Mask): Counted[] {
  return list.map(({ name, count }) => ({ name: mask.text(name), count }));
}

function maskedTarget(target: string, mask: Mask): string {
  return mask.text(mask.url(target));
}

const titles: ReadonlyMap<string, string> = new Map<CauseId, string>(
  causes.map(({ id, title }) => [id, title]),
);

function iso(time: number | null): string | null {
  return time === null ? null : isoOf(time);
}

function isoOf(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z');
}
