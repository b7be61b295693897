// The shop as core last told it: what is browsed, the brand on the right, coins, and the price asked for.
import type {
  AppError,
  BrandView,
  BrowseQuery,
  BrowseView,
  Choice,
  CoinView,
  Offer,
  PriceView,
} from '../contract/types';
import type { Host } from '../host/host';
import { asAppError } from '../text/error';
import { Latest } from './puller';

const PRICE_PAUSE_MS = 250;

function noQuery(): BrowseQuery {
  return { text: '', kind: null, categories: [], in_stock_only: false, any_amount_only: false, refresh: false };
}

export class Catalogue {
  query = $state<BrowseQuery>(noQuery());
  view = $state.raw<BrowseView | null>(null);
  viewAt = $state(0);
  browsing = $state(false);
  browseError = $state.raw<AppError | null>(null);

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

  readonly #host: Host;
  readonly #latestBrowse = new Latest();
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
    this.coins = [];
    this.coin = '';
    this.network = '';
    this.scrollTop = 0;
    this.closeBrand();
  }

  async browse(refresh = false): Promise<void> {
    const isLatest = this.#latestBrowse.next();
    this.browsing = true;
    try {
      const view = await this.#host.call('browse', { query: { ...$state.snapshot(this.query), refresh } });
      if (!isLatest()) return;
      this.view = view;
      this.viewAt = performance.now();
      this.browseError = null;
    } catch (fault) {
      if (isLatest()) this.browseError = asAppError(fault);
    } finally {
      if (isLatest()) this.browsing = false;
    }
  }

  /** What is on screen could not be had, or is an old copy: core tries again by itself and says when that changed. */
  isFailing = $derived(this.browseError !== null || (this.view?.stale ?? null) !== null);

  async pull(): Promise<void> {
    await this.browse();
    if (!this.isFailing && this.coins.length === 0) await this.pullCoins();
  }

  filter(change: Partial<BrowseQuery>): void {
    Object.assign(this.query, change);
    this.scrollTop = 0;
    void this.browse();
  }

  clearFilters(): void {
    this.filter(noQuery());
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

  /** The route that core recommends, else the first that can be paid. */
  #chooseFirstCoin(): void {
    const open = this.coins.filter((coin) => !coin.suspended);
    const coin = open.find((one) => one.networks.some((network) => network.recommended)) ?? open[0];
    if (coin === undefined) return;
    this.coin = coin.coin;
    this.network = this.#firstNetwork(coin.coin);
  }

  #firstNetwork(coin: string): string {
    const networks = this.coins.find((one) => one.coin === coin)?.networks ?? [];
    const open = networks.filter((network) => !network.suspended && network.unsupported === null);
    return (open.find((network) => network.recommended) ?? open[0])?.network ?? '';
  }
}
