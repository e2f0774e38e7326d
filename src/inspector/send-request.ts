import { planAuthentication } from '../core/auth/authenticator.ts';
import type { Exchange } from '../core/evidence/exchange.ts';
import type { RequestSettings } from '../core/http-file/request-settings.ts';
import { authenticatorWorld } from './authenticator-world.ts';
import { prepareCertificate } from './client-certificate.ts';
import type { InspectOptions } from './inspect-options.ts';
import type { OpenedFile } from './opened-file.ts';
import type { PreparedRequest } from './prepare-request.ts';
import { progressAddress } from './progress-address.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

/** What was sent, with what is to be told about it: one line each. */
export interface SentRequest {
  readonly exchange: Exchange;
  readonly notes: readonly string[];
}

/** Sends what was resolved; credentials that are computed are computed on the way. */
export async function sendRequest(
  { path }: Pick<OpenedFile, 'path'>,
  { source, sections }: Pick<PreparedRequest, 'source' | 'sections'>,
  settings: RequestSettings,
  world: World,
  options: InspectOptions,
  run: Run,
): Promise<SentRequest> {
  options.progress?.(`${source.method} ${progressAddress(source.url)}`);
  const written = source.headers.map(({ name, value }) => [name, value] as const);
  const certificate = await prepareCertificate({ url: source.url, headers: written }, path, sections, world);
  const planned = planAuthentication(
    { url: source.url, headers: certificate.headers },
    authenticatorWorld(world),
  );
  const body = source.bytes ?? source.body;
  const exchange = await world.send(
    {
      method: source.method,
      url: source.url,
      headers: planned.headers,
      ...(body === undefined ? {} : { body }),
    },
    {
      now: world.now,
      timeoutMs: settings.timeoutMs ?? options.timeoutMs,
      ...(settings.connectTimeoutMs === undefined ? {} : { connectTimeoutMs: settings.connectTimeoutMs }),
      followRedirects: settings.followRedirects,
      ...(settings.keepCookies ? { cookies: run.cookies } : { keepCookies: false }),
      authenticator: planned.authenticator,
      ...(certificate.certificateFor ? { tls: { clientCertificateFor: certificate.certificateFor } } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(world.proxy ? { proxy: world.proxy } : {}),
    },
  );
  const withheld = planned.withheld();
  return {
    exchange:
      withheld === undefined
        ? exchange
        : {
            ...exchange,
            withheld: withheld.scheme,
            ...(withheld.why === undefined ? {} : { withheldBecause: withheld.why }),
          },
    notes: [...certificate.notes, ...planned.notes()],
  };
}
