/** Random numbers in [0, 1), by mulberry32: the same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// biome-ignore format: fragments that mean something to the parser
export const fragments = [
  '\n', '\r\n', '\r', ' ', '\t', '###', '# ', '//', '@', '=', ':', '{{', '}}', '> {%', '%}', '< ', '<> ', '>> ', '?', '&', '/',
  'GET', 'HTTP/1.1', 'Authorization', 'Basic a b', '@name x', '\ufeff', '\u00a0', '\u2028', '\ud800', '😀', '{{$guid}}', '@a={{a}}\n',
  '\n\nGET http://a\n', '\n###\ncurl -H \'a: {{b}} $C\' http://d -d \'e\nf\'\n', '/*\n', '*/\n', 'import "f"\n', '\n< ./g\n', '# @disabled\n',
];
