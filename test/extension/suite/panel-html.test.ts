import assert from 'node:assert/strict';
import { panelHtml } from '../../../src/extension/panel/panel-html.ts';

const parts = {
  cspSource: 'https://webview.example',
  scriptUri: 'https://webview.example/dist/panel.js',
  styleUri: 'https://webview.example/media/panel.css?a=1&b="2"',
  nonce: 'bm9uY2U=',
};

describe('the page of the panel', () => {
  const html = panelHtml(parts);

  it('loads nothing but its own script, styles, fonts and images', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    assert.deepEqual(policy?.split('; '), [
      "default-src 'none'",
      "script-src 'nonce-bm9uY2U='",
      'style-src https://webview.example',
      'font-src https://webview.example',
      'img-src https://webview.example',
    ]);
  });

  it('has one script, with the nonce, and no inline code', () => {
    assert.deepEqual(html.match(/<script[^>]*>[^<]*<\/script>/g), [
      '<script nonce="bm9uY2U=" src="https://webview.example/dist/panel.js"></script>',
    ]);
    assert.doesNotMatch(html, /\son\w+=|<style|style=/);
  });

  it('keeps addresses inside their attributes', () => {
    assert.ok(html.includes('href="https://webview.example/media/panel.css?a=1&amp;b=&quot;2&quot;"'));
  });

  it('names its language', () => {
    assert.match(html, /<html lang="en">/);
  });
});
