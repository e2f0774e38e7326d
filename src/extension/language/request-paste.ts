import * as vscode from 'vscode';

const plainText = 'text/plain';

/** Offers to paste a curl command, fetch call or PowerShell command as a request. The plain text stays the default. */
export function registerRequestPaste(): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('http', 'request');
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: 'http' },
    {
      provideDocumentPasteEdits: (document, ranges, data) => requestPasteEdits(kind, document, ranges, data),
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [plainText] },
  );
}

/** The edit that writes the copied text as a request; none where it is no request of another tool. */
export async function requestPasteEdits(
  kind: vscode.DocumentDropOrPasteEditKind,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  data: vscode.DataTransfer,
): Promise<vscode.DocumentPasteEdit[]> {
  const [range] = ranges;
  const copied = await data.get(plainText)?.asString();
  if (range === undefined || copied === undefined || ranges.length > 1) return [];
  const { pastedText } = await import('../first-use.ts');
  const insertion = pastedText(document, range, copied);
  if (insertion === undefined) return [];
  const edit = new vscode.DocumentPasteEdit(insertion.text, 'Paste as Request', kind);
  edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return [edit];
}
