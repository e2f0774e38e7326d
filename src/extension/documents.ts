import type * as vscode from 'vscode';
import type { HttpFile } from '../core/http-file/nodes.ts';

/** One version of a document, with what the parser made of it. */
export interface ParsedDocument {
  readonly text: string;
  readonly parsed: HttpFile;
}

/**
 * Parses each version of a document once, however many providers ask.
 * Entries go with their documents: the editor keeps one `TextDocument` object for as long as a document is open.
 */
export class Documents {
  readonly #entries = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly result: Promise<ParsedDocument> }
  >();

  /** The text and its requests, of the version that is current when this is called. */
  parse(document: vscode.TextDocument): Promise<ParsedDocument> {
    const known = this.#entries.get(document);
    if (known?.version === document.version) return known.result;
    const result = parseText(document.getText(), document.languageId);
    this.#entries.set(document, { version: document.version, result });
    return result;
  }
}

async function parseText(text: string, languageId: string): Promise<ParsedDocument> {
  if (languageId === 'markdown') {
    const { parseMarkdown } = await import('../core/http-file/markdown.ts');
    return { text, parsed: parseMarkdown(text) };
  }
  const { parseHttpFile } = await import('../core/http-file/parse.ts');
  return { text, parsed: parseHttpFile(text) };
}
