import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { ask } from '../../src/cli/ask.ts';

async function asking(typed: string | undefined, hidden: boolean) {
  const input = new PassThrough();
  const output = new PassThrough();
  const answering = ask('Password: ', hidden, input, output);
  input.end(typed);
  return { answer: await answering, shown: String(output.read()) };
}

describe('ask', () => {
  for (const hidden of [false, true]) {
    it(`reads one line${hidden ? ', unseen' : ''}`, async () => {
      const { answer, shown } = await asking('made-up\nmore\n', hidden);
      assert.equal(answer, 'made-up');
      assert.ok(shown.startsWith('Password: '));
      assert.doesNotMatch(shown, /made-up/);
    });

    it(`has no answer where the input ends${hidden ? ', unseen' : ''}`, async () => {
      assert.equal((await asking(undefined, hidden)).answer, undefined);
    });
  }
});
