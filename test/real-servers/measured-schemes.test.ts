import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { apache } from '../live/apache.ts';
import { apacheGssapi, gssapiModules } from '../live/apache-gssapi.ts';
import { lighttpd } from '../live/lighttpd.ts';
import { nginx } from '../live/nginx.ts';
import { squid } from '../live/squid.ts';
import { type Measured, measureServer } from '../support/live-evaluation.ts';
import { isRightWithin } from '../support/ranking.ts';

/** Debian's servers where this machine has them; `npm run evaluate -- --live` asks those from npm too. */
const installed = [apache, lighttpd, nginx, squid].filter(({ id }) =>
  existsSync(`/usr/sbin/${id === 'apache' ? 'apache2' : id}`),
);
if (gssapiModules.every(file => existsSync(file))) installed.push(apacheGssapi);
const ofSchemes = (name: string) =>
  /shorthand|^SHA-|^digest beside|^certificate:|proxy:|^NTLM|^Negotiate/.test(name);

describe('schemes at real servers', () => {
  for (const server of installed) {
    it(`are accepted by ${server.id} where they are right, and explained where they are not`, async function () {
      this.timeout(60_000);
      const measured = await measureServer(server, ofSchemes);
      assert.ok(typeof measured !== 'string', String(measured));
      assert.ok(measured.length >= 5);
      assert.deepEqual(
        measured.filter(one => !isAsExpected(one)).map(({ asked }) => asked.name),
        [],
      );
    });
  }
});

function isAsExpected({ asked, inspection }: Measured): boolean {
  const status = inspection.evidence.status ?? 0;
  if (asked.causes.includes('not-an-auth-failure')) return status >= 200 && status < 300;
  return isRightWithin(inspection.diagnosis.findings, 3, asked.causes);
}
