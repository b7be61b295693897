// Which control of the form a problem's field belongs to.
import type { Field } from '../../contract/types';

/** `line`: the one that the problem speaks of. */
export function controlOf(field: Field, line: number | null): string {
  switch (field) {
    case 'email':
      return 'email';
    case 'email_again':
      return 'email-again';
    case 'phone':
      return `phone-${line ?? 0}`;
    case 'amount':
    case 'product':
      return `quantity-${line ?? 0}`;
    case 'coin':
    case 'network':
      return 'pay-with';
    case 'promo':
      return 'promo';
    case 'refund_address':
      return 'refund';
    case 'order':
      return 'problems';
  }
}
