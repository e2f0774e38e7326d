import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/services.ts';

function find(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('http-auth-inspector.http-auth-inspector');
  if (found === undefined) throw new Error('The extension under test is not installed in this editor');
  return found;
}

/** The extension under test, as the editor sees it. */
export const extension = find();
