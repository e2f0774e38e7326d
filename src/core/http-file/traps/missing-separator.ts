import { insert, lineBreak, lineStart } from '../trap-finder/edits.ts';
import type { RequestView } from '../trap-finder/request-view.ts';
import type { Found, Trap } from './trap.ts';

const requestLine =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:https?:\/\/|\{\{)\S+(?: HTTP\/[\d.]+)?[ \t]*$/gm;

/** A second request without `###`: httpYac begins a new one, the others read it as more of the first. */
export const missingSeparator: Trap = {
  id: 'missing-separator',
  refines: true,
  find: view => [...inHeaders(view), ...inBody(view)],
};

function inHeaders(view: RequestView): Found[] {
  return view.problems
    .filter(({ code }) => code === 'missing-separator')
    .map(({ range, message }) => {
      const said = view.dialect === 'httpyac' ? inHttpYac : message;
      const severity = view.dialect === 'httpyac' ? 'warning' : 'error';
      return { severity, message: said, range, fix: separate(view, range.start) };
    });
}

const inHttpYac =
  'A second request begins here without a ### line above it. httpYac sends it as a request of its own, and no other tool does.';

/** Bodies that hold request lines by design: parts of a batch, and text. */
const holdsRequestLines = /^(?:multipart\/|message\/|text\/|application\/http)/i;

function inBody(view: RequestView): Found[] {
  const { body, headers } = view.node;
  const type = headers.find(({ name }) => /^content-type$/i.test(name.text))?.value.text ?? '';
  if (view.dialect !== 'httpyac' && holdsRequestLines.test(type)) return [];
  if (body === undefined || !body.text.includes('://') || body.parts !== undefined) return [];
  return [...body.text.matchAll(requestLine)].map(match => {
    const start = body.range.start + match.index;
    return {
      severity: 'warning',
      message:
        view.dialect === 'httpyac'
          ? inHttpYac
          : 'This line is sent as a part of the body above; httpYac would begin a new request here.',
      range: { start, end: start + match[0].trimEnd().length },
      fix: separate(view, start),
    };
  });
}

function separate({ source }: RequestView, at: number) {
  return insert('Insert ### above', lineStart(source, at), `###${lineBreak(source)}`);
}
