import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { MemoryHost } from '../../host/memory/memory';

async function open() {
  const host = new MemoryHost();
  const user = userEvent.setup();
  render(App, { host, route: { screen: 'settings' } });
  await user.click(await screen.findByRole('button', { name: 'Add a limit' }));
  return { host, user };
}

describe('spending limits', () => {
  it('are none until one is saved, and gone when it is removed', async () => {
    const { host, user } = await open();
    expect(host.start.settings.spending_caps).toEqual([]);
    await user.type(screen.getByLabelText('Currency'), 'USD');
    await user.type(screen.getByLabelText('Per day'), '200');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved.');
    expect(host.start.settings.spending_caps).toEqual([{ currency: 'USD', per_order: '', per_day: '200' }]);
    await user.click(screen.getByRole('button', { name: 'Remove the limit in USD' }));
    await screen.findByRole('button', { name: 'Add a limit' });
    expect(host.start.settings.spending_caps).toEqual([]);
  });

  it('keep what was typed when it is no amount, and say so beneath', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('Currency'), 'USD');
    await user.type(screen.getByLabelText('Per order'), '49,50');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const why = await screen.findByText(/^A limit is a number with a dot/);
    expect(why.getAttribute('role')).toBe('alert');
    expect((screen.getByLabelText('Per order') as HTMLInputElement).value).toBe('49,50');
  });
});
