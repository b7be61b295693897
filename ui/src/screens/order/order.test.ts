import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import type { CopyTarget } from '../../contract/types';
import type { Answer, Args, CommandName } from '../../host/host';
import { MemoryHost } from '../../host/memory/memory';
import { phases } from '../../host/memory/orders';

/** Has no wallet that takes the link of a token, and says what was copied. */
class BareHost extends MemoryHost {
  readonly copied: CopyTarget[] = [];

  override async call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    if (name === 'copy') this.copied.push((args as Args<'copy'>).target);
    const answer = await super.call(name, args);
    const payment = name === 'order' ? (answer as Answer<'order'>).payment : null;
    if (payment !== null) payment.can_open_wallet = false;
    return answer;
  }
}

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

  it('offers no link to copy where there is none', async () => {
    const host = new BareHost();
    render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
    await screen.findByRole('img', { name: /QR code/ });
    expect(screen.queryByRole('button', { name: 'Copy payment link' })).toBeNull();
    expect(screen.queryByRole('button', { name: /wallet/ })).toBeNull();
  });

  it('copies an invoice as it is', async () => {
    const host = new BareHost({ invoice: true });
    render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Copy invoice' }));
    await waitFor(() => expect(host.copied).toEqual([{ type: 'address' }]));
  });

  it.each([
    [{}, 'You can close this window. We keep following the order and will notify you.'],
    [{ notifications: false }, 'You can close this window. We keep following the order; notifications are off.'],
    [{ keep_in_background: false }, 'Closing this window ends the app. The order is followed again when you start it.'],
  ])('says what closing the window does: %o', async (settings, said) => {
    const host = new MemoryHost();
    Object.assign(host.start.settings, settings);
    render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
    await screen.findByText(said);
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
