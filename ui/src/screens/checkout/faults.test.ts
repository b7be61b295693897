// What checkout does while the shop does not answer. The numbers are those of docs/faults.md.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import type { Answer, Args, CommandName } from '../../host/host';
import { MemoryHost } from '../../host/memory/memory';

/** Takes a question and keeps the answer back until it is told to give it. */
class SlowHost extends MemoryHost {
  readonly waiting: (() => void)[] = [];
  slow: CommandName | null = null;

  override async call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    if (name === this.slow) await new Promise<void>((go) => this.waiting.push(go));
    return super.call(name, args);
  }
}

async function filled() {
  const host = new SlowHost({ pace: 5 });
  const user = userEvent.setup();
  render(App, { host, route: { screen: 'shop' }, brand: 'brand-1' });
  await user.click(await screen.findByRole('button', { name: 'Buy now' }));
  await user.type(await screen.findByLabelText(/^Your e-mail/), 'mara@example.org');
  await user.type(screen.getByLabelText('The same e-mail again'), 'mara@example.org');
  return { host, user };
}

describe('checkout with a slow shop', () => {
  it('25: is free again at once when the check is cancelled, and drops the late answer', async () => {
    const { host, user } = await filled();
    host.slow = 'check_order';
    await user.click(screen.getByRole('button', { name: 'Check' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Check' }).getAttribute('aria-disabled')).not.toBe('true');
    for (const go of host.waiting) go();
    await Promise.resolve();
    expect(screen.queryByRole('button', { name: /^Create order/ })).toBeNull();
    host.slow = null;
    await user.click(screen.getByRole('button', { name: 'Check' }));
    await screen.findByRole('button', { name: /^Create order/ });
  });

  it('34: sends one order while Enter is held down', async () => {
    const { host, user } = await filled();
    await user.click(screen.getByRole('button', { name: 'Check' }));
    const create = await screen.findByRole('button', { name: /^Create order/ });
    create.focus();
    await user.keyboard('{Enter>20/}');
    await screen.findByText('Send exactly');
    expect(host.calls.filter((name) => name === 'place_order')).toHaveLength(1);
  });
});
