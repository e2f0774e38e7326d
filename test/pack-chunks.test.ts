import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packChunks } from '../build/pack-chunks.ts';

const files = {
  'extension.js':
    'import{kept}from"./chunks/kept.js";export const first=()=>import("./chunks/late.js");export{kept};',
  'chunks/kept.js': 'export const kept={};export const second=()=>import("./late.js");',
  'chunks/late.js':
    'import{kept}from"./kept.js";import{join}from"node:path";import{other}from"./other.js";' +
    'export const same=kept,url=import.meta.url,path=join("a","b"),value=()=>other(),quoted="\\"";export function back(){return"back"}',
  'chunks/other.js': 'import{back}from"./late.js";export function other(){return back()+" and forth"}',
};

describe('packed chunks', () => {
  let dist: string;
  before(async () => {
    dist = await mkdtemp(join(tmpdir(), 'packed-chunks-'));
    await mkdir(join(dist, 'chunks'));
    await writeFile(join(dist, 'package.json'), '{"type":"module"}');
    for (const [name, text] of Object.entries(files)) await writeFile(join(dist, name), text);
    await packChunks(dist);
  });
  after(() => rm(dist, { recursive: true }));

  it('leave as files what is imported at once', async () => {
    assert.deepEqual(await readdir(join(dist, 'chunks')), ['kept.js']);
  });

  it('come out of the archive as they went in, each once', async () => {
    const { first, kept } = await import(pathToFileURL(join(dist, 'extension.js')).href);
    const late = await first();
    const { second } = await import(pathToFileURL(join(dist, 'chunks/kept.js')).href);
    assert.equal((await second()).same, late.same);
    assert.equal(late.same, kept);
    assert.equal(late.path, join('a', 'b'));
    assert.equal(late.quoted, '"');
    assert.equal(late.value(), 'back and forth');
    assert.match(late.url, /^file:.*load-chunk\.js$/);
  });
});
