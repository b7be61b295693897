import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { MemoryHost } from '../../host/memory/memory';

async function atCheckout() {
  const host = new MemoryHost({ pace: 5 });
  const user = userEvent.setup();
  render(App, { host, route: { screen: 'shop' }, brand: 'brand-1' });
  await user.click(await screen.findByRole('button', { name: 'Buy now' }));
  await screen.findByRole('heading', { name: 'Checkout' });
  return { host, user };
}

async function fill(user: ReturnType<typeof userEvent.setup>, email: string) {
  await user.type(screen.getByLabelText(/^Your e-mail/), email);
  await user.type(screen.getByLabelText('The same e-mail again'), email);
}

describe('checkout', () => {
  it('shows each problem with its cure beside its field, and counts them', async () => {
    const { user } = await atCheckout();
    await fill(user, 'mara@exampel.org');
    await user.type(screen.getByLabelText(/^Promo code/), 'SPRING25');
    await user.click(screen.getByRole('button', { name: 'Check' }));

    const banner = await screen.findByRole('alert');
    expect(banner.textContent).toContain('2 things to fix.');
    const email = screen.getByLabelText(/^Your e-mail/);
    expect(email.getAttribute('aria-invalid')).toBe('true');
    const notes = document.getElementById(email.getAttribute('aria-describedby') ?? '');
    expect(notes?.textContent).toContain('INVALID_EMAIL_DOMAIN');

    await user.click(within(notes as HTMLElement).getByRole('button', { name: 'Use mara@example.org' }));
    expect((email as HTMLInputElement).value).toBe('mara@example.org');
    expect(email.getAttribute('aria-invalid')).toBe('false');
    expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
  });

  it('begins in the first empty field', async () => {
    const { user } = await atCheckout();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Your e-mail/)));
    await user.keyboard('mara@example.org');
    await user.click(screen.getByRole('button', { name: 'Back to the shop' }));
    await user.click(await screen.findByRole('button', { name: 'Buy now' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('The same e-mail again')));
  });

  it('says that the two addresses differ as soon as the second is left, and no more once they agree', async () => {
    const { user } = await atCheckout();
    await fill(user, 'mara@example.org');
    const again = screen.getByLabelText('The same e-mail again');
    await user.type(again, 'x');
    expect(screen.queryByText('The two e-mail addresses differ')).toBeNull();
    await user.tab();
    await waitFor(() => expect(document.getElementById('email-notes')?.textContent).toContain('addresses differ'));
    expect(again.getAttribute('aria-invalid')).toBe('true');
    await user.type(again, '{Backspace}');
    await user.tab();
    expect(document.getElementById('email-notes')?.textContent ?? '').not.toContain('addresses differ');
  });

  it('takes the arrow keys for the quantity, and puts back what is no number', async () => {
    const { user } = await atCheckout();
    const quantity = screen.getByRole('spinbutton') as HTMLInputElement;
    quantity.focus();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(quantity.value).toBe('2');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(quantity.value).toBe('1');
    await user.clear(quantity);
    await user.tab();
    expect(quantity.value).toBe('1');
  });

  it('checks on Enter in the quantity, and creates nothing by it', async () => {
    const { host, user } = await atCheckout();
    await fill(user, 'mara@example.org');
    await user.type(screen.getByRole('spinbutton'), '{Enter}');
    const create = await screen.findByRole('button', { name: /^Create order/ });
    await user.type(screen.getByRole('spinbutton'), '{Enter}');
    expect(document.activeElement).toBe(create);
    expect(host.calls).not.toContain('place_order');
  });

  it('drops the quote on any edit', async () => {
    const { user } = await atCheckout();
    await fill(user, 'mara@example.org');
    await user.click(screen.getByRole('button', { name: 'Check' }));
    await screen.findByRole('button', { name: 'Create order · pay 51.08 USDC' });
    await user.type(screen.getByLabelText(/^Refund address/), 'x');
    expect(screen.queryByRole('button', { name: /^Create order/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Check' })).toBeTruthy();
  });

  it('places one order when pressed twice', async () => {
    const { host, user } = await atCheckout();
    await fill(user, 'mara@example.org');
    await user.click(screen.getByRole('button', { name: 'Check' }));
    const create = await screen.findByRole('button', { name: /^Create order/ });
    create.click();
    create.click();
    await screen.findByText('Send exactly');
    expect(host.calls.filter((name) => name === 'place_order')).toHaveLength(1);
  });

  it('keeps the draft when going back to the shop', async () => {
    const { user } = await atCheckout();
    await fill(user, 'mara@example.org');
    await user.click(screen.getByRole('button', { name: 'Back to the shop' }));
    await user.click(await screen.findByRole('button', { name: 'Buy now' }));
    await waitFor(() =>
      expect((screen.getByLabelText(/^Your e-mail/) as HTMLInputElement).value).toBe('mara@example.org'),
    );
  });
});
