// Several things in one order, and what needs one more yes before it is created.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../../App.svelte';
import { brandOf } from '../../host/memory/brands';
import { MemoryHost } from '../../host/memory/memory';
import { Checkout } from '../../mirror/checkout.svelte';

type User = ReturnType<typeof userEvent.setup>;

function open() {
  const host = new MemoryHost({ pace: 5 });
  const user = userEvent.setup();
  render(App, { host, route: { screen: 'shop' }, brand: 'brand-1' });
  return { host, user };
}

async function add(user: User, times = 1): Promise<void> {
  const button = await screen.findByRole('button', { name: 'Add to basket' });
  for (let at = 0; at < times; at += 1) await user.click(button);
}

async function toBasket(user: User, items: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: `Open the basket, ${items}` }));
  await screen.findByRole('heading', { name: 'Checkout' });
}

async function checked(user: User): Promise<void> {
  await user.type(screen.getByLabelText(/^Your e-mail/), 'mara@example.org');
  await user.type(screen.getByLabelText('The same e-mail again'), 'mara@example.org');
  await user.click(screen.getByRole('button', { name: 'Check' }));
  await screen.findByRole('button', { name: /^Create order/ });
}

const placed = (host: MemoryHost): number => host.calls.filter((name) => name === 'place_order').length;

/** A mirror of its own with something chosen, without a window. */
function gather(...ids: string[]) {
  const checkout = new Checkout(new MemoryHost());
  const put = (id: string) => {
    const brand = brandOf(id);
    const offer = brand?.offers[0];
    if (brand === null || offer === undefined) throw new Error(`no brand ${id}`);
    const choice = { type: 'fixed', product_id: offer.product_id } as const;
    return checkout.add(brand, offer, choice, 'USDC', 'Solana');
  };
  return { checkout, put, outcomes: ids.map(put) };
}

