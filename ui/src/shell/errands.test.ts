import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { ERRAND_EVENT } from '../contract/types';
import { MemoryHost } from '../host/memory/memory';

describe('what somebody outside the window wants', () => {
  it('is asked for when the page begins', async () => {
    const host = new MemoryHost();
    const [row] = host.rows;
    if (row === undefined) throw new Error('no order to lead to');
    host.errand = { type: 'order', id: row.id };
    render(App, { host });
    await screen.findByRole('heading', { name: new RegExp(row.name, 'u') });
    expect(location.hash).toBe(`#/order/${row.id}`);
  });

  it('fills in the form for an order that is not known here, and sends nothing', async () => {
    const host = new MemoryHost();
    render(App, { host, route: { screen: 'orders' } });
    await screen.findByRole('heading', { name: 'Orders' });
    host.errand = { type: 'add', order_id: '9a8b-77' };
    host.emit(ERRAND_EVENT, null);
    const dialog = await screen.findByRole('dialog', { name: 'Add an order' });
    expect(dialog.querySelector('input')?.value).toBe('9a8b-77');
    expect(host.calls).not.toContain('add_order');
  });

  it('is one question before the window goes for the first time', async () => {
    const host = new MemoryHost();
    const user = userEvent.setup();
    render(App, { host, route: { screen: 'orders' } });
    await screen.findByRole('heading', { name: 'Orders' });
    host.errand = { type: 'closing' };
    host.emit(ERRAND_EVENT, null);
    await screen.findByRole('dialog', { name: 'Your orders are followed while the window is closed' });
    expect(host.calls).not.toContain('put_away');
    await user.click(screen.getByRole('button', { name: 'Close the window' }));
    await waitFor(() => expect(host.calls).toContain('put_away'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
