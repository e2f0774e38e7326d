import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** The path of a PEM file of test/fixtures/tls. */
export function certificatePath(name: string): string {
  return join(projectRoot, 'test', 'fixtures', 'tls', `${name}.pem`);
}

/** One line of an Apache password file, in the SHA form that most servers read. */
export function passwordFile(user: string, password: string | Buffer): string {
  return `${user}:{SHA}${createHash('sha1').update(password).digest('base64')}\n`;
}

/** One line of an Apache Digest file. */
export function digestFile(user: string, realm: string, password: string): string {
  return `${user}:${realm}:${md5(`${user}:${realm}:${password}`)}\n`;
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
