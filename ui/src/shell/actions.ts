// What the palette can do besides opening brands and orders.
import Bell from '@lucide/svelte/icons/bell';
import Eye from '@lucide/svelte/icons/eye';
import EyeOff from '@lucide/svelte/icons/eye-off';
import FilePlus from '@lucide/svelte/icons/file-plus';
import Globe from '@lucide/svelte/icons/globe';
import Languages from '@lucide/svelte/icons/languages';
import Monitor from '@lucide/svelte/icons/monitor';
import Moon from '@lucide/svelte/icons/moon';
import ReceiptText from '@lucide/svelte/icons/receipt-text';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Settings from '@lucide/svelte/icons/settings-2';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import Store from '@lucide/svelte/icons/store';
import Sun from '@lucide/svelte/icons/sun';
import type { Component } from 'svelte';
import type { CountryView, StartView, ThemeChoice } from '../contract/types';
import { LANGUAGES } from '../contract/types';
import type { AppMirror } from '../mirror/app.svelte';
import { plain } from '../text/fold';
import { t } from '../text/words';

export type Action = {
  id: string;
  label: string;
  icon: Component;
  /** Leads to a list in the palette itself. */
  stays?: boolean;
  run: () => void;
};

const places = [
  ['shop', Store],
  ['orders', ReceiptText],
  ['inbox', Bell],
  ['settings', Settings],
] as const;
const themes: [ThemeChoice, Component][] = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
];

function appearance(app: AppMirror, { settings }: StartView): Action[] {
  const otherThemes = themes.filter(([theme]) => theme !== settings.theme);
  const otherLanguages = LANGUAGES.filter(({ tag }) => tag !== settings.language);
  return [
    ...otherThemes.map(([theme, icon]) => ({
      id: `theme ${theme}`,
      label: t('palette-theme', { name: t(`theme-${theme}`) }),
      icon,
      run: () => void app.session.change({ theme }),
    })),
    ...otherLanguages.map(({ tag, name }) => ({
      id: `language ${tag}`,
      label: t('palette-language', { name }),
      icon: Languages,
      run: () => void app.changeLanguage(tag),
    })),
  ];
}

export function actionsOf(app: AppMirror, start: StartView, chooseCountry: () => void): Action[] {
  const { discreet } = start.settings;
  return [
    ...places.map(([screen, icon]) => ({
      id: `go ${screen}`,
      label: t('palette-go', { name: t(`rail-${screen}`) }),
      icon,
      run: () => app.navigation.go({ screen }),
    })),
    { id: 'add order', label: t('add-order-way'), icon: FilePlus, run: () => app.navigation.addOrder() },
    {
      id: 'doctor',
      label: t('settings-doctor'),
      icon: Stethoscope,
      run: () => app.navigation.go({ screen: 'doctor' }),
    },
    { id: 'country', label: t('palette-country'), icon: Globe, stays: true, run: chooseCountry },
    {
      id: 'refresh',
      label: t('palette-refresh'),
      icon: RefreshCw,
      run: () => {
        app.navigation.go({ screen: 'shop' });
        void app.catalogue.browse(true);
      },
    },
    {
      id: 'discreet',
      label: t(discreet ? 'palette-discreet-off' : 'palette-discreet-on'),
      icon: discreet ? Eye : EyeOff,
      run: () => void app.session.change({ discreet: !discreet }),
    },
    ...appearance(app, start),
  ];
}

export function countryActions(app: AppMirror, countries: readonly CountryView[]): Action[] {
  return countries.map(({ code, name }) => ({
    id: `country ${code}`,
    label: t('palette-country-to', { name }),
    icon: Globe,
    run: () => {
      app.navigation.go({ screen: 'shop' });
      void app.changeCountry(code);
    },
  }));
}

/** Those whose words hold every word typed. */
export function fitting(actions: readonly Action[], text: string): Action[] {
  const words = plain(text).split(/\s+/u).filter(Boolean);
  return actions.filter((action) => {
    const label = plain(action.label);
    return words.every((word) => label.includes(word));
  });
}
