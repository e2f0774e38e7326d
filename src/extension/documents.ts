import * as vscode from 'vscode';
import type { FileInBlocks, TextEdit } from '../core/http-file/incremental.ts';
import type { HttpFile } from '../core/http-file/nodes.ts';

/** One version of a document, with what the parser made of it. */
export interface ParsedDocument {
  readonly text: string;
  readonly parsed: HttpFile;
  /** The same, block by block: what is known about a block holds for as long as it is the same object. */
  readonly inBlocks: FileInBlocks;
}

interface Entry {
  readonly version: number;
  /** The length that the text has at this version. */
  readonly length: number;
  readonly eol: vscode.EndOfLine;
  readonly result: Promise<ParsedDocument>;
}

/** What was typed since a document was last parsed. */
interface Typed {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** So many edits at once, as of a replacement everywhere, cost more than the whole text. */
const mostEdits = 32;

/**
 * Parses each version of a document once, however many providers ask, and after an edit only what it touched.
 * Entries go with their documents: the editor keeps one `TextDocument` object for as long as a document is open.
 */
export class Documents implements vscode.Disposable {
  readonly #entries = new WeakMap<vscode.TextDocument, Entry>();
  readonly #typed = new WeakMap<vscode.TextDocument, Typed>();
  readonly #listener = vscode.workspace.onDidChangeTextDocument(event => this.#remember(event));

  /** The text and its requests, of the version that is current when this is called. */
  parse(document: vscode.TextDocument): Promise<ParsedDocument> {
    const known = this.#entries.get(document);
    if (known?.version === document.version) return known.result;
    const edits = known === undefined ? undefined : this.#editsSince(known, document);
    const result =
      known === undefined || edits === undefined
        ? parseText(document.getText(), document.languageId)
        : parseEdited(known.result, edits);
    const { version, eol } = document;
    this.#entries.set(document, { version, length: lengthOf(document), eol, result });
    this.#typed.delete(document);
    return result;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #remember({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.#entries.get(document);
    if (known === undefined || known.version >= document.version) return;
    const before = this.#typed.get(document)?.edits ?? [];
    if (before.length > mostEdits) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      text,
    }));
    this.#typed.set(document, { version: document.version, edits: [...before, ...edits] });
  }

  /** What leads from the entry to the document as it is; `undefined` where that is not known, or not worth following. */
  #editsSince(known: Entry, document: vscode.TextDocument): readonly TextEdit[] | undefined {
    const typed = this.#typed.get(document);
    if (typed?.version !== document.version || typed.edits.length > mostEdits) return undefined;
    if (known.eol !== document.eol || document.languageId === 'markdown') return undefined;
    let { length } = known;
    for (const { start, end, text } of typed.edits) length += text.length - (end - start);
    return length === lengthOf(document) ? typed.edits : undefined;
  }
}

/** Without putting the whole text together. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

async function parseText(text: string, languageId: string): Promise<ParsedDocument> {
  if (languageId === 'markdown') return parsedDocument(await parseFences(text));
  const { parseInBlocks } = await import('./language/first-use.ts');
  return parsedDocument(parseInBlocks(text));
}

/** Fences stand in no row of blocks: a Markdown text is one block, parsed as a whole each time. */
async function parseFences(text: string): Promise<FileInBlocks> {
  const { parseMarkdown } = await import('./language/first-use.ts');
  const file = parseMarkdown(text);
  return { text, blocks: [{ text, file }], offsets: [0], firstLines: [0], file };
}

async function parseEdited(
  before: Promise<ParsedDocument>,
  edits: readonly TextEdit[],
): Promise<ParsedDocument> {
  const [{ parseAgain }, { inBlocks }] = await Promise.all([import('./language/first-use.ts'), before]);
  return edits.length === 0 ? await before : parsedDocument(edits.reduce(parseAgain, inBlocks));
}

function parsedDocument(inBlocks: FileInBlocks): ParsedDocument {
  return { text: inBlocks.text, parsed: inBlocks.file, inBlocks };
}
