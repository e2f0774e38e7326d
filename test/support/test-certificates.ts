import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Certificates with their keys in a folder: `path('alice.pem')`, `path('alice-key.pem')`. */
export interface TestCertificates {
  path(file: string): string;
}

/** The passphrase of what is encrypted. */
export const passphrase = 'made-up';

const long = ['20200101000000Z', '21200101000000Z'];
const past = ['20200101000000Z', '20210101000000Z'];
const authority = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n';
const local = 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n';
const client = 'basicConstraints=CA:FALSE\nextendedKeyUsage=clientAuth\n';

/** Name and common name, what it is for, its days, and the authority that signs it; none signs itself. */
const certificates: readonly (readonly [
  name: string,
  extensions: string,
  days: readonly string[],
  by?: string,
])[] = [
  ['authority', authority, long],
  ['other-authority', authority, long],
  ['localhost', local, long, 'authority'],
  ['localhost-expired', local, past, 'authority'],
  ['alice', client, long, 'authority'],
  ['alice-expired', client, past, 'authority'],
  ['mallory', client, long, 'other-authority'],
];

const configuration = (folder: string) => `[ca]
default_ca = test
[test]
database = ${folder}/index
new_certs_dir = ${folder}
rand_serial = yes
default_md = sha256
policy = anything
unique_subject = no
[anything]
commonName = supplied
[req]
distinguished_name = none
[none]
`;

/** Makes an authority, another one, and what they sign, with OpenSSL. The dates are fixed, so no clock matters. */
export async function makeCertificates(below: string): Promise<TestCertificates> {
  const folder = await mkdtemp(join(below, 'certificates-'));
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder, timeout: 10_000 });
  await writeFile(join(folder, 'index'), '');
  await writeFile(join(folder, 'ca.cnf'), configuration(folder));
  for (const [name, extensions, [from = '', to = ''], by] of certificates) {
    const key = `${name}-key.pem`;
    await writeFile(join(folder, 'extensions'), extensions);
    await openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', key);
    await openssl('req', '-new', '-config', 'ca.cnf', '-key', key, '-subj', `/CN=${name}`, '-out', 'request');
    const signer =
      by === undefined ? ['-selfsign', '-keyfile', key] : ['-cert', `${by}.pem`, '-keyfile', `${by}-key.pem`];
    const dates = ['-startdate', from, '-enddate', to];
    const common = ['-batch', '-notext', '-config', 'ca.cnf', '-in', 'request', '-extfile', 'extensions'];
    await openssl('ca', ...common, ...dates, '-out', `${name}.pem`, ...signer);
  }
  const alice = ['-in', 'alice.pem', '-inkey', 'alice-key.pem'];
  await openssl('pkcs12', '-export', ...alice, '-out', 'alice.p12', '-passout', `pass:${passphrase}`);
  const encrypt = ['-in', 'alice-key.pem', '-aes256', '-passout', `pass:${passphrase}`];
  await openssl('pkey', ...encrypt, '-out', 'alice-encrypted-key.pem');
  return { path: file => join(folder, file) };
}
