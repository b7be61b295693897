// The key that goes with a letter to make a command: each system has its own.
import { t } from './words';

const isMac = /mac/iu.test(globalThis.navigator.userAgent);

export function commandKey(): string {
  return isMac ? '⌘' : t('key-ctrl');
}
