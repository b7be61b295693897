import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import App from '../App.svelte';
import type { Answer, Args, CommandName } from '../host/host';
import { MemoryHost } from '../host/memory/memory';

class Listened extends MemoryHost {
  readonly shown: (string | null)[] = [];

  override call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    if (name === 'on_screen') this.shown.push((args as Args<'on_screen'>).id);
    return super.call(name, args);
  }
}

it('tells core which order is looked at, as long as the window has the focus', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  const host = new Listened();
  render(App, { host, route: { screen: 'order', id: 'order-awaiting_payment' } });
  await screen.findByText('Send exactly');
  expect(host.shown.at(-1)).toBe('order-awaiting_payment');
  await fireEvent.blur(window);
  await waitFor(() => expect(host.shown.at(-1)).toBeNull());
  await fireEvent.focus(window);
  await waitFor(() => expect(host.shown.at(-1)).toBe('order-awaiting_payment'));
  await userEvent.click(screen.getByRole('button', { name: 'Back to orders' }));
  await waitFor(() => expect(host.shown.at(-1)).toBeNull());
});
