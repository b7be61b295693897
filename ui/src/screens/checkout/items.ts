// How a line of an order is called.
import type { Item } from '../../mirror/checkout.svelte';
import { t } from '../../text/words';

export function labelOf({ line, offer }: Item): string {
  if (line.choice.type === 'range' && offer.type === 'range') {
    return t('money', { amount: line.choice.value, coin: offer.currency });
  }
  return offer.type === 'fixed' ? offer.label : '';
}

/** With its brand, for a control that speaks of one line among several. */
export function nameOf(item: Item): string {
  return `${item.brand.card.name} ${labelOf(item)}`.trim();
}
