// The support desk's copies: what lies on it, the order in front, one of its answers, a case file. Core decides; this pulls.
import type {
  AppError,
  CaseMoment,
  CaseView,
  DeskCopy,
  DeskFound,
  DeskLogEntry,
  DeskOrderView,
  DeskQueue,
  DeskSnapshotView,
  DeskView,
} from '../contract/types';
import { CHANGED_EVENT } from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';
import { Latest, Puller } from './puller';

/** What fills the desk's middle. */
export type DeskFront = { type: 'order' } | { type: 'queue'; queue: DeskQueue } | { type: 'case' } | { type: 'log' };

export class Desk {
  view = $state.raw<DeskView | null>(null);
  /** When it arrived, on the page's clock. */
  viewAt = $state(0);
  chosen = $state<string | null>(null);
  order = $state.raw<DeskOrderView | null>(null);
  /** When that arrived, on the page's clock. */
  orderAt = $state(0);
  snapshot = $state.raw<DeskSnapshotView | null>(null);
  /** The newest answer is shown, whichever that is. */
  newest = $state(true);
  /** What the answer is compared with: another, none, or the one before it, whichever that is. */
  against = $state<number | 'none' | 'before'>('before');
  found = $state.raw<DeskFound | null>(null);
  looking = $state(false);
  /** The system's dialog is open. */
  choosingFile = $state(false);
  front = $state.raw<DeskFront>({ type: 'order' });
  /** The customer's language. */
  lang = $state('');
  log = $state.raw<DeskLogEntry[]>([]);
  case = $state.raw<CaseView | null>(null);
  moment = $state.raw<CaseMoment | null>(null);
  at = $state(0);
  error = $state.raw<AppError | null>(null);
  /** What was typed or pasted and is on the desk by now: its name here. */
  #lookedUp = $state.raw<{ orderId: string; id: string } | null>(null);
  readonly #host: Host;
  readonly #latestOrder = new Latest();
  readonly #latestSnapshot = new Latest();
  readonly #latestFound = new Latest();
  readonly #latestMoment = new Latest();

  constructor(host: Host, lang: string) {
    this.#host = host;
    this.lang = lang;
  }

