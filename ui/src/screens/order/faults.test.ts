// What the order screen says when something went wrong. The numbers are those of docs/faults.md.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { MemoryHost } from '../../host/memory/memory';

describe('an order that goes wrong', () => {
  it('38: says in red what is only in memory, copies its id and tries to save again', async () => {
    const host = new MemoryHost({ pace: 5, unsaved: true });
    render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('This order could not be saved, copy this now. The disk is full.');
    expect(alert.className).toContain('bad');
    // What is held in memory can still be paid.
    await screen.findByText('Send exactly');
    await userEvent.click(screen.getByRole('button', { name: 'Try saving again' }));
    await waitFor(() => expect(host.calls).toContain('check_now'));
  });

  it('92: takes the picture and the copies away when the order expires on screen, enlarged picture included', async () => {
    const host = new MemoryHost({ pace: 5 });
    render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Enlarge the QR code' }));
    await screen.findByRole('dialog');
    host.move('order-awaiting_payment', 'expired_unpaid');
    await screen.findByText('Time ran out and we saw no payment.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull();
    expect(screen.queryByRole('timer')).toBeNull();
    expect(document.body.innerHTML).not.toContain('jXkn');
    expect(screen.getByText(/If you did send it, do not send again/)).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Order again' }));
    await screen.findByRole('dialog', { name: 'Order again?' });
  });

  it('92: takes them away when it is paid twice, and says what becomes of the rest', async () => {
    const host = new MemoryHost({ pace: 5 });
    render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
    await screen.findByText('Send exactly');
    host.options.code = 'overpaid_preparing';
    host.move('order-awaiting_payment', 'preparing_code');
    await screen.findByText('More than the amount due arrived, and the shop is preparing the order.');
    expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull();
    expect(document.body.innerHTML).not.toContain('jXkn');
    expect(screen.queryByRole('button', { name: 'Order again' })).toBeNull();
  });

  it('says a new state once, however often the news of it comes', async () => {
    const host = new MemoryHost({ pace: 5 });
    render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
    await screen.findByText('Send exactly');
    const region = [...document.querySelectorAll('[aria-live=polite]')].at(-1);
    const spoken: string[] = [];
    const watch = new MutationObserver(() => spoken.push(region?.textContent ?? ''));
    if (region) watch.observe(region, { childList: true, characterData: true, subtree: true });
    for (let news = 0; news < 3; news += 1) {
      host.move('order-awaiting_payment', 'payment_seen');
      await screen.findByText('Do not pay again: your payment was seen.');
    }
    watch.disconnect();
    expect(spoken).toEqual(['Payment seen, confirming. Do not pay again: your payment was seen.']);
  });
});
