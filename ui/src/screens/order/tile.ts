// What stands in the place of the QR code where nothing can be paid. The words are tile-… in payment.ftl.
import type { Phase } from '../../contract/types';

export type Tile = 'waiting' | 'never' | 'withheld' | 'paid' | 'checked' | 'over';

const tiles: Record<Phase, Tile> = {
  preparing: 'waiting',
  outcome_unknown: 'never',
  mismatch: 'withheld',
  price_moved: 'withheld',
  payment_blocked: 'withheld',
  awaiting_payment: 'checked',
  partly_paid: 'checked',
  payment_seen: 'paid',
  preparing_code: 'paid',
  partly_delivered: 'paid',
  delivered: 'paid',
  check_email: 'paid',
  being_reviewed: 'checked',
  paid_late: 'checked',
  unrecognised: 'checked',
  expired_unpaid: 'over',
  expired_part_paid: 'over',
  failed: 'over',
  cancelled: 'over',
  refunded: 'over',
  not_found: 'over',
};

/** `code`: a payment that was seen in part may still be asked to be completed. */
export function tileOf(phase: Phase, code: string): Tile {
  return code === 'payment_seen_in_part' ? 'checked' : tiles[phase];
}
