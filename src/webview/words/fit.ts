/**
 * Breaks a text into lines of at most `columns` characters, at spaces where it can. What does not fit in `maxLines` is cut
 * and ends in an ellipsis. Linear in the length of the text.
 */
export function fitLines(text: string, columns: number, maxLines: number): string[] {
  const width = Math.max(4, Math.floor(columns));
  const lines: string[] = [];
  let line = '';
  for (const word of text.slice(0, width * (maxLines + 1)).split(/\s+/)) {
    for (const piece of pieces(word, width)) {
      if (line !== '' && line.length + 1 + piece.length > width) {
        lines.push(line);
        line = piece;
      } else {
        line = line === '' ? piece : `${line} ${piece}`;
      }
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = ellipsis(`${kept[maxLines - 1] ?? ''}…`, width);
  return kept;
}

/** Cuts the end of a text so that it has at most `columns` characters. */
export function ellipsis(text: string, columns: number): string {
  const width = Math.max(1, Math.floor(columns));
  if (text.length <= width) return text;
  return `${text.slice(0, width - 1).trimEnd()}…`;
}

/** Cuts the middle of a text, where both ends matter, as in a host name or a path. */
export function middleEllipsis(text: string, columns: number): string {
  const width = Math.max(3, Math.floor(columns));
  if (text.length <= width) return text;
  const tail = Math.floor((width - 1) / 2);
  return `${text.slice(0, width - 1 - tail)}…${text.slice(text.length - tail)}`;
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at += width) found.push(word.slice(at, at + width));
  return found;
}
