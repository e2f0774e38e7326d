import type { Evidence } from '../evidence/evidence.ts';
import { authorization, identifying } from './detection.ts';

// What many product rows ask about the request and the answer. A condition that one product alone has is in its file.

/** Whether the request carries nothing that says who sends it. */
export const anonymous = ({ credentials }: Evidence): boolean => identifying(credentials).length === 0;

/** Whether the request carries anything that says who sends it. */
export const identified = (evidence: Evidence): boolean => !anonymous(evidence);

/** Whether the request has an `Authorization` header. */
export const authorized = (evidence: Evidence): boolean => authorization(evidence) !== undefined;

/** Whether a user name and password are sent as `Basic`. */
export const basic = ({ credentials }: Evidence): boolean => credentials.some(c => c.credentials?.basic);

/** Whether the method is one of those that change something. */
export const unsafe = ({ exchange }: Evidence): boolean =>
  /^(?:POST|PUT|PATCH|DELETE)$/.test(exchange?.request.method ?? '');

/** Whether the answer is an error of any kind: some products name their codes under every status. */
export const refused = ({ status }: Evidence): boolean => (status ?? 0) >= 400;
