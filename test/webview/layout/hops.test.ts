import assert from 'node:assert/strict';
import { type HopsLayout, layoutHops } from '../../../src/webview/layout/hops.ts';
import type { Leg, RequestPath, Station } from '../../../src/webview/layout/request-path.ts';

function station(role: Station['role'], title: string): Station {
  return { role, title, detail: '/a/path', answer: '401 Unauthorized', tone: 'refused' };
}

const why =
  'the redirect leads to another origin, and this sentence does not end before it has become rather long';
const carrying: Leg = {
  carried: ['Bearer token (Authorization)'],
  dropped: [],
  travelled: true,
  labelled: true,
};
const dropping: Leg = { ...carrying, carried: [], dropped: [{ name: 'Authorization', why }] };

function path(redirects: number, aside = 0): RequestPath {
  return {
    stations: [
      station('client', 'Your request'),
      ...Array.from({ length: redirects }, () =>
        station('redirect', 'a-rather-long-host-name.of.some.example.test'),
      ),
      station('origin', 'api.example.test'),
    ],
    legs: [carrying, ...Array.from({ length: redirects }, () => dropping)],
    aside: Array.from({ length: aside }, () => station('issuer', 'login.example.test')),
  };
}

/** Letters of 12 px are about 6 px wide on average. */
function extent({ boxes, labels, width }: HopsLayout): { left: number; right: number; width: number } {
  const spans = [
    ...boxes.map(box => [box.x, box.x + box.width]),
    ...labels.map(({ x, text, anchor }) => {
      const length = text.length * 6;
      return anchor === 'middle' ? [x - length / 2, x + length / 2] : [x, x + length];
    }),
  ];
  return {
    left: Math.min(...spans.map(([left]) => left ?? 0)),
    right: Math.max(...spans.map(([, right]) => right ?? 0)),
    width,
  };
}

describe('layoutHops', () => {
  it('stands in a row where there is room, else in a column', () => {
    assert.equal(layoutHops(path(0), 900).orientation, 'row');
    assert.equal(layoutHops(path(0), 320).orientation, 'column');
    assert.equal(layoutHops(path(1), 1160).orientation, 'row');
    assert.equal(layoutHops(path(8), 1160).orientation, 'column');
  });

  for (const width of [200, 280, 320, 480, 640, 900, 1160]) {
    for (const [redirects, aside] of [
      [0, 0],
      [1, 1],
      [2, 3],
      [10, 2],
    ] as const) {
      it(`keeps ${redirects} redirects and ${aside} parties aside within ${width} pixels`, () => {
        const layout = layoutHops(path(redirects, aside), width);
        const { left, right } = extent(layout);
        assert.ok(left >= 0, `left ${left}`);
        assert.ok(right <= width, `right ${right}`);
        assert.equal(layout.boxes.length, redirects + 2 + aside);
        assert.equal(layout.arrows.length, redirects + 1 + aside);
        const lowest = Math.max(
          ...layout.boxes.map(box => box.y + box.height),
          ...layout.labels.map(label => label.y),
        );
        assert.ok(lowest <= layout.height, `${lowest} below ${layout.height}`);
      });

      it(`lets no two of ${redirects + 2 + aside} boxes overlap within ${width} pixels`, () => {
        const { boxes } = layoutHops(path(redirects, aside), width);
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const apart =
              box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y;
            assert.ok(apart);
          }
        }
      });
    }
  }

  it('gives the reason of a drop as a label of its own', () => {
    const words = (tone: string) =>
      layoutHops(path(1), 320)
        .labels.filter(label => label.tone === tone)
        .map(label => label.text)
        .join(' ');
    assert.match(words('dropped'), /^Authorization dropped: the redirect leads to another origin/);
    assert.equal(words('plain'), 'no credentials');
    assert.equal(words('carried'), 'Bearer token (Authorization)');
  });

  it('cuts long names and keeps the whole in the station', () => {
    const box = layoutHops(path(1), 320).boxes[1];
    const narrow = layoutHops(path(1), 200).boxes[1];
    assert.ok(box && narrow);
    assert.match(narrow.title, /…/);
    assert.equal(narrow.station.title, 'a-rather-long-host-name.of.some.example.test');
  });

  it('marks a way that was not travelled', () => {
    const unreached = { ...path(0), legs: [{ ...carrying, travelled: false }] };
    const layout = layoutHops(unreached, 900);
    assert.deepEqual(
      layout.arrows.map(arrow => arrow.tone),
      ['unreached'],
    );
    assert.deepEqual(
      layout.labels.map(label => label.text),
      ['not reached'],
    );
  });
});
