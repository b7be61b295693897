// Copies of the order list, of the order on screen and of the inbox. Core changes them; the window pulls.
import type { AppError, NoticeView, OrdersView, OrderView } from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';
import { Latest } from './puller';

export class Orders {
  list = $state.raw<OrdersView | null>(null);
  /** When the list arrived, on the page's monotonic clock. */
  listAt = $state(0);
  current = $state.raw<OrderView | null>(null);
  currentAt = $state(0);
  notices = $state.raw<NoticeView[]>([]);
  error = $state.raw<AppError | null>(null);
  #openId: string | null = null;
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
    this.list = null;
    this.notices = [];
  }

  async pull(): Promise<void> {
    await Promise.all([this.#pullList(), this.#pullInbox(), this.pullCurrent()]);
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

  async #pullList(): Promise<void> {
    try {
      const view = await this.#host.call('orders', {});
      if (this.list !== null && view.revision < this.list.revision) return;
      this.list = view;
      this.listAt = performance.now();
    } catch (fault) {
      this.error = asAppError(fault);
    }
  }

  async #pullInbox(): Promise<void> {
    try {
      this.notices = await this.#host.call('inbox', {});
    } catch (fault) {
      this.error = asAppError(fault);
    }
  }
}
