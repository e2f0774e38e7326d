/** What the page of the panel is made of; the URIs are webview URIs. */
export interface PanelParts {
  /** `webview.cspSource` */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Fresh for every page. */
  readonly nonce: string;
}

/** The page that the panel's script draws a report into. It may load our script, our style, and nothing else. */
export function panelHtml({ cspSource, scriptUri, styleUri, nonce }: PanelParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `img-src ${cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
  <title>HTTP Auth Inspector</title>
  <link rel="stylesheet" href="${attribute(styleUri)}">
</head>
<body>
  <script nonce="${attribute(nonce)}" src="${attribute(scriptUri)}"></script>
</body>
</html>
`;
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
