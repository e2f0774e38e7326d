import type { Cause } from '../cause.ts';
import { challengeFacts, spoken, statusFact } from '../detection.ts';
import { clientAdvice } from '../fixes.ts';

/** A proxy, not the origin, wants credentials. */
export const proxyAuthenticationRequired: Cause = {
  id: 'proxy-authentication-required',
  title: 'A proxy on the way wants credentials',
  help: {
    meaning:
      'The request never reached the server. A proxy in between asks who you are, with status 407 and Proxy-Authenticate.',
    confirm: 'The answer is 407, or carries Proxy-Authenticate; its Via or Server header names the proxy.',
    client:
      'Put the proxy’s user and password into the proxy address of the settings, or send Proxy-Authorization. The Authorization header is for the server and is of no use here.',
    server: 'Let the destination pass the proxy without credentials if it is internal.',
  },
  references: [
    {
      title: 'RFC 9110, section 15.5.8: 407 Proxy Authentication Required',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8',
    },
    {
      title: 'RFC 9110, section 11.7: authenticating clients to proxies',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.7',
    },
  ],
  detect(evidence, said) {
    const words = spoken(said, 'proxy-authentication-required');
    const asked = evidence.challenges.some(({ header }) => header === 'Proxy-Authenticate');
    if (evidence.status !== 407 && !(asked && (evidence.status ?? 0) >= 400) && !words) return undefined;
    const sent = evidence.credentials.some(({ kind }) => kind === 'proxy-authorization');
    const proxy = evidence.exchange?.connection?.proxy;
    return {
      // RFC 9110, section 15.5.8: a proxy must say what it wants; an application that borrows the status does not.
      confidence: asked || sent || proxy ? 'certain' : 'likely',
      weight: 60,
      explanation: `${proxy ? `The proxy ${proxy}` : 'A proxy on the way'} asks for credentials${sent ? ' and does not accept the ones that were sent' : ', and none were sent to it'}.`,
      facts: [...(words?.facts ?? []), statusFact(evidence), ...challengeFacts(evidence)],
      fixes: [
        { kind: 'command', title: 'Open the proxy settings', command: 'open-proxy-settings' },
        clientAdvice('Put the proxy’s credentials into its address: http://user:password@proxy:port.'),
      ],
    };
  },
};
