// How the app knows what it says about an order, in words.
import type { LinkView } from '../contract/types';
import { clockTime, span } from './format';
import { t } from './words';

/** `seconds`: since the view arrived, so that "3 s ago" goes on counting. */
export function linkWords(link: LinkView, seconds: number): string {
  switch (link.type) {
    case 'resting':
      return t('link-resting');
    case 'connecting':
      return t('link-connecting');
    case 'live':
      return t('link-live', { span: span(link.checked_seconds_ago + seconds) });
    case 'polling':
      return t('link-polling', { every: span(link.every_seconds), span: span(link.checked_seconds_ago + seconds) });
    case 'offline':
      return t('link-offline', { time: clockTime(link.since) });
  }
}
