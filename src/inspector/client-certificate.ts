import {
  type CertificateFiles,
  certificateFor,
  readCertificateHeader,
  readCertificateTable,
  readSslConfiguration,
} from '../core/auth/client-certificates.ts';
import type { HeaderField } from '../core/auth/header-fields.ts';
import { type ClientCertificate, needsPassphrase } from '../transport/client-certificate.ts';
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
  if ('problem' in read) {
    const text = `The client certificate for ${url.host} cannot be read: ${read.problem}. The request goes without it.`;
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
): Promise<ClientCertificate | { readonly problem: string }> {
  const contents: { cert?: Uint8Array; key?: Uint8Array; pfx?: Uint8Array } = {};
  for (const name of ['cert', 'key', 'pfx'] as const) {
    const path = files[name];
    if (path === undefined) continue;
    const bytes = await readNearest(path, file, world);
    if (bytes === undefined) return { problem: `there is no ${path}` };
    contents[name] = bytes;
  }
  const shown = files.pfx ?? files.cert ?? '';
  const configured = await configuredPassphrase(files, world);
  if (typeof configured === 'object') return configured;
  return await opened(
    { ...contents, ...(configured === undefined ? {} : { passphrase: configured }) },
    shown,
    world,
  );
}

const secretReference = /^\{\{[ \t]*\$secret[ \t]+([\w.-]{1,200})[ \t]*\}\}$/;

/** The passphrase as written; `{{$secret NAME}}` is looked up where secrets are kept. */
async function configuredPassphrase(
  { passphrase }: CertificateFiles,
  { tokens }: World,
): Promise<string | { readonly problem: string } | undefined> {
  const name = secretReference.exec(passphrase ?? '')?.[1];
  if (name === undefined) return passphrase;
  const value = (await tokens?.secret(name)) ?? (await tokens?.askSecret?.(name));
  return value ?? { problem: `the secret ${name} of its passphrase is not set` };
}

/** Asks for the passphrase where the files do not open without, and once more where it was wrong. */
async function opened(
  certificate: ClientCertificate,
  shown: string,
  world: World,
): Promise<ClientCertificate> {
  let tried = certificate;
  for (const again of [false, true]) {
    if (world.certificatePassphrase === undefined || !needsPassphrase(tried)) return tried;
    const passphrase = await world.certificatePassphrase(shown, again);
    if (passphrase === undefined || passphrase === '') return tried;
    tried = { ...certificate, passphrase };
  }
  return tried;
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
