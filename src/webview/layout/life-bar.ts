import { type LifeState, lifeState, type TokenTimes } from '../words/life.ts';

export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** Where everything of a life bar stands, in CSS pixels from the left. */
export interface LifeBarLayout {
  readonly state: LifeState;
  /** From the first to the last moment of the token's life; absent when the token names neither. */
  readonly bar?: Stretch;
  /** The part of the bar that lies before `now`. */
  readonly used?: Stretch;
  /** The stretch between the bar and a `now` outside of it. */
  readonly outside?: Stretch;
  /** An edge of the bar that the token does not name. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Where validity begins, when that is later than the issue. */
  readonly validFromX?: number;
  readonly nowX: number;
  /** Middle of the break in the scale, where `now` lies too far away to be drawn to scale. */
  readonly breakX?: number;
}

const hour = 3_600_000;
const margin = 6;
/** Beyond this many lifetimes from the bar, the distance to `now` is broken instead of drawn to scale. */
const farAway = 1.5;
const barShareWhenFar = 0.62;

/** Lays out a token's life and `now` over `width` pixels. Times in milliseconds since 1970. */
export function layoutLifeBar(times: TokenTimes, now: number, width: number): LifeBarLayout {
  const known = finiteTimes(times);
  const state = lifeState(known, now);
  const room = Math.max(width - 2 * margin, 40);
  const edges = edgesOf(known, now);
  if (edges === undefined) return { state, openStart: true, openEnd: true, nowX: margin + room / 2 };
  const { low, high, openStart, openEnd } = edges;
  const place = scale(low, high, now, room);
  const bar = stretch(place.x(low), place.x(high));
  const nowX = place.x(now);
  const { issuedAt, notBefore } = known;
  const delayed =
    issuedAt !== undefined && notBefore !== undefined && notBefore > issuedAt && notBefore < high;
  return {
    state,
    bar,
    ...(now > low ? { used: stretch(bar.x, Math.min(nowX, bar.x + bar.width)) } : {}),
    ...outsideOf(bar, nowX),
    openStart,
    openEnd,
    ...(delayed ? { validFromX: place.x(notBefore) } : {}),
    nowX,
    ...(place.breakX === undefined ? {} : { breakX: place.breakX }),
  };
}

function finiteTimes(times: TokenTimes): TokenTimes {
  return Object.fromEntries(Object.entries(times).filter(([, value]) => Number.isFinite(value)));
}

/** An edge that the token leaves open is put where `now` still falls on the bar, if that can be. */
function edgesOf(times: TokenTimes, now: number) {
  const start = times.issuedAt ?? times.notBefore;
  const end = times.expiresAt;
  if (start !== undefined && end !== undefined) {
    return { low: Math.min(start, end), high: Math.max(start, end), openStart: false, openEnd: false };
  }
  if (end !== undefined) {
    const low = now < end ? now - (end - now) / 2 : end - hour;
    return { low, high: end, openStart: true, openEnd: false };
  }
  if (start !== undefined) {
    const high = now > start ? now + (now - start) / 2 : start + hour;
    return { low: start, high, openStart: false, openEnd: true };
  }
  return undefined;
}

function scale(low: number, high: number, now: number, room: number) {
  const span = Math.max(high - low, 1);
  const gap = Math.max(low - now, now - high, 0);
  if (gap <= farAway * span) {
    const first = Math.min(low, now);
    const whole = Math.max(Math.max(high, now) - first, 1);
    return { x: (at: number) => margin + ((at - first) / whole) * room, breakX: undefined };
  }
  const barRoom = room * barShareWhenFar;
  const after = now > high;
  const barX = after ? margin : margin + room - barRoom;
  const nowX = after ? margin + room : margin;
  const barEdge = after ? barX + barRoom : barX;
  const x = (at: number) => (at === now ? nowX : barX + ((at - low) / span) * barRoom);
  return { x, breakX: (barEdge + nowX) / 2 };
}

function outsideOf(bar: Stretch, nowX: number): { outside?: Stretch } {
  const end = bar.x + bar.width;
  if (nowX > end) return { outside: stretch(end, nowX) };
  if (nowX < bar.x) return { outside: stretch(nowX, bar.x) };
  return {};
}

function stretch(from: number, to: number): Stretch {
  return { x: from, width: Math.max(to - from, 0) };
}
