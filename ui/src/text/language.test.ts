import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { LANGUAGES } from '../contract/types';
import { MemoryHost } from '../host/memory/memory';
import { disguised } from './disguise';
import { clockTime, whenStarted } from './format';
import { DISGUISE, speak, spoken } from './language.svelte';
import { countryName, named } from './locale';
import { addWords, say, t } from './words';

const MARCH = Date.UTC(2026, 2, 9, 12);
const words = import.meta.glob<string>('../../../src-tauri/locales/*/window.ftl', { query: '?raw', import: 'default' });

/** One sentence straight from its file. */
async function written(tag: string, id: string): Promise<string> {
  const source = await words[`../../../src-tauri/locales/${tag}/window.ftl`]?.();
  return new RegExp(`^${id} = (.+)$`, 'mu').exec(source ?? '')?.[1] ?? '';
}

afterEach(() => speak('en'));

describe('the language of the window', () => {
  it.each(LANGUAGES.map(({ tag }) => tag))('is %s with the words of its own file', async (tag) => {
    await speak(tag);
    expect(t('settings-title')).toBe(await written(tag, 'settings-title'));
    expect(document.documentElement.lang).toBe(tag === 'en' ? 'en' : tag);
  });

  it('is the nearest there is', async () => {
    await speak('es-MX');
    expect(spoken.tag).toBe('es');
    await speak('fr-FR');
    expect(spoken.tag).toBe('en');
  });

  it('is the one that was chosen last, whichever arrives first', async () => {
    await Promise.all([speak('ko'), speak('es'), speak('en')]);
    expect(spoken.tag).toBe('en');
    await Promise.all([speak('es'), speak('ko')]);
    expect(spoken.tag).toBe('ko');
  });

  it('leaves a sentence that it lacks in English', async () => {
    addWords('only-english = Only here');
    await speak('ko');
    expect(t('only-english')).toBe('Only here');
  });

  it('names countries and days, and leaves hours and amounts alone', async () => {
    const now = Date.UTC(2026, 5, 1);
    expect(countryName('ES', 'Spain')).toBe('Spain');
    expect(whenStarted(MARCH, now)).toBe('9 Mar');
    const hour = clockTime(MARCH);
    await speak('ko');
    expect(countryName('ES', 'Spain')).toBe('스페인');
    expect(whenStarted(MARCH, now)).toBe('3월 9일');
    expect(clockTime(MARCH)).toBe(hour);
    expect(t('money', { amount: '1000.50', coin: 'USDC' })).toContain('1000.50');
  });

  it('sorts countries by their names in it', async () => {
    const list = [
      { code: 'DE', name: 'Germany' },
      { code: 'ES', name: 'Spain' },
      { code: 'US', name: 'United States' },
    ];
    await speak('es');
    expect(named(list).map((country) => country.name)).toEqual(['Alemania', 'España', 'Estados Unidos']);
  });

  it('counts with numbers and names countries in the phrases of core', async () => {
    expect(say({ id: 'problems-count', args: { n: '1' } })).toBe('One thing to fix.');
    await speak('ko');
    const said = say({ id: 'region-only', args: { country: 'Spain', country_code: 'ES' } });
    expect(said).toContain('스페인');
    expect(said).not.toContain('Spain');
  });

  it('can be disguised, values aside', async () => {
    await speak(DISGUISE);
    expect(disguised('Send the missing ')).toBe('Šéñđ ţĥé ɱîššîñĝ······ ');
    expect(t('money-on', { amount: '12.40', coin: 'USDC', network: 'Solana' })).toBe('[12.40 USDC öñ· Solana]');
  });
});

describe('the choice of the language', () => {
  it('counts at once, on every part of the window, and stays where it is', async () => {
    const host = new MemoryHost();
    render(App, { host, route: { screen: 'settings' } });
    const title = await written('es', 'settings-title');
    await userEvent.click(await screen.findByRole('radio', { name: 'Español' }));
    await screen.findByRole('heading', { name: title });
    screen.getByRole('button', { name: new RegExp(await written('es', 'rail-orders'), 'u') });
    screen.getByRole('radio', { name: await written('es', 'theme-dark') });
    expect(host.start.settings.language_choice).toBe('es');
    expect(screen.getByRole('radio', { name: 'Español' }).getAttribute('aria-checked')).toBe('true');
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    await waitFor(() => screen.getByRole('heading', { name: 'Settings' }));
  });
});
