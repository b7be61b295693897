// What the shop screen does when the catalogue cannot be had. The numbers are those of docs/faults.md.
import { render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { CHANGED_EVENT } from '../../contract/types';
import type { Answer, Args, CommandName } from '../../host/host';
import { MemoryHost } from '../../host/memory/memory';

class PortalHost extends MemoryHost {
  portal = true;

  override call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    const asked = name === 'browse' || name === 'payment_methods';
    if (!this.portal || !asked) return super.call(name, args);
    this.calls.push(name);
    return Promise.reject({
      code: 'captive_portal',
      sentence: { id: 'error-captive-portal', args: {} },
      retry: true,
    });
  }
}

describe('a catalogue behind a login page', () => {
  it('1: is shown by itself when core says that it came', async () => {
    const host = new PortalHost({ pace: 5 });
    render(App, { host, route: { screen: 'shop' } });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/sign in first/u);
    host.portal = false;
    host.emit(CHANGED_EVENT, { revision: 2 });
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await screen.findByRole('grid');
    expect(host.calls).toContain('payment_methods');
  });
});
