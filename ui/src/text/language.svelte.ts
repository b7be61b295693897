// The language that the window speaks. English is always there; another one is fetched when it is chosen.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { LANGUAGES } from '../contract/types';
import { disguised } from './disguise';

export type Tag = (typeof LANGUAGES)[number]['tag'];
type Sources = Record<string, string>;

/** English in disguise, for tests and pictures; a released window does not know it. */
export const DISGUISE = 'en-XA';

// The command line has words of its own, which no window ever says.
const english = import.meta.glob<string>(['../../../src-tauri/locales/en/*.ftl', '!**/cli.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const others: Record<Exclude<Tag, 'en'>, () => Promise<{ default: Sources }>> = {
  es: () => import('./languages/es'),
  ko: () => import('./languages/ko'),
};

function bundleOf(sources: Iterable<string>, tag: string, transform = (text: string): string => text): FluentBundle {
  const bundle = new FluentBundle(tag, { useIsolating: false, transform });
  for (const source of sources) bundle.addResource(new FluentResource(source), { allowOverrides: true });
  return bundle;
}

class Spoken {
  tag = $state.raw<string>('en');
  /** Asked in this order for each sentence. */
  bundles = $state.raw<FluentBundle[]>([bundleOf(Object.values(english), 'en')]);
}

export const spoken = new Spoken();
const [inEnglish] = spoken.bundles;
const added = new Set<string>();
let asked = 0;

/** More words than the catalogue has: the made-up host brings the sentences that core would send. */
export function addWords(source: string): void {
  added.add(source);
  inEnglish?.addResource(new FluentResource(source), { allowOverrides: true });
}

function nearest(tag: string): Tag | typeof DISGUISE {
  if (tag === DISGUISE && import.meta.env.MODE !== 'production') return DISGUISE;
  const own = tag.split('-')[0]?.toLowerCase();
  return LANGUAGES.find((language) => language.tag === own)?.tag ?? 'en';
}

async function bundles(tag: Tag | typeof DISGUISE): Promise<FluentBundle[]> {
  const fallback = inEnglish === undefined ? [] : [inEnglish];
  if (tag === 'en') return fallback;
  if (tag === DISGUISE) return [bundleOf([...Object.values(english), ...added], tag, disguised)];
  const { default: sources } = await others[tag]();
  return [bundleOf(Object.values(sources), tag), ...fallback];
}

/** From now on the window speaks the nearest language to this tag. It is in place when the promise is kept. */
export async function speak(tag: string): Promise<void> {
  const chosen = nearest(tag);
  asked += 1;
  const turn = asked;
  if (chosen === spoken.tag) {
    document.documentElement.lang = chosen;
    return;
  }
  try {
    const found = await bundles(chosen);
    // Somebody has chosen yet another one in the meantime.
    if (turn !== asked) return;
    spoken.bundles = found;
    spoken.tag = chosen;
    document.documentElement.lang = chosen;
  } catch (fault) {
    console.error('the words of a language could not be loaded', fault);
  }
}
