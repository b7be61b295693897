import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { MemoryHost } from '../../host/memory/memory';
import { layout, windowOf } from './layout';

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

  it('draws only the rows in sight', () => {
    expect(layout(600).columns).toBe(4);
    expect(windowOf(0, 700, 167, 2600)).toEqual({ start: 0, end: 8 });
    expect(windowOf(167_000, 700, 167, 2600)).toEqual({ start: 997, end: 1008 });
  });
});
