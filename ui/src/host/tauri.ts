// The only file that knows Tauri.
import { convertFileSrc, invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Answer, Args, CommandName, Host } from './host';

export function insideTauri(): boolean {
  return isTauri();
}

export function tauriHost(): Host {
  return {
    call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
      return invoke<Answer<K>>(name, args);
    },
    on(event, listener) {
      const listening = listen(event, (message) => listener(message.payload));
      return () => void listening.then((stop) => stop());
    },
    logoUrl(brandId) {
      return convertFileSrc(brandId, 'brandlogo');
    },
  };
}
