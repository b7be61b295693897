// Copies of the order list, of the order on screen and of the inbox. Core changes them; the window pulls.
import type { AppError, NoticeView, OrdersPlace, OrderView } from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';
import { type OrderList, withPart } from './order-list';
import { Latest } from './puller';

/** What is written on a sheet to give away. */
export type Wishes = { to: string; from: string; message: string };

export class Orders {
  list = $state.raw<OrderList | null>(null);
  /** When the list arrived, on the page's monotonic clock. */
  listAt = $state(0);
  current = $state.raw<OrderView | null>(null);
  currentAt = $state(0);
  notices = $state.raw<NoticeView[]>([]);
  error = $state.raw<AppError | null>(null);
  /** Typed and not yet printed, for each delivery; it outlives its form, and never leaves this window. */
  #wishes = $state<Record<string, Wishes>>({});
  #openId: string | null = null;
  #place: OrdersPlace | null = null;
  readonly #latestList = new Latest();
  readonly #latestOrder = new Latest();
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  moving = $derived(this.list?.rows.filter((row) => row.moving).length ?? 0);

  /** Chooses the order to follow on screen; the old one is taken away at once. */
  async open(id: string): Promise<void> {
    if (this.#openId !== id) this.current = null;
    this.#openId = id;
    await this.pullCurrent();
  }

  close(): void {
    this.#openId = null;
    this.current = null;
    this.error = null;
  }

  /** Everything of the profile before. */
  empty(): void {
    this.close();
    this.#latestList.next();
    this.#place = null;
    this.list = null;
    this.notices = [];
    this.#wishes = {};
  }

  async pull(): Promise<void> {
    await Promise.all([this.#pullListAndInbox(), this.pullCurrent()]);
  }

  async pullCurrent(): Promise<void> {
    const id = this.#openId;
    if (id === null) return;
    const isLatest = this.#latestOrder.next();
    try {
      const view = await this.#host.call('order', { id });
      if (isLatest() && this.#openId === id) this.show(view);
    } catch (fault) {
      if (isLatest()) this.error = asAppError(fault);
    }
  }

  wishes(id: string, delivery: number): Wishes {
    const key = `${delivery} ${id}`;
    this.#wishes[key] ??= { to: '', from: '', message: '' };
    return this.#wishes[key];
  }

  /** Whether something is written that would be lost with the page. */
  isWriting(): boolean {
    return Object.values(this.#wishes).some(({ to, from, message }) => to + from + message !== '');
  }

  show(view: OrderView): void {
    this.current = view;
    this.currentAt = performance.now();
    this.error = null;
  }

  /** Our own name for the order, or why there is none. */
  async add(orderId: string): Promise<string | AppError> {
    try {
      return await this.#host.call('add_order', { orderId });
    } catch (fault) {
      return asAppError(fault);
    }
  }

  async markInboxRead(): Promise<void> {
    try {
      await this.#host.call('mark_inbox_read', {});
    } catch (fault) {
      this.error = asAppError(fault);
    }
  }

  /** A notice comes with a change of its order, or of how many are unread: else the inbox is the one we have. */
  async #pullListAndInbox(): Promise<void> {
    if (await this.#pullList()) await this.#pullInbox();
  }

  /** Part after part, until nothing waits. Answers whether something was new. */
  async #pullList(): Promise<boolean> {
    const isLatest = this.#latestList.next();
    let changed = false;
    for (let more = true; more; ) {
      try {
        const part = await this.#host.call('orders', { since: this.#place });
        if (!isLatest()) return changed;
        if (this.#place !== null && part.place.revision < this.#place.revision) return changed;
        changed ||= part.anew || part.rows.length + part.gone.length > 0 || part.unread !== this.list?.unread;
        this.#place = part.place;
        this.list = withPart(this.list, part);
        this.listAt = performance.now();
        more = part.more;
      } catch (fault) {
        if (isLatest()) this.error = asAppError(fault);
        return changed;
      }
    }
    return changed;
  }

  async #pullInbox(): Promise<void> {
    try {
      this.notices = await this.#host.call('inbox', {});
    } catch (fault) {
      this.error = asAppError(fault);
    }
  }
}