describe('the basket', () => {
  it('counts what is added, the same thing as one line with a quantity', async () => {
    const { user } = open();
    await add(user, 2);
    await toBasket(user, '2 items');
    const quantity = screen.getByLabelText(/^Quantity of Hollow Oak Games/) as HTMLInputElement;
    expect(quantity.value).toBe('2');
    await user.click(screen.getByRole('button', { name: /^One more of/ }));
    expect(quantity.value).toBe('3');
    await user.click(screen.getByRole('button', { name: /^Remove Hollow Oak/ }));
    await screen.findByText('Your basket is empty. Pick a brand in the shop.');
  });

  it('says why an eleventh is not added', async () => {
    const { user } = open();
    await add(user, 11);
    const why = await screen.findByText(/^The basket is full. An order holds 10 items/);
    expect(why.getAttribute('role')).toBe('alert');
    expect(screen.getByRole('button', { name: 'Open the basket, 10 items' })).toBeTruthy();
  });

  it('stays while one buys something else by itself', async () => {
    const { user } = open();
    await add(user);
    await user.click(screen.getByRole('button', { name: 'Buy now' }));
    await screen.findByRole('heading', { name: 'Checkout' });
    expect(screen.queryByRole('heading', { name: /^In your order/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open the basket, 1 item' }));
    await screen.findByRole('heading', { name: /^In your order/ });
  });

  it('is empty after its order was created', async () => {
    const { host, user } = open();
    await add(user, 2);
    await toBasket(user, '2 items');
    await checked(user);
    await user.click(screen.getByRole('button', { name: /^Create order/ }));
    await screen.findByText('Send exactly');
    expect(placed(host)).toBe(1);
    await user.click(screen.getByRole('button', { name: /^Shop/ }));
    await screen.findByRole('button', { name: 'Open the basket, empty' });
  });

  it('keeps what was to be bought when nobody knows whether it was', async () => {
    const { checkout } = gather('brand-0');
    Object.assign(checkout.draft, { email: 'mara@example.org', email_again: 'mara@example.org' });
    const host = new MemoryHost();
    const unsure = new Checkout({
      call: (name, args) =>
        name === 'place_order'
          ? Promise.resolve({ type: 'order', id: 'order-outcome_unknown' })
          : host.call(name, args),
      on: host.on.bind(host),
      logoUrl: host.logoUrl.bind(host),
    } as typeof host);
    unsure.basket = checkout.basket;
    Object.assign(unsure.draft, checkout.draft);
    await unsure.check();
    expect(await unsure.place()).toBe('order-outcome_unknown');
    expect(unsure.inBasket).toBe(1);
  });

  it('takes two top-ups as two lines, each with its phone', () => {
    const { checkout } = gather('brand-16', 'brand-16', 'brand-0', 'brand-0');
    expect(checkout.basket.map((item) => item.line.quantity)).toEqual([1, 1, 2]);
  });

  it('is for one country', () => {
    const { checkout, put } = gather('brand-0');
    const [first] = checkout.basket;
    if (first === undefined) throw new Error('nothing in the basket');
    checkout.basket = [{ ...first, line: { ...first.line, country: 'ES' } }];
    expect(put('brand-0')).toBe('elsewhere');
    expect(checkout.inBasket).toBe(1);
  });

  it('moves the problems of later lines up when one is removed', () => {
    const { checkout } = gather('brand-0', 'brand-1', 'brand-16');
    const about = (line: number) => {
      const words = { id: 'problem-phone-missing-title', args: {} };
      return { field: 'phone' as const, line, title: words, sentence: words, cure: null, code: null };
    };
    checkout.problems = [about(1), about(2)];
    expect(checkout.apply({ type: 'remove_line' }, 1)).toBe(true);
    expect(checkout.problems.map((problem) => problem.line)).toEqual([1]);
    expect(checkout.basket.map((item) => item.line.brand_id)).toEqual(['brand-0', 'brand-16']);
  });
});

describe('what needs one more yes', () => {
  it('asks once above a limit and creates nothing without it', async () => {
    const { host, user } = open();
    const args = { sum: '250', limit: '200', currency: 'USD' };
    host.till.cap = { exceeded: [{ id: 'limit-order', args }] };
    await add(user);
    await toBasket(user, '1 item');
    await checked(user);
    await user.click(screen.getByRole('button', { name: /^Create order/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Above the limit you set' });
    expect(dialog.textContent).toContain('This order is worth 250 USD. Your limit is 200 USD an order.');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(placed(host)).toBe(0);
    await user.click(screen.getByRole('button', { name: /^Create order/ }));
    await user.click(await screen.findByRole('button', { name: 'Buy all the same · pay 51.08 USDC' }));
    await screen.findByText('Send exactly');
    expect(placed(host)).toBe(1);
  });

  it('shows the old and the new price when it moved, and creates the order after a yes', async () => {
    const { host, user } = open();
    host.till.movesTo = '52.30';
    await add(user);
    await toBasket(user, '1 item');
    await checked(user);
    await user.click(screen.getByRole('button', { name: /^Create order/ }));
    const dialog = await screen.findByRole('dialog', { name: 'The price has moved' });
    expect(dialog.textContent).toContain('51.08 USDC');
    await user.click(within(dialog).getByRole('button', { name: 'Create order · pay 52.30 USDC' }));
    await screen.findByText('Send exactly');
    expect(placed(host)).toBe(2);
  });
});

describe('what is read back', () => {
  it('offers the common domain and changes nothing by itself', async () => {
    const { user } = open();
    await add(user);
    await toBasket(user, '1 item');
    const email = screen.getByLabelText(/^Your e-mail/) as HTMLInputElement;
    await user.type(email, 'mara@gmial.com');
    const use = await screen.findByRole('button', { name: 'Use mara@gmail.com' });
    expect(email.value).toBe('mara@gmial.com');
    await user.click(use);
    expect(email.value).toBe('mara@gmail.com');
  });

  it('tells the number under its field', async () => {
    const host = new MemoryHost();
    const user = userEvent.setup();
    render(App, { host, route: { screen: 'shop' }, brand: 'brand-16' });
    await user.click(await screen.findByRole('button', { name: 'Buy now' }));
    await user.type(await screen.findByLabelText(/^Phone number/), '+1 415 555 2671');
    await screen.findByText('The shop is told +1 415 555 2671 (the United States).');
  });
});
