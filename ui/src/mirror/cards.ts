// The brands that answer a query, as a list with gaps: parts arrive where somebody looks. Pure.
import type { BrandCard, BrowseView, HomeRow } from '../contract/types';

/** Where a card stands: in which band, counted from the top, and where in it. */
export type Place = { band: number; at: number };

export type Cards = readonly (BrandCard | undefined)[];

/** A list as long as what was found, with the first part in it. */
export function begin(view: BrowseView): Cards {
  const cards = new Array<BrandCard | undefined>(view.found).fill(undefined);
  return put(cards, 0, view.cards);
}

export function put(cards: Cards, from: number, part: readonly BrandCard[]): Cards {
  const all = [...cards];
  for (const [at, card] of part.entries()) {
    if (from + at < all.length) all[from + at] = card;
  }
  return all;
}

/** Where the first gap within these begins. */
export function gap(cards: Cards, start: number, end: number): number | null {
  for (let at = Math.max(0, start); at < Math.min(end, cards.length); at += 1) {
    if (cards[at] === undefined) return at;
  }
  return null;
}

export function find(cards: Cards, rows: readonly HomeRow[], brandId: string): BrandCard | null {
  const found = cards.find((card) => card?.brand_id === brandId);
  return found ?? rows.flatMap((row) => row.cards).find((card) => card.brand_id === brandId) ?? null;
}

/** The same with one brand marked or unmarked, wherever it stands. */
export function mark<C extends BrandCard | undefined>(cards: readonly C[], brandId: string, favourite: boolean): C[] {
  return cards.map((card) => (card?.brand_id === brandId ? { ...card, favourite } : card));
}
