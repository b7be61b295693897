import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import type { ExportForm, OrderRow, OrdersQuery } from '../../contract/types';
import type { Answer, Args, CommandName } from '../../host/host';
import { MemoryHost } from '../../host/memory/memory';
import { rowOf } from '../../host/memory/orders';
import { height, inSight, type Shape, top } from './rows';

const user = userEvent.setup();

class Listened extends MemoryHost {
  queries: OrdersQuery[] = [];
  exported: ExportForm[] = [];

  override call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    if (name === 'search_orders') this.queries.push((args as Args<'search_orders'>).query);
    if (name === 'export_orders') this.exported.push((args as Args<'export_orders'>).form);
    return super.call(name, args);
  }

  get lastQuery(): OrdersQuery | undefined {
    return this.queries.at(-1);
  }
}

async function opened(change?: (host: Listened) => void): Promise<Listened> {
  const host = new Listened();
  change?.(host);
  render(App, { host, route: { screen: 'orders' } });
  await screen.findByRole('table');
  return host;
}

const rows = (): HTMLElement[] => screen.getAllByRole('button', { name: /^Open / });
/** The button of a filter; the head of a column may have the same name. */
const filter = (name: RegExp): HTMLElement => {
  const found = screen.getAllByRole('button', { name }).find((button) => button.hasAttribute('aria-haspopup'));
  if (found === undefined) throw new Error(`no filter ${name}`);
  return found;
};
const choose = async (menu: RegExp, option: RegExp): Promise<void> => {
  await user.click(filter(menu));
  await user.click(await screen.findByRole('checkbox', { name: option }));
  await user.keyboard('{Escape}');
};

describe('the list of orders', () => {
  it('is narrowed by what is chosen, and each filter can be taken away by its name', async () => {
    const host = await opened();
    await choose(/^State/u, /^Delivered\s*1$/u);
    await waitFor(() => expect(rows().length).toBe(1));
    expect(host.lastQuery?.phases).toEqual(['delivered']);
    await user.click(screen.getByRole('button', { name: 'Remove the filter Delivered' }));
    await waitFor(() => expect(rows().length).toBeGreaterThan(10));
  });

  it('calls a state by one word, in its filter and on the orders', async () => {
    await opened();
    const said = new Set([...document.querySelectorAll('td .chip')].map((chip) => chip.textContent?.trim()));
    await user.click(filter(/^State$/u));
    const menu = await screen.findByRole('group', { name: 'State' });
    const states = [...menu.querySelectorAll('.chip')].map((chip) => chip.textContent?.trim());
    expect(states.length).toBeGreaterThan(15);
    // The shop's own word stands on an order in a state that nobody knows.
    for (const word of said) if (!word?.includes('“')) expect(states).toContain(word);
  });

  it('asks core for what is typed and names the filters when nothing fits', async () => {
    const host = await opened();
    await user.type(screen.getByRole('searchbox'), 'reading club');
    await waitFor(() => expect(rows().length).toBe(1));
    expect(host.lastQuery?.text).toBe('reading club');
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByText(/No order fits “reading clubx”/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await waitFor(() => expect(rows().length).toBeGreaterThan(10));
  });

  it('is walked by arrows, and R then Enter opens checkout filled in', async () => {
    const host = await opened();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(rows()[0]));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toBe(rows()[1]));
    await user.keyboard('r');
    await screen.findByText(/^2 × Hollow Oak Games/u);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
    expect(screen.getAllByDisplayValue('mara@example.org').length).toBe(2);
    expect(host.calls).not.toContain('place_order');
  });

  it('says what is not sold any more and opens nothing', async () => {
    await opened((host) => {
      host.history.soldOut = true;
    });
    rows()[0]?.focus();
    await user.keyboard('r');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/This product is not sold any more/u)).toBeTruthy();
    expect(within(dialog).queryByRole('button', { name: 'Open checkout' })).toBeNull();
  });

  it('holds fifty thousand orders and makes only those in sight', async () => {
    await opened((host) => {
      host.rows = Array.from(
        { length: 50_000 },
        (_, at): OrderRow => ({ ...rowOf('delivered', at), id: `many-${at}` }),
      );
    });
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('50000');
  });

  it('exports what it shows, masked unless somebody chooses otherwise', async () => {
    const host = await opened();
    await choose(/^State/u, /^Delivered\s*1$/u);
    await waitFor(() => expect(rows().length).toBe(1));
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    const dialog = await screen.findByRole('dialog');
    const preview = await within(dialog).findByRole('region');
    expect(preview.textContent).not.toContain('mara@example.org');
    await user.click(within(dialog).getByRole('button', { name: 'Save as…' }));
    expect(await within(dialog).findByText(/One order saved/u)).toBeTruthy();
    const { query, ...rest } = host.exported[0] ?? {};
    expect(rest).toEqual({ format: 'csv', full: false, codes: false });
    expect(query?.phases).toEqual(['delivered']);
    await user.click(within(dialog).getByRole('switch'));
    await waitFor(() => expect(preview.textContent).toContain('mara@example.org'));
  });
});

