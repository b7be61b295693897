import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import App from '../../App.svelte';
import type { Answer, Args, CommandName } from '../../host/host';
import { MemoryHost } from '../../host/memory/memory';
import { foundBrands } from '../../host/memory/shop';

/** What scrolls the grid. */
function scroller(fits: (box: Element) => boolean): HTMLElement {
  const box = document.querySelector<HTMLElement>('.grid-scroll');
  if (box === null || !fits(box)) throw new Error('no grid is shown');
  return box;
}

/** Takes no more favourites. */
class FullHost extends MemoryHost {
  override call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    if (name !== 'set_favourite') return super.call(name, args);
    const sentence = { id: 'error-favourites-full', args: { most: '50' } };
    return Promise.reject({ code: 'invalid_input', sentence, retry: false });
  }
}

afterEach(() => vi.restoreAllMocks());

describe('the shop', () => {
  it('opens from the welcome through the demo', async () => {
    const host = new MemoryHost({ profile: 'none' });
    render(App, { host });
    await userEvent.click(await screen.findByRole('button', { name: 'Open the demo' }));
    await screen.findByRole('searchbox', { name: 'Search brands' });
    expect(screen.getByText('Demo.')).toBeTruthy();
    expect(host.calls).toContain('open_demo');
  });

  it('names the active filters when nothing fits, and clears them', async () => {
    render(App, { host: new MemoryHost(), route: { screen: 'shop' } });
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Search brands' }), 'qqqq');
    await screen.findByText('Active: “qqqq”');
    await userEvent.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await waitFor(() => expect(screen.queryByText('No brand fits')).toBeNull());
  });

  it('sorts a table of plans by what each costs, also for a gigabyte, and tells prices in the chosen coin', async () => {
    const user = userEvent.setup();
    const [skylark] = foundBrands('Skylark');
    render(App, { host: new MemoryHost({ pace: 5 }), route: { screen: 'shop' }, brand: skylark?.brand_id ?? '' });
    const table = await screen.findByRole('table', { name: 'Plans' });
    const column = (at: number): string[] =>
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.querySelectorAll('th, td')[at]?.textContent?.trim() ?? '');
    await user.click(within(table).getByRole('button', { name: 'About (USDC)' }));
    expect(column(2)).toEqual(['4.60', '16.35', '26.56', '39.84', '51.08']);
    const perGigabyte = within(table).getByRole('button', { name: 'Per GB' });
    await user.click(perGigabyte);
    expect(column(3)).toEqual(['1.99', '2.66', '3.27', '4.60', '–']);
    await user.click(perGigabyte);
    expect(column(3)).toEqual(['4.60', '3.27', '2.66', '1.99', '–']);
    await user.click(within(table).getByRole('radio', { name: '10 GB 30 days' }));
    await user.click(screen.getByRole('radio', { name: /USDT/u }));
    await within(table).findByRole('button', { name: 'About (USDT)' });
    const chosen = within(table).getByRole('radio', { name: '10 GB 30 days' }) as HTMLInputElement;
    expect(chosen.checked).toBe(true);
  });

  it('takes the arrow keys and Enter in an amount', async () => {
    const user = userEvent.setup();
    render(App, { host: new MemoryHost({ pace: 5 }), route: { screen: 'shop' }, brand: 'brand-1' });
    const amount = (await screen.findByLabelText('Amount')) as HTMLInputElement;
    await user.click(amount);
    // happy-dom steps no slider.
    const step = (by: number) =>
      function (this: HTMLInputElement): void {
        this.value = `${Number(this.value) + by}`;
      };
    vi.spyOn(HTMLInputElement.prototype, 'stepUp').mockImplementation(step(1));
    vi.spyOn(HTMLInputElement.prototype, 'stepDown').mockImplementation(step(-1));
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    await waitFor(() => expect(amount.value).toBe('51'));
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Checkout' });
  });

  it('never adjusts an amount by itself and offers the nearest', async () => {
    render(App, { host: new MemoryHost(), route: { screen: 'shop' }, brand: 'brand-1' });
    const amount = (await screen.findByRole('textbox', { name: 'Amount' })) as HTMLInputElement;
    await userEvent.clear(amount);
    await userEvent.type(amount, '55.5');
    const cure = await screen.findByRole('button', { name: 'Use 56' });
    expect(amount.value).toBe('55.5');
    await userEvent.click(cure);
    await waitFor(() => expect(amount.value).toBe('56'));
  });

  it('takes one filter away when its chip is pressed', async () => {
    const user = userEvent.setup();
    const host = new MemoryHost();
    render(App, { host, route: { screen: 'shop' } });
    await user.click(await screen.findByRole('button', { name: 'Filters' }));
    await user.click(await screen.findByRole('radio', { name: /^eSIM and data/u }));
    await user.click(screen.getByRole('switch', { name: 'In stock only' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Remove the filter eSIM and data' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Remove the filter eSIM/u })).toBeNull());
    expect(screen.getByRole('button', { name: 'Remove the filter In stock only' })).toBeTruthy();
  });

  it('opens the first brand that answers what was typed, however fast Enter comes', async () => {
    const user = userEvent.setup();
    render(App, { host: new MemoryHost(), route: { screen: 'shop' } });
    await user.type(await screen.findByRole('searchbox', { name: 'Search brands' }), 'quest{Enter}');
    await screen.findByRole('complementary', { name: 'Questline' });
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Questline, /u);
  });

  it('opens a brand beside the grid, and Escape goes back to its card', async () => {
    const user = userEvent.setup();
    render(App, { host: new MemoryHost(), route: { screen: 'shop' } });
    const grid = await screen.findByRole('grid');
    const card = within(grid).getByRole('button', { name: /^Questline, /u });
    card.focus();
    await user.keyboard('{Enter}');
    const pane = await screen.findByRole('complementary', { name: 'Questline' });
    expect(screen.getByRole('grid')).toBe(grid);
    expect(card.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(pane.isConnected).toBe(false));
    expect(document.activeElement).toBe(card);
  });

  it('keeps filters, the place in the grid and the open brand on the way back from elsewhere', async () => {
    const user = userEvent.setup();
    render(App, { host: new MemoryHost(), route: { screen: 'shop' }, brand: 'brand-0' });
    await user.type(await screen.findByRole('searchbox', { name: 'Search brands' }), 'o');
    const box = await waitFor(() => scroller((node) => node.querySelector('[role=grid]') !== null));
    await waitFor(() => expect(screen.queryByText('Popular this week')).toBeNull());
    box.scrollTop = 900;
    box.dispatchEvent(new Event('scroll'));
    await user.click(await screen.findByRole('button', { name: 'Buy now' }));
    await screen.findByRole('heading', { name: 'Checkout' });
    await user.click(screen.getByRole('button', { name: /^Orders/u }));
    await user.click(screen.getByRole('button', { name: 'Shop' }));
    await screen.findByRole('complementary', { name: 'Pixelport' });
    expect((screen.getByRole('searchbox', { name: 'Search brands' }) as HTMLInputElement).value).toBe('o');
    expect(scroller(() => true).scrollTop).toBe(900);
  });

  it('leads to the same brand in another country', async () => {
    const user = userEvent.setup();
    const host = new MemoryHost();
    render(App, { host, route: { screen: 'shop' }, brand: 'brand-0' });
    await user.click(await screen.findByRole('button', { name: 'Open this brand in Spain. The shop moves there.' }));
    await waitFor(() => expect(host.start.settings.country).toBe('ES'));
    expect(host.calls.filter((call) => call === 'brand')).toHaveLength(2);
  });

  it('chooses a country by typing a part of its name, by keyboard alone', async () => {
    const user = userEvent.setup();
    const host = new MemoryHost();
    render(App, { host, route: { screen: 'shop' } });
    const field = await screen.findByRole('combobox', { name: 'Country' });
    field.focus();
    await user.keyboard('korea');
    await screen.findByRole('option', { name: /South Korea/u });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(host.start.settings.country).toBe('KR'));
  });
});

