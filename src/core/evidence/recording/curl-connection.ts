import { parseHttpDate } from '../clock.ts';
import type { ConnectionFacts, TlsFacts } from '../exchange.ts';

/** What the `*` lines of a transcript tell of the connection, line by line. */
export class CurlConnection {
  scheme: 'http' | 'https' = 'http';
  host = '';
  port = '';
  /** `host:port` behind a tunnel that was asked for. */
  tunnelTo = '';
  #address = '';
  #protocol = '';
  #error = '';
  #peer: Record<string, string> = {};

  learn(info: string): void {
    if (/^Trying /.test(info)) this.#reset();
    const connected = /^Connected to (\S+) \(([^)]*)\) port (\d+)/.exec(info);
    if (connected) {
      [, this.host = '', this.#address = '', this.port = ''] = connected;
      if (this.port === '443') this.scheme = 'https';
    }
    this.#learnHost(info);
    if (
      /^(?:ALPN|TLSv1|SSLv3|SSL connection|schannel|Server certificate|\(\d+\) \((?:OUT|IN)\), TLS|using HTTP\/[23])/i.test(
        info,
      )
    )
      this.scheme = 'https';
    const pseudo = /\[:scheme: (https?)\]/.exec(info)?.[1];
    if (pseudo !== undefined) this.scheme = pseudo === 'http' ? 'http' : 'https';
    this.#protocol = /^SSL connection using (\S+)/.exec(info)?.[1] ?? this.#protocol;
    this.#error =
      /^SSL certificate problem: (.*)/.exec(info)?.[1] ??
      /^SSL certificate verify result: ([^,]*)/.exec(info)?.[1] ??
      this.#error;
    const field = /^(subject|issuer|start date|expire date|subjectAltName): (.*)/.exec(info);
    if (field) this.#peer[field[1] ?? ''] = (field[2] ?? '').trim();
  }

  /** What is known now. `proxied`: the connection leads to a proxy. */
  facts(proxied: boolean): ConnectionFacts | undefined {
    const tls = this.#tls();
    const facts: ConnectionFacts = {
      ...(this.#address === '' ? {} : { remoteAddress: this.#address }),
      ...(proxied && this.host !== '' ? { proxy: `http://${this.host}:${this.port}` } : {}),
      ...(tls ? { tls } : {}),
    };
    return Object.keys(facts).length > 0 ? facts : undefined;
  }

  /** Where the connection was to lead, for a request that was never sent. */
  get url(): string {
    if (this.host === '') return '';
    const port = /^(?:443|80|)$/.test(this.port) ? '' : `:${this.port}`;
    return `${this.port === '80' ? 'http' : this.#schemeOf()}://${this.host}${port}/`;
  }

  #schemeOf(): string {
    return this.port === '443' || this.port === '' ? 'https' : this.scheme;
  }

  #learnHost(info: string): void {
    const named =
      /^Host (\S+):(\d+) was resolved/.exec(info) ??
      /^Failed to connect to (\S+) port (\d+)/.exec(info) ??
      /^(?:Could not|Couldn't) resolve host: (\S+)/.exec(info);
    if (named) {
      this.host = named[1] ?? '';
      this.port = named[2] ?? '';
    }
    const tunnel = /^Establish HTTP proxy tunnel to (\S+)/.exec(info);
    if (tunnel) this.tunnelTo = tunnel[1] ?? '';
  }

  #reset(): void {
    this.scheme = 'http';
    this.tunnelTo = '';
    this.#address = '';
    this.#protocol = '';
    this.#error = '';
    this.#peer = {};
  }

  #tls(): TlsFacts | undefined {
    if (this.#protocol === '' && this.#error === '') return undefined;
    const { subject = '', issuer = '', subjectAltName = '' } = this.#peer;
    return {
      protocol: this.#protocol,
      authorized: this.#error === '',
      ...(this.#error === '' ? {} : { authorizationError: this.#error }),
      ...(subject === ''
        ? {}
        : {
            peer: {
              subject,
              issuer,
              altNames: subjectAltName,
              validFrom: dateOf(this.#peer['start date']),
              validTo: dateOf(this.#peer['expire date']),
            },
          }),
    };
  }
}

/** `Jun  1 00:00:00 2026 GMT`, which is the third form of an HTTP date without its weekday. */
function dateOf(text = ''): number {
  return parseHttpDate(`Mon ${text.replace(/ GMT$/, '')}`) ?? 0;
}
