// Which control of the form a problem's field belongs to.
import type { Field } from '../../contract/types';

const controls: Record<Field, string> = {
  email: 'email',
  email_again: 'email-again',
  phone: 'phone',
  amount: 'quantity',
  product: 'quantity',
  coin: 'pay-with',
  network: 'pay-with',
  promo: 'promo',
  refund_address: 'refund',
  order: 'problems',
};

export function controlOf(field: Field): string {
  return controls[field];
}
