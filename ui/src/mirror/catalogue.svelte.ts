// The shop as core last told it: what is browsed, the brand on the right, coins, and the price asked for.
import type {
  AppError,
  BrandCard,
  BrandView,
  BrowseQuery,
  BrowseView,
  Choice,
  CoinView,
  NetworkView,
  Offer,
  PriceView,
} from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';
import { begin, type Cards, find, gap, mark, type Place, put } from './cards';
import { isPlan } from './offers';
import { Latest } from './puller';

const PRICE_PAUSE_MS = 250;

function noQuery(): BrowseQuery {
  return {
    text: '',
    kind: null,
    categories: [],
    in_stock_only: false,
    any_amount_only: false,
    refresh: false,
    from: 0,
  };
}

function canPay(network: NetworkView): boolean {
  return !network.suspended && network.unsupported === null;
}

export class Catalogue {
  query = $state<BrowseQuery>(noQuery());
  view = $state.raw<BrowseView | null>(null);
  viewAt = $state(0);
  /** As long as what was found; a gap where nobody has looked yet. */
  cards = $state.raw<Cards>([]);
  browsing = $state(false);
  /** Somebody asked for a fresh list, and it is on its way. */
  refreshing = $state(false);
  browseError = $state.raw<AppError | null>(null);
  favouriteError = $state.raw<AppError | null>(null);

  openId = $state<string | null>(null);
  brand = $state.raw<BrandView | null>(null);
  brandError = $state.raw<AppError | null>(null);

  coins = $state.raw<CoinView[]>([]);
  coin = $state('');
  network = $state('');

  productId = $state<string | null>(null);
  /** What stands in the amount field, for a range. */
  amount = $state('');

  price = $state.raw<PriceView | null>(null);
  priceAt = $state(0);
  pricing = $state(false);
  priceError = $state.raw<AppError | null>(null);

  /** Kept so that coming back lands where one left. */
  scrollTop = 0;
  gridWidth = 0;
  /** The card last visited, and the rows shown whole: kept for the same reason. */
  visited = $state.raw<Place>({ band: 0, at: 0 });
  whole = $state.raw<readonly string[]>([]);
  /** Rows above the grid are about to come or go by one's own doing: what is looked at stays where it is. */
  holdStill = false;

