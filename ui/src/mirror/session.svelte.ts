// The start view: profile, settings, vault. Settings live in core; this is a copy.
import type { AppError, CountryView, SettingsPatch, StartView } from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';
import { speak } from '../text/language.svelte';
import { named } from '../text/locale';

export class Session {
  start = $state.raw<StartView | null>(null);
  #countries = $state.raw<CountryView[]>([]);
  /** By the names and in the order of the language that is spoken. */
  countries: CountryView[] = $derived(named(this.#countries));
  error = $state.raw<AppError | null>(null);
  busy = $state(false);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** `told` is called before anything of the answer is drawn. */
  async pull(told?: (start: StartView) => void): Promise<void> {
    await this.#take(this.#host.call('start', {}), told);
  }

  async pullCountries(): Promise<void> {
    try {
      this.#countries = await this.#host.call('countries', {});
    } catch (fault) {
      this.error = asAppError(fault);
    }
  }

  openDemo(country: string): Promise<boolean> {
    return this.#take(this.#host.call('open_demo', { country }));
  }

  openShop(partnerId: string, country: string): Promise<boolean> {
    return this.#take(this.#host.call('open_shop', { partnerId, country }));
  }

  leave(): Promise<boolean> {
    return this.#take(this.#host.call('leave_profile', {}));
  }

  savePartnerId(partnerId: string): Promise<boolean> {
    return this.#take(this.#host.call('save_partner_id', { partnerId }));
  }

  forgetPartnerId(): Promise<boolean> {
    return this.#take(this.#host.call('forget_partner_id', {}));
  }

  change(patch: SettingsPatch): Promise<boolean> {
    return this.#take(this.#host.call('change_settings', { patch }));
  }

  checkVault(): Promise<boolean> {
    return this.#take(this.#host.call('check_vault', {}));
  }

  unlock(passphrase: string): Promise<boolean> {
    return this.#take(this.#host.call('unlock', { passphrase }));
  }

  setPassphrase(passphrase: string): Promise<boolean> {
    return this.#take(this.#host.call('set_passphrase', { passphrase }));
  }

  beginAfresh(): Promise<boolean> {
    return this.#take(this.#host.call('begin_afresh', {}));
  }

  eraseEverything(): Promise<boolean> {
    return this.#take(this.#host.call('erase_everything', {}));
  }

  /** How many orders the file holds; null when no file was chosen, or when it went wrong. */
  backUp(passphrase: string): Promise<number | null> {
    return this.#count(this.#host.call('back_up', { passphrase }));
  }

  /** How many orders were added; null as above. */
  restore(passphrase: string): Promise<number | null> {
    return this.#count(this.#host.call('restore', { passphrase }));
  }

  /** Ends the app, followed orders included; they are followed again at the next start. */
  quit(): void {
    void this.#host.call('quit', {});
  }

  async #count(answer: Promise<number | null>): Promise<number | null> {
    this.busy = true;
    try {
      const count = await answer;
      this.error = null;
      return count;
    } catch (fault) {
      this.error = asAppError(fault);
      return null;
    } finally {
      this.busy = false;
    }
  }

  async #take(answer: Promise<StartView>, told?: (start: StartView) => void): Promise<boolean> {
    this.busy = true;
    try {
      const start = await answer;
      // Nothing is shown in one language and a moment later in another.
      await speak(start.settings.language);
      told?.(start);
      this.start = start;
      this.error = null;
      return true;
    } catch (fault) {
      this.error = asAppError(fault);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
