const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * What no code in any of our languages may show: a bracket without its twin, a literal that does not end on its line,
 * a line break of another kind. Comments begin with `#` in Python, with `//`, `/*` or ` *` elsewhere.
 */
export function structureProblems(code: string, language: string): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  for (const [index, line] of code.split('\n').entries()) {
    const problem = scanLine(withoutComment(line, language.startsWith('python')), open);
    if (problem !== undefined) problems.push(`line ${index + 1}: ${problem}`);
  }
  if (open.length > 0) problems.push(`never closed: ${open.join(' ')}`);
  if (/[^\x20-\x7e\n\t]/.test(code)) problems.push('a sign that is not printable ASCII');
  return problems;
}

function scanLine(line: string, open: string[]): string | undefined {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && '([{'.includes(sign)) open.push(sign);
    else if (!quoted && sign in pairs && open.pop() !== pairs[sign]) return `${sign} closes nothing`;
  }
  return quoted ? 'a literal does not end' : undefined;
}

/** The line up to its comment; Python's documentation strings count as comments. */
function withoutComment(line: string, python: boolean): string {
  if (/^\s*(?:\/\*|\*|"""|\/\/)/.test(line)) return '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (quoted && line[at] === '\\') at += 1;
    else if (line[at] === '"') quoted = !quoted;
    else if (!quoted && (python ? line[at] === '#' : / \/\/ /.test(line.slice(at, at + 4))))
      return line.slice(0, at);
  }
  return line;
}
