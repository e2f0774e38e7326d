/** A header field: name in its own spelling, value. */
export type HeaderField = readonly [name: string, value: string];

/** The values of all fields of a name, which is given in lower case. */
export function fieldValues(headers: readonly HeaderField[], lower: string): string[] {
  return headers.filter(([name]) => name.toLowerCase() === lower).map(([, value]) => value);
}

/** The first value of a name, which is given in lower case. */
export function fieldValue(headers: readonly HeaderField[], lower: string): string | undefined {
  return fieldValues(headers, lower)[0];
}

/** The fields but for those of a name, which is given in lower case. */
export function withoutField(headers: readonly HeaderField[], lower: string): readonly HeaderField[] {
  return headers.filter(([name]) => name.toLowerCase() !== lower);
}

/** The fields with each of `added` in the place of its namesakes, else at the end. */
export function withFields(
  headers: readonly HeaderField[],
  added: readonly HeaderField[],
): readonly HeaderField[] {
  let fields = headers;
  for (const field of added) {
    const lower = field[0].toLowerCase();
    const at = fields.findIndex(([name]) => name.toLowerCase() === lower);
    fields =
      at < 0
        ? [...fields, field]
        : fields.filter(([name], index) => index <= at || name.toLowerCase() !== lower).with(at, field);
  }
  return fields;
}
