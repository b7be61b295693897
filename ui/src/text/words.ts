// The words of the window: one Fluent catalogue, shared with Rust. Values arrive already formatted.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Phrase } from '../contract/types';

// The command line has words of its own, which no window ever says.
const files = import.meta.glob<string>(['../../../src-tauri/locales/en/*.ftl', '!**/cli.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

export function bundleOf(sources: readonly string[], language: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source));
  return bundle;
}

const bundle = bundleOf(Object.values(files), 'en');

/** More words than the catalogue has: the made-up host brings the sentences that core would send. */
export function addWords(source: string): void {
  bundle.addResource(new FluentResource(source), { allowOverrides: true });
}

export type Values = Record<string, string | number>;

export function hasWord(id: string): boolean {
  return bundle.getMessage(id)?.value != null;
}

/** The words for an id; a missing id shows itself in brackets, so that a test or an eye finds it. */
export function t(id: string, values?: Values): string {
  const message = bundle.getMessage(id);
  if (message?.value == null) return `[${id}]`;
  const faults: Error[] = [];
  return bundle.formatPattern(message.value, values ?? null, faults);
}

/** A phrase as core sends it. */
export function say(phrase: Phrase): string {
  return t(phrase.id, phrase.args);
}

/** The first sentence apart from the rest, so that a view can put weight on it. */
export function firstSentence(text: string): { first: string; rest: string } {
  const end = text.search(/[.!?。]\s/u);
  return end < 0 ? { first: text, rest: '' } : { first: text.slice(0, end + 1), rest: text.slice(end + 2) };
}
