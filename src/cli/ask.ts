import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/**
 * Asks on `output` and reads one line of `input`. What is typed is not shown where `hidden`. Resolves to `undefined` when
 * the input ends or the user presses Ctrl+C.
 */
export function ask(
  question: string,
  hidden: boolean,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string | undefined> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  output.write(question);
  const lines = createInterface({
    input,
    output: hidden ? silent : output,
    terminal: hidden || isTerminal(input),
  });
  return new Promise(resolve => {
    let answer: string | undefined;
    lines.once('line', line => {
      answer = line;
      lines.close();
    });
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => {
      if (hidden || answer === undefined) output.write('\n');
      resolve(answer);
    });
  });
}

function isTerminal(input: NodeJS.ReadableStream): boolean {
  return 'isTTY' in input && input.isTTY === true;
}
