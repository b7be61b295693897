// An order once more: its form filled in, as far as its products are still sold.
import type { RepeatView } from '../contract/types';
import type { AppMirror } from './app.svelte';
import type { Again } from './checkout.svelte';

/** Opens checkout. Answers whether there was anything to fill it with. */
export async function openAgain(app: AppMirror, view: RepeatView): Promise<boolean> {
  if (view.country !== app.session.start?.settings.country) await app.changeCountry(view.country);
  const items: Again[] = [];
  for (const { line } of view.lines) {
    const brand = await app.host.call('brand', { brandId: line.brand_id, coin: view.coin });
    const offer = brand.offers.find((one) => one.product_id === line.choice.product_id);
    if (offer !== undefined) items.push({ brand, offer, line });
  }
  if (items.length === 0) return false;
  const { email, coin, network } = view;
  app.checkout.refill(items, { email, coin, network });
  app.navigation.go({ screen: 'checkout' });
  return true;
}