  readonly #host: Host;
  readonly #latestBrowse = new Latest();
  /** The query of what is on screen, and the first of the part that is on its way. */
  #shown: BrowseQuery | null = null;
  #asked: number | null = null;
  #sight: [number, number] = [0, 0];
  readonly #latestBrand = new Latest();
  readonly #latestPrice = new Latest();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  isFiltered = $derived(
    this.query.text !== '' ||
      this.query.kind !== null ||
      this.query.categories.length > 0 ||
      this.query.in_stock_only ||
      this.query.any_amount_only,
  );

  offer: Offer | null = $derived(this.brand?.offers.find((offer) => offer.product_id === this.productId) ?? null);

  choice: Choice | null = $derived.by(() => {
    if (this.offer === null) return null;
    if (this.offer.type === 'fixed') return { type: 'fixed', product_id: this.offer.product_id };
    return { type: 'range', product_id: this.offer.product_id, value: this.amount.trim() };
  });

  /** Everything of the profile before. */
  empty(): void {
    this.query = noQuery();
    this.view = null;
    this.cards = [];
    this.whole = [];
    this.#shown = null;
    this.coins = [];
    this.coin = '';
    this.network = '';
    this.toTop();
    this.closeBrand();
  }

  async browse(refresh = false): Promise<void> {
    const isLatest = this.#latestBrowse.next();
    this.browsing = true;
    this.refreshing = refresh;
    try {
      const query = { ...$state.snapshot(this.query), refresh, from: 0 };
      const view = await this.#host.call('browse', { query });
      if (!isLatest()) return;
      this.view = view;
      this.cards = begin(view);
      this.viewAt = performance.now();
      this.browseError = null;
      this.#shown = { ...query, refresh: false };
      this.#asked = null;
      this.want(...this.#sight);
    } catch (fault) {
      if (isLatest()) this.browseError = asAppError(fault);
    } finally {
      if (isLatest()) {
        this.browsing = false;
        this.refreshing = false;
      }
    }
  }

  /** These are in sight: what of them is missing is asked for, one part at a time. */
  want(start: number, end: number): void {
    this.#sight = [start, end];
    const from = gap(this.cards, start, end);
    if (from !== null && this.#asked === null) void this.#ask(from);
  }

  async #ask(from: number): Promise<void> {
    const shown = this.#shown;
    if (shown === null) return;
    this.#asked = from;
    let more = false;
    try {
      const part = await this.#host.call('browse', { query: { ...shown, from } });
      if (this.#shown !== shown) return;
      // Parts of two copies of the list do not belong together.
      if (part.edition !== this.view?.edition || part.found !== this.cards.length) return void this.browse();
      this.cards = put(this.cards, from, part.cards);
      more = part.cards.length > 0;
    } catch {
      // What is there stays; the next look tries again.
    } finally {
      if (this.#shown === shown) this.#asked = null;
    }
    if (more) this.want(...this.#sight);
  }

  /** What is on screen could not be had, or is an old copy: core tries again by itself and says when that changed. */
  isFailing = $derived(this.browseError !== null || (this.view?.stale ?? null) !== null);

  async pull(): Promise<void> {
    await this.browse();
    if (!this.isFailing && this.coins.length === 0) await this.pullCoins();
  }

  filter(change: Partial<BrowseQuery>): Promise<void> {
    Object.assign(this.query, change);
    this.toTop();
    return this.browse();
  }

  /** Another question begins at the top. */
  toTop(): void {
    this.scrollTop = 0;
    this.visited = { band: 0, at: 0 };
  }

  clearFilters(): void {
    void this.filter(noQuery());
  }

  async pullCoins(): Promise<void> {
    try {
      this.coins = await this.#host.call('payment_methods', {});
      if (this.coin === '') this.#chooseFirstCoin();
    } catch (fault) {
      this.priceError = asAppError(fault);
    }
  }

  async openBrand(brandId: string): Promise<void> {
    if (this.openId === brandId && this.brand !== null) return;
    const isLatest = this.#latestBrand.next();
    this.closeBrand();
    this.openId = brandId;
    if (this.coins.length === 0) await this.pullCoins();
    try {
      const brand = await this.#host.call('brand', { brandId, coin: this.coin });
      if (!isLatest() || this.openId !== brandId) return;
      this.brand = brand;
      const first = brand.offers[0];
      if (first !== undefined && brand.offers.length === 1) this.chooseOffer(first);
      else this.productId = null;
    } catch (fault) {
      if (!isLatest()) return;
      this.brandError = asAppError(fault);
      // One that the shop has withdrawn leaves the list as well.
      if (this.brandError.code === 'not_found') await this.browse();
    }
  }

  /** The shop's own texts, in the language that is spoken now; what was chosen stays. */
  async rereadBrand(): Promise<void> {
    const brandId = this.openId;
    if (brandId === null || this.brand === null) return;
    const isLatest = this.#latestBrand.next();
    try {
      const brand = await this.#host.call('brand', { brandId, coin: this.coin });
      if (isLatest() && this.openId === brandId) this.brand = brand;
    } catch (fault) {
      if (isLatest()) this.brandError = asAppError(fault);
    }
  }

  /** A card of the open brand is known before its details are. */
  openCard: BrandCard | null = $derived(
    this.brand?.card ?? (this.openId === null ? null : find(this.cards, this.view?.rows ?? [], this.openId)),
  );

  /** Shown at once; core has the last word, and the rows above the grid follow it. */
  async setFavourite(card: BrandCard, on: boolean): Promise<boolean> {
    this.#mark(card.brand_id, on);
    try {
      await this.#host.call('set_favourite', { brandId: card.brand_id, on });
    } catch (fault) {
      this.#mark(card.brand_id, !on);
      this.favouriteError = asAppError(fault);
      return false;
    }
    this.favouriteError = null;
    this.holdStill = true;
    await this.browse();
    return true;
  }

  #mark(brandId: string, on: boolean): void {
    this.cards = mark(this.cards, brandId, on);
    if (this.view !== null) {
      this.view = {
        ...this.view,
        rows: this.view.rows.map((row) => ({ ...row, cards: mark(row.cards, brandId, on) })),
      };
    }
    if (this.brand?.card.brand_id === brandId) {
      this.brand = { ...this.brand, card: { ...this.brand.card, favourite: on } };
    }
  }

  closeBrand(): void {
    this.openId = null;
    this.brand = null;
    this.brandError = null;
    this.productId = null;
    this.amount = '';
    this.#dropPrice();
  }

  chooseOffer(offer: Offer): void {
    this.productId = offer.product_id;
    if (offer.type === 'range') this.amount = offer.suggested;
    this.askPriceSoon();
  }

  chooseAmount(value: string): void {
    this.amount = value;
    this.askPriceSoon();
  }

  chooseCoin(coin: string): void {
    this.coin = coin;
    this.network = this.#firstNetwork(coin);
    this.askPriceSoon();
    void this.#pricePlans();
  }

  /** A table of plans tells its prices in the chosen coin. Until it can, they name their own. */
  async #pricePlans(): Promise<void> {
    const { brand, coin } = this;
    if (!brand?.offers.some(isPlan)) return;
    const isLatest = this.#latestBrand.next();
    try {
      const { offers } = await this.#host.call('brand', { brandId: brand.card.brand_id, coin });
      if (isLatest() && this.brand !== null) this.brand = { ...this.brand, offers };
    } catch {
      // The price of what is chosen says below what went wrong.
    }
  }

  askPriceSoon(): void {
    this.#dropPrice();
    if (this.choice === null || this.coin === '') return;
    this.pricing = true;
    this.#pause = setTimeout(() => void this.askPrice(), PRICE_PAUSE_MS);
  }

  async askPrice(): Promise<void> {
    const choice = this.choice;
    if (choice === null || this.openId === null || this.coin === '') return;
    const isLatest = this.#latestPrice.next();
    this.pricing = true;
    try {
      const query = { brand_id: this.openId, choice: $state.snapshot(choice), coin: this.coin };
      const price = await this.#host.call('about_price', { query });
      if (!isLatest()) return;
      this.price = price;
      this.priceAt = performance.now();
      this.priceError = null;
    } catch (fault) {
      if (isLatest()) this.priceError = asAppError(fault);
    } finally {
      if (isLatest()) this.pricing = false;
    }
  }

  #dropPrice(): void {
    clearTimeout(this.#pause);
    this.#latestPrice.next();
    this.price = null;
    this.priceError = null;
    this.pricing = false;
  }

  /** The route of the last order, else the one that core recommends, else the first that can be paid. */
  #chooseFirstCoin(): void {
    const open = this.coins.filter((coin) => !coin.suspended);
    const coin =
      open.find((one) => one.networks.some((network) => network.last && canPay(network))) ??
      open.find((one) => one.networks.some((network) => network.recommended)) ??
      open[0];
    if (coin === undefined) return;
    this.coin = coin.coin;
    this.network = this.#firstNetwork(coin.coin);
  }

  #firstNetwork(coin: string): string {
    const networks = this.coins.find((one) => one.coin === coin)?.networks ?? [];
    const open = networks.filter(canPay);
    const first = open.find((network) => network.last) ?? open.find((network) => network.recommended) ?? open[0];
    return first?.network ?? '';
  }
}
