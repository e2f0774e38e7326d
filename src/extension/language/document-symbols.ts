import * as vscode from 'vscode';
import type { OutlineSymbol } from '../../core/http-file/assist/symbols.ts';
import type { ParsedBlock } from '../../core/http-file/incremental.ts';
import { type BlockPlace, blockPlace } from '../text-ranges.ts';
import { MadeInPlace } from './made-in-place.ts';
import { type HelpServices, httpDocuments } from './subject-of.ts';

const kinds: Readonly<Record<OutlineSymbol['kind'], vscode.SymbolKind>> = {
  request: vscode.SymbolKind.Function,
  variable: vscode.SymbolKind.Variable,
};

/** The outline of an `http` document: its requests and variables. */
export function registerDocumentSymbols({ documents }: HelpServices): vscode.Disposable {
  const placed = new MadeInPlace<ParsedBlock, vscode.DocumentSymbol[]>();

  const provideDocumentSymbols = async (document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> => {
    const [{ inBlocks }, { symbolsIn }] = await Promise.all([
      documents.parse(document),
      import('./first-use.ts'),
    ]);
    return inBlocks.blocks.flatMap((block, index) => {
      const symbols = symbolsIn(block);
      if (symbols.length === 0) return [];
      const line = inBlocks.firstLines[index] ?? 0;
      const known = placed.at(block, line, 0);
      if (known !== undefined) return known;
      const place = blockPlace(inBlocks, index);
      const made = symbols.map(symbol => toDocumentSymbol(symbol, place));
      return placed.keep(block, line, 0, made);
    });
  };
  return vscode.languages.registerDocumentSymbolProvider(
    httpDocuments,
    { provideDocumentSymbols },
    { label: 'HTTP Auth' },
  );
}

function toDocumentSymbol(symbol: OutlineSymbol, place: BlockPlace): vscode.DocumentSymbol {
  const { name, detail, kind, range, selection, children } = symbol;
  const made = new vscode.DocumentSymbol(
    name,
    detail,
    kinds[kind],
    place.range(range),
    place.range(selection),
  );
  made.children = children.map(child => toDocumentSymbol(child, place));
  return made;
}
