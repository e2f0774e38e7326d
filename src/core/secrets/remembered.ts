/** So many different names hardly stand in one file; then all are forgotten, so that the memory never grows. */
const mostRemembered = 1000;

/** `judge`, which depends on nothing but its argument, with its answers kept: a text has few names, many times each. */
export function remembered<Answer>(judge: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return name => {
    const known = answers.get(name);
    if (known !== undefined) return known.answer;
    if (answers.size >= mostRemembered) answers.clear();
    const answer = judge(name);
    // A copy: a name that was cut out of a text would keep that text in memory
    answers.set(name.split('').join(''), { answer });
    return answer;
  };
}
