import assert from 'node:assert/strict';
import type { Dialect } from '../../src/core/http-file/dialect.ts';
import { fakeWorld, inspectText } from './fake-world.ts';

async function notesOf(text: string, dialect?: Dialect): Promise<readonly string[]> {
  const world = fakeWorld(() => ({ status: 200 }));
  return (await inspectText(text, world, dialect === undefined ? {} : { dialect })).notes;
}

const body = 'POST https://api.example.com\nAuthorization: Bearer made-up\n\n@x = 1\n{}\n';

describe('the notes of an inspection', () => {
  it('tell what the tool of the chosen dialect would send otherwise', async () => {
    assert.deepEqual(await notesOf(body, 'httpyac'), [
      'httpYac takes this line for a variable and leaves it out of the body.',
    ]);
  });

  it('tell the dialect by what the file uses', async () => {
    const text = `@lazy := 1\n${body}`;
    assert.deepEqual(await notesOf(text), [
      'httpYac takes this line for a variable and leaves it out of the body.',
    ]);
  });

  it('say nothing of a request that every tool sends alike', async () => {
    assert.deepEqual(await notesOf('GET https://api.example.com\nAuthorization: Bearer made-up\n'), []);
  });

  it('leave what the exchange shows to the diagnosis', async () => {
    assert.deepEqual(await notesOf('GET https://api.example.com\nAuthorization: Bearer "made-up"\n'), []);
  });

  it('leave out hints', async () => {
    const text = 'GET https://api.example.com\nAuthorization: Bearer made-up\nX-Api-Key: made-up\n';
    assert.deepEqual(await notesOf(text, 'rest-client'), []);
  });

  it('say once what resolving the request says already', async () => {
    const notes = await notesOf(
      'GET https://api.example.com\nAuthorization: Basic ann:pass phrase\n',
      'rest-client',
    );
    assert.equal(notes.length, 1);
  });
});
