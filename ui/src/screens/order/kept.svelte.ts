// What the buyer keeps with an order: a note, labels, the own transaction, and whether the list leaves it out.
import type { AppError, RemarkForm, RemarkView } from '../../contract/types';
import type { Host } from '../../host/host';
import { asAppError } from '../../text/error';

export class Kept {
  view = $state.raw<RemarkView | null>(null);
  error = $state.raw<AppError | null>(null);
  busy = $state(false);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  read(id: string): Promise<boolean> {
    return this.#attempt(async () => {
      this.view = await this.#host.call('remark', { id });
    });
  }

  write(id: string, form: RemarkForm): Promise<boolean> {
    return this.#attempt(async () => {
      this.view = await this.#host.call('keep_remark', { id, form });
    });
  }

  async #attempt(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    try {
      await work();
      this.error = null;
    } catch (fault) {
      this.error = asAppError(fault);
    }
    this.busy = false;
    return this.error === null;
  }
}
