import { type Endpoint, type EndpointGroup, header } from '../endpoint.ts';
import { escapeHtml, html, json } from '../reply.ts';
import type { Site } from '../site.ts';

/** The page at `/`: every endpoint of `groups`, as HTML or, where that is asked for, as JSON. */
export function startPage(groups: readonly EndpointGroup[]): Endpoint {
  const endpoints = groups.flatMap(group => group.endpoints);
  return {
    path: '/',
    summary: 'This list',
    methods: {
      GET: (request, site) => {
        const rows = endpoints.map(endpoint => row(endpoint, site));
        const vary = [['Vary', 'Accept']] as const;
        const accept = header(request, 'accept') ?? '';
        if (accept.includes('json') && !accept.includes('html')) return json(200, { endpoints: rows }, vary);
        return html(200, 'Practice server', list(rows), vary);
      },
    },
  };
}

interface Row {
  readonly methods: readonly string[];
  readonly url: string;
  readonly summary: string;
}

function row(endpoint: Endpoint, site: Site): Row {
  const origin = endpoint.listener === 'other' ? site.otherOrigin : site.origin;
  return {
    methods: Object.keys(endpoint.methods),
    url: origin + endpoint.path.replace('/*', '/1001'),
    summary: endpoint.summary,
  };
}

function list(rows: readonly Row[]): string {
  const items = rows.map(({ methods, url, summary }) => {
    const address = escapeHtml(url);
    return `<li>${methods.join(', ')} <a href="${address}">${address}</a>: ${escapeHtml(summary)}</li>`;
  });
  return `<p>It runs on this machine only, and everything in it is made up.</p>\n<ul>\n${items.join('\n')}\n</ul>`;
}
