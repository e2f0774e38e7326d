import assert from 'node:assert/strict';
import { projectFiles, readProjectFile } from '../support/source-files.ts';

describe('the code of the panel', () => {
  it('never parses text as markup and never sets a style', () => {
    const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\.style\b|\beval\(/;
    const sources = projectFiles('src/webview', /\.ts$/);
    assert.ok(sources.length > 20);
    assert.deepEqual(
      sources.filter(({ text }) => forbidden.test(text)).map(({ path }) => path),
      [],
    );
  });
});

describe('the style of the panel', () => {
  const declarations = readProjectFile('media/panel.css').replaceAll(/\/\*[^*]*\*\//g, '');

  it('has no colour but those of the theme', () => {
    assert.deepEqual(declarations.match(/#[0-9a-f]{3,8}\b(?=[^{]*;)|\b(?:rgba?|hsla?|oklch)\(/gi) ?? [], []);
    assert.deepEqual(
      declarations.match(/:\s*(?:black|white|red|green|blue|gr[ae]y|orange|yellow)\b/gi) ?? [],
      [],
    );
  });

  it('uses no name that it does not define, unless it is the editor’s', () => {
    const used = new Set(declarations.match(/(?<=var\()--[\w-]+/g));
    const defined = new Set(declarations.match(/--[\w-]+(?=:)/g));
    assert.ok(used.size > 20);
    assert.deepEqual(
      [...used].filter(name => !name.startsWith('--vscode-') && !defined.has(name)),
      [],
    );
  });

  it('loads nothing', () => {
    assert.doesNotMatch(declarations, /@import|url\(/);
  });
});
