// Numbers, names of countries and their order as the spoken language has them. Never for money, and never for what is copied.
import type { CountryView } from '../contract/types';
import { DISGUISE, spoken } from './language.svelte';

/** In the disguise dates and countries are Korean: what is still in plain letters then did not come through here. */
function locale(): string {
  if (spoken.tag === DISGUISE) return 'ko';
  return spoken.tag === 'en' ? 'en-GB' : spoken.tag;
}

const made = new Map<string, unknown>();

/** Such a thing is dear to make, and the same for all time. */
export function once<T>(name: string, make: (locale: string) => T): T {
  const key = `${locale()} ${name}`;
  if (!made.has(key)) made.set(key, make(locale()));
  return made.get(key) as T;
}

/** How many; never money. */
export function number(count: number): string {
  return once('number', (locale) => new Intl.NumberFormat(locale)).format(count);
}

/** In the language that is spoken; in English as the shop calls it. */
export function countryName(code: string, name: string): string {
  if (spoken.tag === 'en' || !/^[A-Z]{2}$/u.test(code)) return name;
  const names = once('countries', (locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));
  return names.of(code) ?? name;
}

/** Sorted as the language sorts. */
export function named(countries: readonly CountryView[]): CountryView[] {
  const order = once('order', (locale) => new Intl.Collator(locale));
  const all = countries.map((country) => ({ ...country, name: countryName(country.code, country.name) }));
  return spoken.tag === 'en' ? all : all.sort((a, b) => order.compare(a.name, b.name));
}
