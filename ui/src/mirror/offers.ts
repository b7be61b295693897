// What a brand sells, told apart.
import type { Offer } from '../contract/types';

export type Fixed = Extract<Offer, { type: 'fixed' }>;

/** Stands in the table of plans, and not among the amounts. */
export function isPlan(offer: Offer): offer is Fixed {
  return offer.type === 'fixed' && offer.plan !== null;
}
