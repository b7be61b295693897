import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { MemoryHost } from '../../host/memory/memory';
import { phases } from '../../host/memory/orders';

function atOrder(phase: string, options = {}) {
  const host = new MemoryHost({ pace: 5, ...options });
  render(App, { host, route: { screen: 'order', id: `order-${phase}` } });
  return host;
}

describe('an order', () => {
  it.each(phases)('has words for everything while %s', async (phase) => {
    atOrder(phase);
    await waitFor(() => expect(document.querySelector('header h1 bdi')).not.toBeNull());
    const text = document.body.textContent ?? '';
    expect(text).not.toMatch(/\[[a-z]+-[\w-]+\]/u);
    expect(text).not.toContain('{$');
  });

  it('shows an address only while there is something to pay', async () => {
    atOrder('payment_seen');
    await screen.findByText('Do not pay again: your payment was seen.');
    expect(screen.queryByRole('button', { name: /A6Zp/ })).toBeNull();
    expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull();
  });

  it('copies through core and confirms in place', async () => {
    const host = atOrder('awaiting_payment');
    const row = await screen.findByRole('button', { name: /51\.08 *USDC *on Solana/ });
    await userEvent.click(row);
    await waitFor(() => expect(row.textContent).toContain('Copied'));
    expect(host.calls).toContain('copy');
  });

  it('can be paid by the demo wallet up to the hidden code', async () => {
    const host = atOrder('awaiting_payment', { profile: 'demo' });
    await userEvent.click(await screen.findByRole('button', { name: 'Pay with demo wallet' }));
    await screen.findByRole('button', { name: 'Hold to reveal Code' });
    expect(host.calls).not.toContain('reveal');
    expect(document.body.textContent).not.toContain('DEMO-7QK2');
  });

  it('shows a code while it is held and hides it on release', async () => {
    atOrder('delivered');
    const hold = await screen.findByRole('button', { name: 'Hold to reveal Code' });
    await fireEvent.keyDown(hold, { key: ' ' });
    await screen.findByText('DEMO-7QK2-0000-X');
    await fireEvent.keyUp(hold, { key: ' ' });
    expect(screen.queryByText('DEMO-7QK2-0000-X')).toBeNull();
  });

  it('hides a code that was toggled on when the window is left', async () => {
    atOrder('delivered');
    await userEvent.click(await screen.findByRole('button', { name: 'Show PIN' }));
    await screen.findByText('DEMO-7QK2-0000-X');
    await fireEvent.blur(window);
    await waitFor(() => expect(screen.queryByText('DEMO-7QK2-0000-X')).toBeNull());
  });

  it('asks once when the new price is agreed to', async () => {
    const host = atOrder('price_moved');
    const agree = await screen.findByRole('button', { name: 'Agree to 51.36 USDC' });
    agree.click();
    agree.click();
    await screen.findByText('Send exactly');
    expect(host.calls.filter((name) => name === 'agree_to_price')).toHaveLength(1);
  });
});
