import type { ReportResult, ReportToken } from '../../core/report/report.ts';
import { durationWords } from './moment.ts';

export type TokenTimes = Pick<ReportToken, 'issuedAt' | 'notBefore' | 'expiresAt'>;

/** `timeless`: no time claim at all. `contradictory`: it expires before it begins. */
export type LifeState = 'valid' | 'expired' | 'early' | 'timeless' | 'contradictory';

/** Where `now` lies in a token's life (RFC 7519, sections 4.1.4 to 4.1.6). Milliseconds since 1970. */
export function lifeState(times: TokenTimes, now: number): LifeState {
  const start = startOf(times);
  const { expiresAt } = times;
  if (start === undefined && expiresAt === undefined) return 'timeless';
  if (start !== undefined && expiresAt !== undefined && expiresAt < start) return 'contradictory';
  if (expiresAt !== undefined && now >= expiresAt) return 'expired';
  if (start !== undefined && now < start) return 'early';
  return 'valid';
}

/** One short sentence without a full stop: `expired 3 h ago`. */
export function lifeWords(times: TokenTimes, now: number): string {
  const { expiresAt, notBefore, issuedAt } = times;
  const state = lifeState(times, now);
  if (state === 'timeless') return 'says nothing about how long it lives';
  if (state === 'contradictory') return 'expires before it begins';
  if (state === 'expired') return expiredWords(now - (expiresAt ?? now));
  if (state === 'early' && notBefore !== undefined && now < notBefore) {
    return `not valid yet, begins in ${durationWords(notBefore - now)}`;
  }
  if (state === 'early') return `issued ${durationWords((issuedAt ?? now) - now)} in the future`;
  if (expiresAt === undefined) return 'valid, never expires by itself';
  return `valid for another ${durationWords(expiresAt - now)}`;
}

/** Whose clock `now` was read from, and how far the two clocks lie apart. */
export function clockWords(clock: ReportResult['clock']): string {
  const whose = clockOwners[clock.source] ?? 'an unknown clock';
  const skew = clock.skewSeconds ?? 0;
  if (Math.abs(skew) < 2) return `judged by ${whose}`;
  const direction = skew > 0 ? 'ahead of' : 'behind';
  return `judged by ${whose}; the server is ${durationWords(skew * 1000)} ${direction} this computer`;
}

const clockOwners: Readonly<Record<string, string>> = {
  server: "the server's clock",
  local: "this computer's clock",
  recording: 'the time of the recording',
};

function expiredWords(ago: number): string {
  return ago < 1000 ? 'expired just now' : `expired ${durationWords(ago)} ago`;
}

function startOf({ issuedAt, notBefore }: TokenTimes): number | undefined {
  if (issuedAt === undefined) return notBefore;
  return notBefore === undefined ? issuedAt : Math.max(issuedAt, notBefore);
}