describe('notes on an order', () => {
  it('are written, kept and shown again', async () => {
    const host = new Listened();
    render(App, { host, route: { screen: 'order', id: 'order-refunded' } });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.type(screen.getByLabelText('Note'), 'Bought twice');
    await user.type(screen.getByLabelText('Labels'), ', later');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Bought twice')).toBeTruthy();
    expect(host.history.kept.get('order-refunded')?.labels).toEqual(['Office', 'Taxes 2026', 'later']);
  });

  it('begin where they are typed, and give the way back to their button', async () => {
    render(App, { host: new Listened(), route: { screen: 'order', id: 'order-expired_unpaid' } });
    await user.click(await screen.findByRole('button', { name: 'Add' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Note'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add' })));
  });

  it('are hidden and not to be changed in discreet mode', async () => {
    const host = new Listened();
    host.start = { ...host.start, settings: { ...host.start.settings, discreet: true } };
    render(App, { host, route: { screen: 'order', id: 'order-delivered' } });
    expect(await screen.findByText('Hidden in discreet mode.')).toBeTruthy();
    expect(screen.queryByText('For the reading club')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });

  it('stand apart from what can be done with the order', async () => {
    render(App, { host: new Listened(), route: { screen: 'order', id: 'order-delivered' } });
    const notes = (await screen.findByRole('heading', { name: 'Your notes on this order' })).closest('section');
    await screen.findByRole('button', { name: 'Archive' });
    expect([...(notes?.querySelectorAll('button') ?? [])].map((button) => button.textContent?.trim())).toEqual([
      'Edit',
    ]);
    expect(screen.getAllByRole('button', { name: 'Order again' })).toHaveLength(1);
    expect(screen.queryAllByText(/note/iu).map((one) => one.textContent)).not.toContain('Balance note');
  });

  it('let an order that is over be put away, and an open one not', async () => {
    const host = new Listened();
    const { unmount } = render(App, { host, route: { screen: 'order', id: 'order-refunded' } });
    await user.click(await screen.findByRole('button', { name: 'Archive' }));
    expect(await screen.findByRole('button', { name: 'Take out of the archive' })).toBeTruthy();
    unmount();
    render(App, { host, route: { screen: 'order', id: 'order-preparing_code' } });
    await screen.findByText('Your notes on this order');
    expect(screen.queryByRole('button', { name: 'Archive' })).toBeNull();
  });
});

describe('the places of rows', () => {
  const shape: Shape = { count: 1000, row: 53, headings: [0, 10] };

  it('leave room for headings', () => {
    expect([top(shape, 0), top(shape, 1), top(shape, 10)]).toEqual([33, 86, 596]);
    expect(height(shape)).toBe(1000 * 53 + 66);
  });

  it('cover what is in sight wherever one has scrolled to', () => {
    for (const from of [0, 500, 20_000, 52_000]) {
      const { first, end } = inSight(shape, from, from + 700, 0);
      expect(top(shape, first)).toBeLessThanOrEqual(Math.max(from, 33));
      expect(end === shape.count || top(shape, end) >= from + 700).toBe(true);
    }
  });
});
