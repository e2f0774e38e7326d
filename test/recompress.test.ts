import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import { recompressed } from '../build/recompress.ts';
import { readProjectFile } from './support/source-files.ts';

const quick = { numiterations: 1 };
const sentence = 'Nothing is lost, and nothing changes its place. ';
const prose = readProjectFile('README.md');
const files = {
  'b/first.txt': new TextEncoder().encode(prose),
  'a/second.txt': new TextEncoder().encode(sentence),
  'empty.txt': new Uint8Array(),
  'ünïcode.txt': new TextEncoder().encode('é'.repeat(500)),
};

/** Names with time and attributes, in the order of the central directory. */
function listed(zip: Buffer): string[] {
  const names: string[] = [];
  const signature = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 1)) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString();
    names.push(`${name} ${zip.readUInt32LE(at + 12)} ${zip.readUInt32LE(at + 38)}`);
  }
  return names;
}

describe('packing a zip again', () => {
  const options = { mtime: '2026-01-02T03:04:06', attrs: 0o644 << 16, os: 3 } as const;
  const zip = Buffer.from(zipSync(files, { ...options, level: 1 }));

  it('keeps every byte of every file, their order, times and attributes', async () => {
    const smaller = await recompressed(zip, quick);
    assert.deepEqual(unzipSync(smaller), unzipSync(zip));
    assert.deepEqual(listed(smaller), listed(zip));
    assert.equal(listed(zip).length, 4);
  });

  it('makes it smaller, and leaves as it is what it cannot', async () => {
    const smaller = await recompressed(zip, quick);
    assert.ok(smaller.length < zip.length, `${smaller.length} of ${zip.length} bytes`);
    assert.deepEqual(await recompressed(smaller, quick), smaller);
    const stored = Buffer.from(zipSync(files, { ...options, level: 0 }));
    assert.deepEqual(unzipSync(await recompressed(stored, quick)), unzipSync(stored));
  });

  it('packs what a file is rewritten to', async () => {
    const shorter = await recompressed(zip, quick, async (name, content) =>
      name.endsWith('first.txt') ? content.subarray(0, 100) : content,
    );
    assert.deepEqual(unzipSync(shorter), {
      ...unzipSync(zip),
      'b/first.txt': files['b/first.txt'].slice(0, 100),
    });
    assert.deepEqual(listed(shorter), listed(zip));
  });

  it('takes no zip that is damaged or none', async () => {
    const damaged = Buffer.from(zip);
    damaged.fill(0x55, 60, 64);
    await assert.rejects(recompressed(damaged, quick));
    await assert.rejects(recompressed(Buffer.from('no zip at all, but long enough for one'), quick));
    await assert.rejects(recompressed(zip.subarray(0, -1), quick));
  });
});
