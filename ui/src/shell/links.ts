// One line for all orders that are followed: the best that can be said of them, and of how many.
import type { LinkView, OrderRow } from '../contract/types';

export type Links = { followed: number; live: number; best: LinkView };

const ranks: LinkView['type'][] = ['live', 'polling', 'connecting', 'offline', 'resting'];

/** An order that is asked after once an hour says nothing about those that are live. */
function isBetter(one: LinkView, other: LinkView): boolean {
  if (one.type === 'polling' && other.type === 'polling') return one.every_seconds < other.every_seconds;
  return ranks.indexOf(one.type) < ranks.indexOf(other.type);
}

export function linksOf(rows: readonly OrderRow[]): Links {
  const links = rows.flatMap(({ link }) => (link.type === 'resting' ? [] : [link]));
  const none: LinkView = { type: 'resting' };
  return {
    followed: links.length,
    live: links.filter((link) => link.type === 'live').length,
    best: links.reduce<LinkView>((best, link) => (isBetter(link, best) ? link : best), none),
  };
}
