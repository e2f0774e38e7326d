import assert from 'node:assert/strict';
import { closeAll, show, until } from './documents-under-test.ts';
import { extension } from './extension-under-test.ts';

// Runs first, in a window where nothing else has woken the extension.
describe('activation', () => {
  afterEach(closeAll);

  it('waits for an http document, a command, or the answer to a sign-in', () => {
    assert.deepEqual(extension.packageJSON.activationEvents, ['onLanguage:http', 'onUri']);
  });

  it('stays asleep for other languages', async () => {
    await show('plaintext', 'GET https://api.example.com');
    assert.equal(extension.isActive, false);
  });

  it('comes with an http document', async () => {
    await show('http', 'GET https://api.example.com');
    await until('the extension is active', () => extension.isActive);
  });

  it('takes less than 30 ms', () => {
    assert.ok(extension.isActive);
    const { activationMs } = extension.exports;
    assert.ok(activationMs > 0 && activationMs < 30, `activate took ${activationMs.toFixed(1)} ms`);
  });
});
