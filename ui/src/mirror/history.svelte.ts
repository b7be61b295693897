// What is looked for among the orders, and a copy of the part of it that is on screen. Core finds; the window never holds
// what it searches in.
import type { AppError, OrdersFound, OrdersQuery } from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';
import { Latest, Puller } from './puller';

/** Rows in one copy; it is taken anew before its end is in sight. */
const PART = 300;
const MARGIN = 60;

export function everything(): OrdersQuery {
  return {
    text: '',
    phases: [],
    since: null,
    until: null,
    brands: [],
    coins: [],
    kinds: [],
    countries: [],
    labels: [],
    archived: 'hidden',
    sort: 'state',
  };
}

export class History {
  query = $state.raw<OrdersQuery>(everything());
  found = $state.raw<OrdersFound | null>(null);
  error = $state.raw<AppError | null>(null);
  /** The order that keys act on. */
  chosen = $state<string | null>(null);
  #from = 0;
  readonly #host: Host;
  readonly #latest = new Latest();
  readonly #puller = new Puller(() => this.#pull());

  constructor(host: Host) {
    this.#host = host;
  }

  isFiltered: boolean = $derived.by(() => {
    const { sort: _, ...filters } = this.query;
    const { sort: __, ...none } = everything();
    return JSON.stringify(filters) !== JSON.stringify(none);
  });

  /** Everything of the profile before. */
  empty(): void {
    this.#latest.next();
    this.#from = 0;
    this.query = everything();
    this.found = null;
    this.chosen = null;
    this.error = null;
  }

  filter(change: Partial<OrdersQuery>): void {
    this.query = { ...this.query, ...change };
    this.#from = 0;
    this.refresh();
  }

  clear(): void {
    this.filter({ ...everything(), sort: this.query.sort });
  }

  refresh(): void {
    this.#puller.poke();
  }

  /** These places are on screen now: others are fetched when the copy does not reach that far. */
  see(first: number, last: number): void {
    const { found } = this;
    if (found === null) return;
    const end = found.from + found.rows.length;
    const missesAbove = found.from > 0 && first < found.from + MARGIN;
    const missesBelow = end < found.count && last > end - MARGIN;
    const from = Math.max(0, first - Math.floor((PART - (last - first)) / 2));
    if ((missesAbove || missesBelow) && from !== this.#from) {
      this.#from = from;
      this.refresh();
    }
  }

  async #pull(): Promise<void> {
    const isLatest = this.#latest.next();
    try {
      const found = await this.#host.call('search_orders', { query: this.query, from: this.#from, most: PART });
      if (!isLatest()) return;
      this.found = found;
      this.error = null;
    } catch (fault) {
      if (isLatest()) this.error = asAppError(fault);
    }
  }
}
