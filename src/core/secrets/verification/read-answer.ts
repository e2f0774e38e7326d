import type { Exchange } from '../../evidence/exchange.ts';
import type { IdentityEndpoint } from './identity-endpoints.ts';

/** What the provider's answer says of a secret. */
export interface Verdict {
  readonly works: 'yes' | 'no' | 'unclear';
  /** One or two sentences. Nothing of the secret or of the answer's text is in them. */
  readonly message: string;
}

/** Reads the answer to `identityRequest`. No answer, and one that fits nothing, proves nothing. */
export function readAnswer(endpoint: IdentityEndpoint, exchange: Exchange): Verdict {
  const { provider, says, refuses = [] } = endpoint;
  const { response, failure } = exchange;
  if (response === undefined) {
    return unclear(`${provider} could not be asked${failure === undefined ? '' : `: ${failure.message}`}`);
  }
  const { status, body } = response;
  if (says?.no.test(body.text) || status === 401 || refuses.includes(status)) {
    return { works: 'no', message: `${provider} refuses it (${status}): it does not work any more.` };
  }
  if (status === 403) {
    const message = `${provider} answered 403: it is probably known there, but may not ask this. Take it for one that works.`;
    return { works: 'unclear', message };
  }
  const isYes = says === undefined ? status === 200 : status === 200 && says.yes.test(body.text);
  if (isYes) {
    const message = `${provider} accepts it: it works. Revoke it there, then put the new one in a safe place.`;
    return { works: 'yes', message };
  }
  return unclear(`${provider} answered ${status}, which proves nothing`);
}

function unclear(what: string): Verdict {
  return { works: 'unclear', message: `${what.replace(/\.$/, '')}. Whether it works is not known.` };
}
