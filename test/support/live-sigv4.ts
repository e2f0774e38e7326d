import { createHash, createHmac } from 'node:crypto';

export interface Signature {
  readonly id: string;
  readonly secret: string;
  readonly at: Date;
  readonly region: string;
}

/** The header lines that sign a GET request without query for S3 (AWS Signature Version 4). */
export function signedLines(url: string, { id, secret, at, region }: Signature): string[] {
  const { host, pathname } = new URL(url);
  const stamp = `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const day = stamp.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const empty = sha256('');
  const names = 'host;x-amz-content-sha256;x-amz-date';
  const headers = `host:${host}\nx-amz-content-sha256:${empty}\nx-amz-date:${stamp}\n`;
  const canonical = ['GET', pathname, '', headers, names, empty].join('\n');
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n');
  let key: string | Buffer = `AWS4${secret}`;
  for (const part of [day, region, 's3', 'aws4_request']) key = hmac(key, part);
  const signature = hmac(key, text).toString('hex');
  return [
    `x-amz-content-sha256: ${empty}`,
    `x-amz-date: ${stamp}`,
    `Authorization: AWS4-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  ];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
