import './styles/tokens.css';
import './styles/base.css';
import './styles/contrast.css';
import { mount } from 'svelte';
import App from './App.svelte';
import type { Host } from './host/host';
import { insideTauri, tauriHost } from './host/tauri';
import type { Route } from './mirror/navigation.svelte';
import { routeOf } from './mirror/place';
import { speak } from './text/language.svelte';

type Start = { host: Host; route: Route | null; brand: string | null };

async function begin(): Promise<Start> {
  // The made-up host exists for a plain browser during development; a released window holds only the real one.
  if (import.meta.env.MODE !== 'production' && !insideTauri()) {
    const { memoryFromAddress } = await import('./host/memory-address');
    return memoryFromAddress(location.search);
  }
  return { host: tauriHost(), route: routeOf(location.hash), brand: null };
}

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no place for the window');
// What may be said before the wallet has told which language was chosen.
await speak(navigator.language);
mount(App, { target, props: await begin() });
