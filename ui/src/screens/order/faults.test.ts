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
});
