import { isCsrfCookie, isSessionCookie } from '../../../auth/cookies.ts';
import { hasOtherCredentials } from '../credential-place.ts';
import type {
  DifferenceContext,
  DifferenceReading,
  DifferenceRule,
  RequestDifference,
} from '../request-difference.ts';
import { textDifference } from '../text-difference.ts';

/** Cookies that count visitors or remember looks. */
const statistics =
  /^(?:_ga|_gid|_gat|_gcl|_fbp|_fbc|_hj|_pk_|_clck|_clsk|ajs_|amp_|mp_|optimizely|intercom-|hubspotutk|__hs|cookieconsent|theme|lang|locale)/i;
/** Set by what stands in front of a server once it has judged the browser. */
const gatekeepers =
  /^(?:cf_clearance|__cf_bm|datadome|_abck|bm_sz|ak_bmsc|incap_ses|visid_incap|aws-waf-token|_px)/i;

/** A cookie that only one of the two has, or that differs. */
export const cookieDiffers: DifferenceRule = {
  id: 'cookie-differs',
  read(difference, context) {
    const { part, name, working, yours } = difference;
    if (part !== 'cookie') return undefined;
    const reading = readCookie(name, difference, context);
    if (working === undefined || yours === undefined) return reading;
    return { ...reading, facts: [textDifference(working, yours)] };
  },
};

function readCookie(
  name: string,
  difference: RequestDifference,
  context: DifferenceContext,
): DifferenceReading {
  const { working, yours } = difference;
  if (statistics.test(name)) return { weight: 'harmless', why: 'It counts visitors or remembers a choice.' };
  if (isCsrfCookie(name)) {
    return {
      weight: isForgeryStatus(context.status) ? 'explains' : 'possible',
      why: 'It belongs to the protection against forged requests, which wants cookie and header to fit; a failed check is mostly answered with 403 or 419.',
    };
  }
  if (gatekeepers.test(name))
    return {
      weight: context.status === 403 || context.status === 503 ? 'explains' : 'unlikely',
      why: 'A guard in front of the server gives it to browsers that it trusts; without it, it answers 403 or 503.',
    };
  if (!isSessionCookie(name))
    return { weight: 'possible', why: 'Its name does not say what it is for; it may be the session.' };
  if (working === undefined)
    return {
      weight: 'possible',
      why: 'A session that has ended may be judged before the other credentials.',
    };
  const missing = yours === undefined;
  // With a token in both requests the session is not what lets the other through
  const otherWay =
    hasOtherCredentials(context.yours, difference) && hasOtherCredentials(context.working, difference);
  return {
    weight: otherWay ? 'possible' : 'explains',
    why: missing
      ? 'This cookie is the session of the other request; yours has none.'
      : 'The two requests belong to different sessions, and yours may have ended.',
  };
}

function isForgeryStatus(status: number | undefined): boolean {
  return status === 403 || status === 419;
}