  /** Sits down; answers how to stand up again. */
  begin(): () => void {
    const puller = new Puller(() => this.pull());
    const stop = this.#host.on(CHANGED_EVENT, () => puller.poke());
    void this.#try(async () => {
      this.#show(await this.#host.call('desk_enter', {}));
      const first = this.view?.orders[0];
      if (first !== undefined) await this.choose(first.id);
    });
    return () => {
      stop();
      void this.#host.call('desk_leave', {}).catch(() => undefined);
    };
  }

  async pull(): Promise<void> {
    await this.#try(async () => {
      this.#show(await this.#host.call('desk', {}));
      await this.#pullOrder();
    });
  }

  async choose(id: string): Promise<void> {
    if (this.chosen !== id) {
      this.order = null;
      this.snapshot = null;
      this.newest = true;
      this.against = 'before';
    }
    this.chosen = id;
    this.front = { type: 'order' };
    await this.#try(() => this.#pullOrder());
  }

  async find(text: string): Promise<DeskFound | null> {
    const isLatest = this.#latestFound.next();
    const found = await this.#ask(() => this.#host.call('desk_find', { text }));
    if (isLatest()) this.found = found;
    return found;
  }

  async lookUp(orderId: string): Promise<void> {
    const id = await this.#bring(() => this.#host.call('desk_look_up', { orderId }));
    if (id !== null) this.#lookedUp = { orderId, id };
  }

  isInFront(orderId: string): boolean {
    const looked = this.#lookedUp;
    return looked?.orderId === orderId && looked.id === this.chosen && this.front.type === 'order';
  }

  async lookUpOwn(id: string): Promise<void> {
    await this.#bring(() => this.#host.call('desk_look_up_own', { id }));
  }

  async putAway(id: string): Promise<void> {
    await this.#ask(() => this.#host.call('desk_put_away', { id }));
    if (this.chosen === id) {
      this.chosen = null;
      this.order = null;
      this.snapshot = null;
    }
    await this.pull();
    const first = this.view?.orders[0];
    if (this.chosen === null && first !== undefined) await this.choose(first.id);
  }

  async check(): Promise<void> {
    const id = this.chosen;
    if (id === null) return;
    this.looking = true;
    await this.#ask(() => this.#host.call('desk_check', { id }));
    this.looking = false;
    await this.pull();
  }

  /** `null`: the newest, also when another comes. */
  async show(seq: number | null): Promise<void> {
    this.newest = seq === null;
    await this.#pullSnapshot(seq ?? this.order?.snapshots[0]?.seq ?? null);
  }

  async compare(against: number | 'none'): Promise<void> {
    this.against = against;
    await this.#pullSnapshot(this.snapshot?.seq ?? null);
  }

  async reveal(line: number, reason: string): Promise<string | AppError> {
    const [id, seq] = [this.chosen ?? '', this.snapshot?.seq ?? 0];
    try {
      return await this.#host.call('desk_reveal', { id, seq, line, reason });
    } catch (fault) {
      return asAppError(fault);
    }
  }

  async copy(what: DeskCopy): Promise<boolean> {
    const id = this.chosen ?? '';
    return (await this.#ask(async () => [await this.#host.call('desk_copy', { id, what })])) !== null;
  }

  async saveCase(): Promise<boolean> {
    const id = this.chosen ?? '';
    return (await this.#askForFile(() => this.#host.call('desk_save_case', { id }))) ?? false;
  }

  async openCase(): Promise<void> {
    const opened = await this.#askForFile(() => this.#host.call('desk_open_case', {}));
    if (opened === null) return;
    this.case = opened;
    this.front = { type: 'case' };
    await this.goTo(0);
  }

  closeCase(): void {
    this.case = null;
    this.moment = null;
    this.front = { type: 'order' };
  }

  async goTo(at: number): Promise<void> {
    this.at = at;
    if (this.case?.steps[at] === undefined) {
      this.moment = null;
      return;
    }
    const isLatest = this.#latestMoment.next();
    const moment = await this.#ask(() => this.#host.call('desk_case_at', { at }));
    if (isLatest()) this.moment = moment;
  }

  async openLog(): Promise<void> {
    this.log = (await this.#ask(() => this.#host.call('desk_log', {}))) ?? [];
    this.front = { type: 'log' };
  }

  #show(view: DeskView): void {
    this.view = view;
    this.viewAt = performance.now();
  }

  async #bring(ask: () => Promise<string>): Promise<string | null> {
    this.looking = true;
    const id = await this.#ask(ask);
    this.looking = false;
    if (id === null) return null;
    await this.pull();
    await this.choose(id);
    return id;
  }

  async #pullOrder(): Promise<void> {
    const id = this.chosen;
    if (id === null) return;
    const isLatest = this.#latestOrder.next();
    const order = await this.#host.call('desk_order', { id });
    if (!isLatest() || this.chosen !== id) return;
    this.order = order;
    this.orderAt = performance.now();
    const shown = this.snapshot?.seq;
    const gone = !order.snapshots.some((one) => one.seq === shown);
    const wanted = this.newest || gone ? order.snapshots[0]?.seq : shown;
    // The same answer is masked otherwise once the window is discreet, so it is asked for anew each time.
    await this.#pullSnapshot(wanted ?? null);
  }

  async #pullSnapshot(seq: number | null): Promise<void> {
    const id = this.chosen;
    const isLatest = this.#latestSnapshot.next();
    if (id === null || seq === null) {
      this.snapshot = null;
      return;
    }
    const against = this.#other(seq);
    const snapshot = await this.#ask(() => this.#host.call('desk_snapshot', { id, seq, against }));
    if (isLatest() && this.chosen === id) this.snapshot = snapshot;
  }

  #other(seq: number): number | null {
    const { against } = this;
    if (against === 'none' || against === seq) return null;
    // The newest first: the one before stands behind.
    const kept = this.order?.snapshots ?? [];
    return against === 'before' ? (kept[kept.findIndex((one) => one.seq === seq) + 1]?.seq ?? null) : against;
  }

  async #try(work: () => Promise<void>): Promise<void> {
    await this.#ask(async () => {
      await work();
      return true;
    });
  }

  /** One dialog of the system at a time. */
  async #askForFile<T>(ask: () => Promise<T>): Promise<T | null> {
    if (this.choosingFile) return null;
    this.choosingFile = true;
    const answer = await this.#ask(ask);
    this.choosingFile = false;
    return answer;
  }

  /** The answer; null with the fault on screen. */
  async #ask<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      const answer = await ask();
      this.error = null;
      return answer;
    } catch (fault) {
      this.error = asAppError(fault);
      return null;
    }
  }
}
