import { untrack } from 'svelte';

// Where the person is, and what the screen reader is told about it.
export type Route =
  | { screen: 'shop' }
  | { screen: 'checkout' }
  | { screen: 'orders' }
  | { screen: 'order'; id: string }
  | { screen: 'inbox' }
  | { screen: 'desk' }
  | { screen: 'settings' }
  | { screen: 'doctor' };

export class Navigation {
  route = $state.raw<Route>({ screen: 'shop' });
  /** Said once by the live region. */
  announcement = $state('');
  /** The form that takes an order from elsewhere is open, wherever one is. */
  addingOrder = $state(false);

  /** What stands in that form at first. */
  orderToAdd = '';
  /** The window is about to be put away for the first time while orders are followed. */
  closing = $state(false);
  /** The form that writes the list of orders into a file is open. */
  exporting = $state(false);

  addOrder(number = ''): void {
    this.orderToAdd = number;
    this.addingOrder = true;
  }

  go(route: Route): void {
    this.route = route;
    this.exporting = false;
  }

  exportOrders(): void {
    this.go({ screen: 'orders' });
    this.exporting = true;
  }

  announce(words: string): void {
    // The same words twice are still two events for a screen reader.
    this.announcement = untrack(() => this.announcement) === words ? `${words}\u00a0` : words;
  }
}
