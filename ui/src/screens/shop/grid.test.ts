// The grid holds more brands than a page can: what is drawn, what is asked for, and where the arrows lead.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import type { BrandCard, BrowseQuery, BrowseView, HomeRow } from '../../contract/types';
import type { Answer, Args, CommandName } from '../../host/host';
import { MemoryHost } from '../../host/memory/memory';
import { along, bandsOf, layout, walk, windowOf } from './layout';

const PART = 1000;

function card(at: number): BrandCard {
  return {
    brand_id: `many-${at}`,
    name: `Brand ${at}`,
    country: 'US',
    kind: 'gift_card',
    category: 'games',
    range_label: '$10 – $200',
    in_stock: true,
    background: '#20215a',
    has_logo: at % 2 === 0,
    favourite: false,
  };
}

/** A shop with as many brands as wanted, handed over in parts. */
class LargeHost extends MemoryHost {
  readonly asked: number[] = [];
  readonly #count: number;
  readonly #rows: HomeRow[];

  constructor(count: number, rows = 0) {
    super();
    this.#count = count;
    const cards = Array.from({ length: 12 }, (_, at) => card(at));
    this.#rows = Array.from({ length: rows }, (_, at) => ({ source: 'shop', title: `Row ${at}`, cards }));
  }

  override call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    if (name !== 'browse') return super.call(name, args);
    const { query } = args as unknown as { query: BrowseQuery };
    this.asked.push(query.from);
    const length = Math.max(0, Math.min(PART, this.#count - query.from));
    const view: BrowseView = {
      country: 'US',
      all: this.#count,
      found: this.#count,
      cards: Array.from({ length }, (_, at) => card(query.from + at)),
      edition: 1,
      kinds: [{ kind: 'gift_card', count: this.#count }],
      categories: [{ category: 'games', count: this.#count }],
      rows: query.from === 0 && query.text === '' ? this.#rows : [],
      age_seconds: 60,
      stale: null,
    };
    return Promise.resolve(view as Answer<K>);
  }
}

async function scrollTo(top: number): Promise<HTMLElement> {
  const box = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('.grid-scroll');
    if (found === null) throw new Error('no grid yet');
    return found;
  });
  box.scrollTop = top;
  box.dispatchEvent(new Event('scroll'));
  return box;
}

const PITCH = layout(976).pitch;

describe('a grid of thousands', () => {
  it.each([
    ['at its top', 0],
    ['in its middle', 100_000],
    ['between two lines', 100_000 + PITCH / 2],
  ])('draws at most 300 elements for 10,500 brands, %s', async (_, top) => {
    render(App, { host: new LargeHost(10_500), route: { screen: 'shop' } });
    await screen.findByRole('grid');
    const box = await scrollTo(top);
    const line = Math.floor(top / PITCH);
    await screen.findByRole('button', { name: new RegExp(`^Brand ${line * layout(976).columns}, `, 'u') });
    const drawn = box.querySelectorAll('*').length;
    expect(drawn).toBeGreaterThan(100);
    expect(drawn).toBeLessThanOrEqual(300);
  });

  it('draws as few with a dozen rows of the home page above it', async () => {
    render(App, { host: new LargeHost(10_500, 12), route: { screen: 'shop' } });
    await screen.findByText('Row 0');
    for (const top of [0, 700, 1400]) {
      const box = await scrollTo(top);
      expect(box.querySelectorAll('*').length).toBeLessThanOrEqual(300);
    }
  });

  it('asks for the parts of 100,000 brands only where somebody looks', async () => {
    const host = new LargeHost(100_000);
    render(App, { host, route: { screen: 'shop' } });
    await screen.findByRole('button', { name: /^Brand 0, /u });
    expect(host.asked).toEqual([0]);
    await scrollTo(Math.floor(99_990 / layout(976).columns) * PITCH);
    await screen.findByRole('button', { name: /^Brand 99999, /u });
    expect(host.asked.length).toBeLessThanOrEqual(3);
  });

  it('takes the keyboard to the very last card and back to the first', async () => {
    const user = userEvent.setup();
    render(App, { host: new LargeHost(100_000), route: { screen: 'shop' } });
    (await screen.findByRole('button', { name: /^Brand 0, /u })).focus();
    await user.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Brand 99999, /u));
    await user.keyboard('{Control>}{Home}{/Control}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Brand 0, /u));
  });
});

describe('the arrows', () => {
  const { bands } = bandsOf(
    976,
    [
      { source: 'recent', of: 3, whole: false },
      { source: 'shop', of: 12, whole: false },
    ],
    20,
  );
  const go = (key: string, band: number, at: number, ctrl = false): unknown =>
    walk({ key, ctrl, page: 3 }, { band, at }, bands);

  it('lead in two dimensions through the rows into the grid, to the card that stands nearest', () => {
    expect(bands.map(({ columns, count, lines }) => [columns, count, lines])).toEqual([
      [4, 3, 1],
      [6, 6, 1],
      [6, 20, 4],
    ]);
    expect(go('ArrowDown', 0, 2)).toEqual({ band: 1, at: 3 });
    expect(go('ArrowDown', 1, 5)).toEqual({ band: 2, at: 5 });
    expect(go('ArrowDown', 2, 5)).toEqual({ band: 2, at: 11 });
    expect(go('ArrowDown', 2, 17)).toEqual({ band: 2, at: 19 });
    expect(go('ArrowUp', 2, 0)).toEqual({ band: 1, at: 0 });
    expect(go('ArrowUp', 1, 5)).toEqual({ band: 0, at: 2 });
    expect(go('ArrowUp', 0, 1)).toBe('out');
    expect(go('ArrowDown', 2, 19)).toBeNull();
  });

  it('run on at the end of a line, and stop at both ends of all', () => {
    expect(go('ArrowRight', 0, 2)).toEqual({ band: 1, at: 0 });
    expect(go('ArrowLeft', 2, 0)).toEqual({ band: 1, at: 5 });
    expect(go('ArrowLeft', 0, 0)).toBeNull();
    expect(go('ArrowRight', 2, 19)).toBeNull();
  });

  it('lead on where the line leads, in a page from right to left', () => {
    expect(go(along('ArrowLeft', true), 0, 2)).toEqual({ band: 1, at: 0 });
    expect(go(along('ArrowRight', true), 0, 0)).toBeNull();
    expect([along('ArrowRight', false), along('Home', true)]).toEqual(['ArrowRight', 'Home']);
  });

  it('have company in Home, End and the page keys', () => {
    expect(go('Home', 2, 9)).toEqual({ band: 2, at: 6 });
    expect(go('End', 2, 7)).toEqual({ band: 2, at: 11 });
    expect(go('Home', 2, 9, true)).toEqual({ band: 0, at: 0 });
    expect(go('End', 0, 0, true)).toEqual({ band: 2, at: 19 });
    expect(go('PageDown', 2, 1)).toEqual({ band: 2, at: 19 });
    expect(go('PageUp', 2, 19)).toEqual({ band: 2, at: 1 });
  });

  it('find only the lines in sight drawn', () => {
    expect(layout(600).columns).toBe(4);
    expect(windowOf(0, 700, 167, 2600)).toEqual({ start: 0, end: 5 });
    expect(windowOf(167_000, 700, 167, 2600)).toEqual({ start: 999, end: 1005 });
  });
});
