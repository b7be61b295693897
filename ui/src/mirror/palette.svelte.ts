// What the palette finds for the words typed into it.
import type { BrandCard, OrderRow } from '../contract/types';
import type { Host } from '../host/host';
import { Latest } from './puller';

export class Palette {
  open = $state(false);
  text = $state('');
  brands = $state.raw<BrandCard[]>([]);
  orders = $state.raw<OrderRow[]>([]);
  /** The words that the two lists answer; null before the first answer. */
  answered = $state<string | null>(null);
  readonly #host: Host;
  readonly #latest = new Latest();

  constructor(host: Host) {
    this.#host = host;
  }

  show(): void {
    this.open = true;
    this.brands = [];
    this.orders = [];
    this.answered = null;
    void this.ask('');
  }

  close(): void {
    this.open = false;
    this.text = '';
  }

  async ask(text: string): Promise<void> {
    const isLatest = this.#latest.next();
    this.text = text;
    try {
      const found = await this.#host.call('palette', { text });
      if (!isLatest()) return;
      this.brands = found.brands;
      this.orders = found.orders;
    } catch {
      // Places and actions need nobody's answer.
      if (!isLatest()) return;
      this.brands = [];
      this.orders = [];
    }
    this.answered = text;
  }
}
