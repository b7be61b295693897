// A table of plans, by the places that core gave each of them.
import type { PlanPlaces } from '../../contract/types';
import type { Fixed } from '../../mirror/offers';

export type PlanColumn = keyof PlanPlaces;

/** What is not stated stands last, whichever way. */
export function sorted(offers: readonly Fixed[], column: PlanColumn | null, descending: boolean): Fixed[] {
  if (column === null) return [...offers];
  const placeOf = (offer: Fixed): number => {
    const place = offer.plan?.places[column] ?? Number.POSITIVE_INFINITY;
    return descending && Number.isFinite(place) ? -place : place;
  };
  return offers.toSorted((one, two) => {
    const [a, b] = [placeOf(one), placeOf(two)];
    return a === b ? 0 : a < b ? -1 : 1;
  });
}
