import {
  type CertificateFiles,
  certificateFor,
  readCertificateHeader,
  readCertificateTable,
  readSslConfiguration,
} from '../core/auth/client-certificates.ts';
import type { HeaderField } from '../core/auth/header-fields.ts';
import type { ClientCertificate } from '../transport/client-certificate.ts';
import { foldersAbove } from './environments/folders.ts';
import type { World } from './world.ts';

const headerName = 'x-clientcert';
/** httpYac's configuration that is data: a script of that name is never run. */
const configurationFiles = [
  ['.httpyac.json', (document: unknown) => document],
  ['httpyac.config.json', (document: unknown) => document],
  ['package.json', (document: unknown) => member(document, 'httpyac')],
] as const;

/** What a request is sent with, and what is told about it. */
export interface PreparedCertificate {
  readonly headers: readonly HeaderField[];
  /** The certificate for a URL: only for the host and port that it was configured for. */
  readonly certificateFor: ((url: string) => ClientCertificate | undefined) | undefined;
  readonly notes: readonly string[];
}

/**
 * Reads the client certificate that is configured for a request's host and port: in its own header, in settings, in
 * httpYac's configuration or in the chosen environment. What cannot be read is a note, and the request goes without.
 *
 * @param sections the objects of the environments that apply
 */
export async function prepareCertificate(
  request: { readonly url: string; readonly headers: readonly HeaderField[] },
  file: string,
  sections: readonly unknown[],
  world: World,
): Promise<PreparedCertificate> {
  const own = request.headers.filter(([name]) => name.toLowerCase() === headerName);
  const headers = own.length === 0 ? request.headers : request.headers.filter(field => !own.includes(field));
  const url = URL.parse(request.url);
  const none = { headers, certificateFor: undefined, notes: [] };
  if (url?.protocol !== 'https:') return none;
  const files = certificateFor(url, [
    ...own.flatMap(([, value]) => readCertificateHeader(value)),
    ...(world.clientCertificates ?? []),
    ...(await fromConfiguration(file, world)),
    ...sections.flatMap(section => readSslConfiguration(member(section, 'SSLConfiguration'))).toReversed(),
  ]);
  if (files === undefined) return none;
  const read = await readFiles(files, file, world);
  if ('missing' in read) {
    const text = `The client certificate for ${url.host} cannot be read: there is no ${read.missing}. The request goes without it.`;
    return { ...none, notes: [text] };
  }
  const shown = files.pfx ?? files.cert ?? '';
  return {
    headers,
    certificateFor: text => (URL.parse(text)?.origin === url.origin ? read : undefined),
    notes: [`The client certificate ${shown} is offered to ${url.host}.`],
  };
}

/** As `prepareCertificate`, by the editor's settings alone: for requests that belong to no file. */
export async function settingsCertificate(
  url: string,
  world: World,
): Promise<PreparedCertificate['certificateFor']> {
  const withoutFiles = { ...world, readTextFile: async () => undefined };
  return (await prepareCertificate({ url, headers: [] }, '', [], withoutFiles)).certificateFor;
}

async function readFiles(
  files: CertificateFiles,
  file: string,
  world: World,
): Promise<ClientCertificate | { readonly missing: string }> {
  const contents: { cert?: Uint8Array; key?: Uint8Array; pfx?: Uint8Array } = {};
  for (const name of ['cert', 'key', 'pfx'] as const) {
    const path = files[name];
    if (path === undefined) continue;
    const bytes = await readNearest(path, file, world);
    if (bytes === undefined) return { missing: path };
    contents[name] = bytes;
  }
  const shown = files.pfx ?? files.cert ?? '';
  const passphrase =
    files.passphrase ?? (files.asksPassphrase ? await world.certificatePassphrase?.(shown) : undefined);
  return { ...contents, ...(passphrase === undefined ? {} : { passphrase }) };
}

/** An absolute path, else one beside the request's file or above it. */
async function readNearest(path: string, file: string, world: World): Promise<Uint8Array | undefined> {
  const read = world.readCertificate ?? world.readFile;
  if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(path)) return read(path);
  for (const folder of foldersAbove(file)) {
    const bytes = await read(`${folder}${path}`);
    if (bytes !== undefined) return bytes;
  }
  return undefined;
}

async function fromConfiguration(file: string, world: World): Promise<CertificateFiles[]> {
  for (const folder of foldersAbove(file)) {
    for (const [name, settingsOf] of configurationFiles) {
      const text = await world.readTextFile(`${folder}${name}`);
      if (text === undefined) continue;
      const found = readCertificateTable(member(settingsOf(parsed(text)), 'clientCertificates'));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Broken JSON configures nothing; what reads it for variables says so. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