describe('favourites', () => {
  it('are marked with F on a card, and stand in a row of their own', async () => {
    const user = userEvent.setup();
    render(App, { host: new MemoryHost(), route: { screen: 'shop' } });
    const grid = await screen.findByRole('grid');
    const card = within(grid).getByRole('button', { name: /^Voxel Yard, /u });
    card.focus();
    await user.keyboard('{Control>}d{/Control}');
    const row = await screen.findByRole('group', { name: 'Favourites' });
    within(row).getByRole('button', { name: /^Voxel Yard, .*, favourite$/u });
    expect(document.activeElement).toBe(card);
    expect(screen.getByText('Voxel Yard is one of your favourites now.')).toBeTruthy();
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Favourites' })).toBeNull());
    expect(document.activeElement).toBe(card);
  });

  it('are marked in the pane as well, and a refusal is told and taken back', async () => {
    const user = userEvent.setup();
    const host = new FullHost();
    render(App, { host, route: { screen: 'shop' }, brand: 'brand-1' });
    const pane = await screen.findByRole('complementary', { name: 'Hollow Oak Games' });
    await user.click(within(pane).getByRole('button', { name: 'Add Hollow Oak Games to favourites' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/already have 50 favourites/u);
    expect(
      within(pane)
        .getByRole('button', { name: /to favourites$/ })
        .getAttribute('aria-pressed'),
    ).toBe('false');
  });
});
