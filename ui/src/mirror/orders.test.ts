import { describe, expect, it } from 'vitest';
import type { OrderRow, OrdersPlace, OrdersView } from '../contract/types';
import type { Answer, Args, CommandName, Host } from '../host/host';
import { rowOf } from '../host/memory/orders';
import { Orders } from './orders.svelte';

/** A host whose answers come when the test lets them. */
class HandHost implements Host {
  readonly asked: { since: OrdersPlace | null; answer: (part: OrdersView) => void }[] = [];
  inboxes = 0;

  call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
    if (name === 'inbox') {
      this.inboxes += 1;
      return Promise.resolve([] as unknown as Answer<K>);
    }
    const { since } = args as Args<'orders'>;
    return new Promise((resolve) => {
      this.asked.push({ since, answer: (part) => resolve(part as Answer<K>) });
    });
  }

  on(): () => void {
    return () => {};
  }

  logoUrl(): string {
    return '';
  }
}

function row(id: string, startedAt: number, label = '$50'): OrderRow {
  return { ...rowOf('awaiting_payment', 0), id, label, started_at: startedAt };
}

function part(revision: number, given: Partial<OrdersView>): OrdersView {
  const link = { type: 'resting' } as const;
  const place = { revision, after: null };
  return { place, anew: false, rows: [], gone: [], more: false, followed: 0, unread: 0, link, ...given };
}

/** Lets what was answered be taken in. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

function mirror() {
  const host = new HandHost();
  const orders = new Orders(host);
  const answer = async (at: number, view: OrdersView) => {
    host.asked[at]?.answer(view);
    await settled();
  };
  const labels = () => orders.list?.rows.map((one) => `${one.id} ${one.label}`);
  return { host, orders, answer, labels };
}

/** A mirror with two orders at revision 5. */
async function filled() {
  const all = mirror();
  void all.orders.pull();
  await all.answer(0, part(5, { anew: true, rows: [row('b', 2), row('a', 1)] }));
  return all;
}

describe('the copy of the list of orders', () => {
  it('begins with all of it and then asks for what changed', async () => {
    const { host, orders, labels } = await filled();
    void orders.pull();
    expect(host.asked.map((one) => one.since)).toEqual([null, { revision: 5, after: null }]);
    expect(labels()).toEqual(['b $50', 'a $50']);
  });

  it('puts a changed row in its place and a new one where its time says', async () => {
    const { orders, answer, labels } = await filled();
    void orders.pull();
    await answer(1, part(8, { rows: [row('a', 1, '$10'), row('c', 3), row('d', 3), row('z', 0)] }));
    expect(labels()).toEqual(['d $50', 'c $50', 'b $50', 'a $10', 'z $50']);
  });

  it('takes away what is gone', async () => {
    const { orders, answer, labels } = await filled();
    void orders.pull();
    await answer(1, part(6, { gone: ['b', 'never-seen'] }));
    expect(labels()).toEqual(['a $50']);
  });

  it('goes on while another part waits, from where the part before ended', async () => {
    const { host, orders, answer, labels } = mirror();
    void orders.pull();
    await answer(0, part(5, { anew: true, place: { revision: 5, after: 'b' }, rows: [row('b', 2)], more: true }));
    expect(labels()).toEqual(['b $50']);
    await answer(1, part(5, { rows: [row('a', 1)], more: true }));
    await answer(2, part(9, { rows: [row('b', 2, '$99')] }));
    expect(host.asked.map((one) => one.since)).toEqual([
      null,
      { revision: 5, after: 'b' },
      { revision: 5, after: null },
    ]);
    expect(labels()).toEqual(['b $99', 'a $50']);
  });

  it('drops the answer to an older question', async () => {
    const { orders, answer, labels } = await filled();
    void orders.pull();
    void orders.pull();
    await answer(2, part(9, { rows: [row('a', 1, 'new')] }));
    await answer(1, part(7, { rows: [row('a', 1, 'old')] }));
    expect(labels()).toEqual(['b $50', 'a new']);
  });

  it('does not go back to an older revision', async () => {
    const { host, orders, answer, labels } = await filled();
    void orders.pull();
    await answer(1, part(4, { anew: true, rows: [], more: true }));
    expect(labels()).toEqual(['b $50', 'a $50']);
    expect(host.asked).toHaveLength(2);
  });

  it('throws the old rows away when a copy begins anew', async () => {
    const { orders, answer, labels } = await filled();
    void orders.pull();
    await answer(1, part(20, { anew: true, rows: [row('x', 9)] }));
    expect(labels()).toEqual(['x $50']);
  });

  it('shows nothing of the profile before, even when its answer comes late', async () => {
    const { host, orders, answer } = await filled();
    void orders.pull();
    orders.empty();
    await answer(1, part(6, { rows: [row('c', 3)] }));
    expect(orders.list).toBeNull();
    void orders.pull();
    expect(host.asked.at(-1)?.since).toBeNull();
  });

  it('asks for the inbox only when something may be new in it', async () => {
    const { host, orders, answer } = await filled();
    expect(host.inboxes).toBe(1);
    void orders.pull();
    await answer(1, part(6, {}));
    expect(host.inboxes).toBe(1);
    void orders.pull();
    await answer(2, part(7, { unread: 1 }));
    expect(host.inboxes).toBe(2);
  });
});
