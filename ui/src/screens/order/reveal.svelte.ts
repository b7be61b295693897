// A code on screen while it is held or toggled on, and not a moment longer. The value is fetched then and dropped after.
import type { AppError } from '../../contract/types';
import { asAppError } from '../../text/error';

export const HOLD_MS = 600;
/** Whoever toggled a code on and walked away does not leave it there. */
export const STAYS_MS = 45_000;

export class Reveal<V = string> {
  state = $state<'hidden' | 'holding' | 'shown'>('hidden');
  value = $state.raw<V | null>(null);
  /** Shown by the press toggle rather than by holding. */
  kept = $state(false);
  error = $state.raw<AppError | null>(null);
  readonly #fetch: () => Promise<V>;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(fetch: () => Promise<V>) {
    this.#fetch = fetch;
  }

  hold(): void {
    if (this.kept) this.hide();
    else this.#beginHolding();
  }

  #beginHolding(): void {
    if (this.state !== 'hidden') return;
    this.state = 'holding';
    this.#timer = setTimeout(() => void this.#show(), HOLD_MS);
  }

  release(): void {
    if (!this.kept) this.hide();
  }

  toggle(): void {
    if (this.kept) {
      this.hide();
      return;
    }
    this.hide();
    this.kept = true;
    void this.#show();
  }

  hide(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.state = 'hidden';
    this.kept = false;
    this.value = null;
  }

  /** Hides when the window is left, in whatever way. Answers how to stop. */
  guard(): () => void {
    const hide = (): void => this.hide();
    window.addEventListener('blur', hide);
    window.addEventListener('pagehide', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('blur', hide);
      window.removeEventListener('pagehide', hide);
      document.removeEventListener('visibilitychange', hide);
      this.hide();
    };
  }

  async #show(): Promise<void> {
    const turn = this.#turn;
    try {
      const value = await this.#fetch();
      if (turn !== this.#turn) return;
      this.value = value;
      this.state = 'shown';
      this.error = null;
      this.#timer = setTimeout(() => this.hide(), STAYS_MS);
    } catch (fault) {
      if (turn !== this.#turn) return;
      this.error = asAppError(fault);
      this.hide();
    }
  }
}
