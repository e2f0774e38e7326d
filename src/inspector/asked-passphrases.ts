type AskPassphrase = (path: string, again: boolean) => Promise<string | undefined>;

/** Asks for the passphrase of a file once in a run, however many hosts its certificate is offered to. */
export function askedOnce(ask: AskPassphrase): AskPassphrase {
  const answers = new Map<string, Promise<string | undefined>>();
  return (path, again) => {
    const before = again ? undefined : answers.get(path);
    const answer = before ?? ask(path, again);
    answers.set(path, answer);
    return answer;
  };
}
