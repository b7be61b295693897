// Discreet mode is turned on while a screen is open: nothing of what was on it may stay.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { CODE } from '../host/memory/codes';
import { MemoryHost } from '../host/memory/memory';
import { phases } from '../host/memory/orders';
import type { Route } from '../mirror/navigation.svelte';

const SENTINELS = [
  '51.08',
  '38.68',
  '12.40',
  'mara@example.org',
  '+1 555 010 0199',
  '9a8b',
  '90ab',
  'A6Zp',
  CODE,
  '4711 0815',
];

function everything(): string {
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map((attribute) => attribute.value),
  );
  const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
  return [document.title, document.body.textContent, ...attributes, ...fields].join('\n');
}

const routes: [string, Route][] = [
  ['the shop', { screen: 'shop' }],
  ['the checkout', { screen: 'checkout' }],
  ['the orders', { screen: 'orders' }],
  ['the inbox', { screen: 'inbox' }],
  ['the settings', { screen: 'settings' }],
  ['the doctor', { screen: 'doctor' }],
  ...phases.map((phase): [string, Route] => [`an order that is ${phase}`, { screen: 'order', id: `order-${phase}` }]),
];

describe('in discreet mode', () => {
  it.each(routes)('%s shows no amount, contact, id, address or code', async (_, route) => {
    const host = new MemoryHost({ memo: true });
    render(App, { host, route });
    await waitFor(() => expect(host.calls).toContain('orders'));
    if (route.screen === 'order') await waitFor(() => expect(document.querySelector('header h1 bdi')).not.toBeNull());
    await userEvent.keyboard('{Control>}{Shift>}h{/Shift}{/Control}');
    await waitFor(() => expect(host.start.settings.discreet).toBe(true));
    await waitFor(() => {
      const shown = everything();
      expect(SENTINELS.filter((sentinel) => shown.includes(sentinel))).toEqual([]);
    });
  });

  it('the palette shows none either', async () => {
    const host = new MemoryHost();
    host.start = { ...host.start, settings: { ...host.start.settings, discreet: true } };
    render(App, { host, route: { screen: 'shop' } });
    await waitFor(() => expect(host.calls).toContain('orders'));
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', { name: /order/iu }), 'Lumora');
    await waitFor(() => expect(host.calls).toContain('palette'));
    expect(SENTINELS.filter((sentinel) => everything().includes(sentinel))).toEqual([]);
  });

  it('a code that was on screen is hidden', async () => {
    const host = new MemoryHost();
    render(App, { host, route: { screen: 'order', id: 'order-delivered' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Show Code' }));
    await screen.findByText(CODE);
    await userEvent.keyboard('{Control>}{Shift>}h{/Shift}{/Control}');
    await waitFor(() => expect(everything()).not.toContain(CODE));
  });
});
