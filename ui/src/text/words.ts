// The words of the window: one Fluent catalogue, shared with Rust. Values arrive already formatted, counts as numbers.
import type { FluentBundle } from '@fluent/bundle';
import type { ExplanationView, Phrase } from '../contract/types';
import { COUNTS } from '../contract/types';
import { DISGUISE, spoken } from './language.svelte';
import { countryName } from './locale';

export { addWords } from './language.svelte';

export type Values = Record<string, string | number>;
type Found = { bundle: FluentBundle; pattern: Parameters<FluentBundle['formatPattern']>[0] };

function find(id: string): Found | null {
  for (const bundle of spoken.bundles) {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern != null) return { bundle, pattern };
  }
  return null;
}

export function hasWord(id: string): boolean {
  return find(id) !== null;
}

/** The words for an id; a missing id shows itself in brackets, so that a test or an eye finds it. */
export function t(id: string, values?: Values): string {
  const found = find(id);
  if (found === null) return `[${id}]`;
  const faults: Error[] = [];
  const words = found.bundle.formatPattern(found.pattern, values ?? null, faults);
  return spoken.tag === DISGUISE ? `[${words}]` : words;
}

/** A phrase as core sends it. Its values are text, and what counts something is a number again. */
export function say(phrase: Phrase): string {
  const values: Values = { ...phrase.args };
  for (const [name, text] of Object.entries(phrase.args)) {
    if (COUNTS.includes(name) && /^\d{1,9}$/u.test(text)) values[name] = Number(text);
    // Core names a country in English; beside it stands its code.
    if (name.endsWith('_code')) {
      const of = name.slice(0, -'_code'.length);
      values[of] = countryName(text, phrase.args[of] ?? text);
    }
  }
  return t(phrase.id, values);
}

/** What the buyer should do, and where to write when that is what it comes to. */
export function whatToDo(explanation: ExplanationView): string {
  const should = say(explanation.should);
  return explanation.contact === null ? should : `${should} ${say(explanation.contact)}`;
}

/** The first sentence apart from the rest, so that a view can put weight on it. */
export function firstSentence(text: string): { first: string; rest: string } {
  const end = text.search(/[.!?。]\s/u);
  return end < 0 ? { first: text, rest: '' } : { first: text.slice(0, end + 1), rest: text.slice(end + 2) };
}
