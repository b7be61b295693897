// What can be done with an order, and how it went. Each sends its command once.
import type { AppError, CodeMark, CopyTarget, DemoPay } from '../../contract/types';
import type { AppMirror } from '../../mirror/app.svelte';
import { asAppError } from '../../text/error';
import { t } from '../../text/words';
import { Kept } from './kept.svelte';

type Busy = 'no' | 'pay' | 'check' | 'agree' | 'archive' | 'forget';

export class OrderActions {
  error = $state.raw<AppError | null>(null);
  busy = $state<Busy>('no');
  readonly kept: Kept;
  readonly #app: AppMirror;

  constructor(app: AppMirror) {
    this.#app = app;
    this.kept = new Kept(app.host);
  }

  async copy(id: string, target: CopyTarget): Promise<boolean> {
    const done = await this.#try(this.#app.host.call('copy', { id, target }));
    if (done) this.#app.navigation.announce(t('copy-done'));
    return done;
  }

  openWallet(id: string): Promise<boolean> {
    return this.#try(this.#app.host.call('open_wallet', { id }));
  }

  openLink(id: string, delivery: number): Promise<boolean> {
    return this.#try(this.#app.host.call('open_code_link', { id, delivery }));
  }

  mark(id: string, delivery: number, mark: CodeMark): Promise<boolean> {
    return this.#try(this.#app.host.call('mark_code', { id, delivery, mark }));
  }

  demoPay(id: string, how: DemoPay): Promise<boolean> {
    return this.#once('pay', () => this.#app.host.call('demo_pay', { id, how }));
  }

  checkNow(id: string): Promise<boolean> {
    return this.#once('check', () => this.#app.host.call('check_now', { id }));
  }

  agree(id: string, amount: string): Promise<boolean> {
    return this.#once('agree', async () =>
      this.#app.orders.show(await this.#app.host.call('agree_to_price', { id, amount })),
    );
  }

  async archive(id: string, archived: boolean): Promise<void> {
    const done = await this.#once('archive', () => this.#app.host.call('archive_order', { id, archived }));
    if (!done) return;
    await this.kept.read(id);
    this.#app.navigation.announce(t(archived ? 'remark-archive-done' : 'remark-unarchive-done'));
  }

  async forget(id: string): Promise<void> {
    const done = await this.#once('forget', () => this.#app.host.call('forget_order', { id }));
    if (!done) return;
    this.#app.navigation.go({ screen: 'orders' });
    void this.#app.orders.pull();
  }

  async #once(what: Busy, send: () => Promise<unknown>): Promise<boolean> {
    if (this.busy !== 'no') return false;
    this.busy = what;
    const done = await this.#try(send());
    this.busy = 'no';
    return done;
  }

  async #try(answer: Promise<unknown>): Promise<boolean> {
    try {
      await answer;
      this.error = null;
      return true;
    } catch (fault) {
      this.error = asAppError(fault);
      return false;
    }
  }
}
