// Everything the window mirrors, in one place, handed down through Svelte's context.
import { createContext } from 'svelte';
import type { BrandCard, ClipboardAlarm, LanguageChoice } from '../contract/types';
import { CHANGED_EVENT, CLIPBOARD_EVENT, ERRAND_EVENT } from '../contract/types';
import type { Host } from '../host/host';
import { t } from '../text/words';
import { Catalogue } from './catalogue.svelte';
import { Checkout } from './checkout.svelte';
import { History } from './history.svelte';
import { Navigation } from './navigation.svelte';
import { Orders } from './orders.svelte';
import { Palette } from './palette.svelte';
import { Puller } from './puller';
import { Session } from './session.svelte';
import { Simulator } from './simulator.svelte';
import { Ticking } from './ticking.svelte';

export class AppMirror {
  readonly host: Host;
  readonly session: Session;
  readonly orders: Orders;
  readonly history: History;
  readonly catalogue: Catalogue;
  readonly checkout: Checkout;
  readonly simulator: Simulator;
  readonly palette: Palette;
  readonly navigation = new Navigation();
  readonly ticking = new Ticking();

  /** What became of the address copied last, when that is worth an alarm. */
  clipboard = $state.raw<ClipboardAlarm | null>(null);

  constructor(host: Host) {
    this.host = host;
    this.session = new Session(host);
    this.orders = new Orders(host);
    this.history = new History(host);
    this.catalogue = new Catalogue(host);
    this.checkout = new Checkout(host);
    this.simulator = new Simulator(host);
    this.palette = new Palette(host);
  }

  /** Listens and pulls the first copies; answers how to stop. */
  begin(): () => void {
    const puller = new Puller(async () => {
      const before = this.session.start?.settings.country;
      let moved = false;
      // The shop's list is asked for before the first drawing, which takes longer than the answer.
      await this.session.pull(({ profile, settings }) => {
        moved = profile !== 'none' && before !== settings.country;
        if (moved) this.#fillShop();
      });
      if (this.session.start === null || this.session.start.profile === 'none') return;
      await this.orders.pull();
      if (!moved && this.catalogue.isFailing) await this.catalogue.pull();
    });
    const stops = [
      this.host.on(CHANGED_EVENT, () => puller.poke()),
      this.host.on(ERRAND_EVENT, () => void this.#runErrand()),
      this.host.on(CLIPBOARD_EVENT, () => void this.#lookAtClipboard()),
    ];
    // A page that died at the desk and came back elsewhere must not leave the shop closed behind it.
    if (this.navigation.route.screen !== 'desk') void this.host.call('desk_leave', {}).catch(() => undefined);
    puller.poke();
    void this.#runErrand();
    void this.session.pullCountries();
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** What somebody outside the window wants. It opens an order or a form, and never anything that pays. */
  async #runErrand(): Promise<void> {
    const errand = await this.host.call('errand', {});
    if (errand === null) return;
    if (errand.type === 'order') this.navigation.go({ screen: 'order', id: errand.id });
    else if (errand.type === 'add') this.navigation.addOrder(errand.order_id);
    else this.navigation.closing = true;
  }

  /** A profile was entered or left: nothing of the one before may stay on screen. */
  profileChanged(): void {
    this.orders.empty();
    this.history.empty();
    this.catalogue.empty();
    this.checkout.empty();
    this.simulator.empty();
    this.palette.close();
    this.navigation.go({ screen: 'shop' });
    if (this.session.start?.profile === 'none') return;
    void this.orders.pull();
    this.#fillShop();
  }

  /** Another country: what was open belongs to the old one, the filters stay. */
  async changeCountry(country: string): Promise<void> {
    if (!(await this.session.change({ country }))) return;
    this.catalogue.closeBrand();
    this.#fillShop();
  }

  async #lookAtClipboard(): Promise<void> {
    const alarm = await this.host.call('clipboard_alarm', {});
    if (alarm !== null) this.clipboard = alarm;
  }

  /** A brand wherever it is sold; its country becomes the shop's. */
  async openBrand(brandId: string, country: string): Promise<void> {
    this.navigation.go({ screen: 'shop' });
    if (country !== this.session.start?.settings.country && !(await this.#moveTo(country))) return;
    await this.catalogue.openBrand(brandId);
  }

  async favour(card: BrandCard): Promise<void> {
    const on = !card.favourite;
    if (await this.catalogue.setFavourite(card, on)) {
      this.navigation.announce(t(on ? 'favourite-added' : 'favourite-removed', { name: card.name }));
    }
  }

  async #moveTo(country: string): Promise<boolean> {
    await this.changeCountry(country);
    return this.session.start?.settings.country === country;
  }

  async changeLanguage(language: LanguageChoice): Promise<void> {
    if (await this.session.change({ language })) void this.catalogue.rereadBrand();
  }

  #fillShop(): void {
    this.catalogue.toTop();
    void this.catalogue.browse();
    void this.catalogue.pullCoins();
  }
}

export const [useApp, provideApp] = createContext<AppMirror>();
