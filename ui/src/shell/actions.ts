// What the palette can do besides opening brands and orders.
import Bell from '@lucide/svelte/icons/bell';
import Download from '@lucide/svelte/icons/download';
import Eye from '@lucide/svelte/icons/eye';
import EyeOff from '@lucide/svelte/icons/eye-off';
import FilePlus from '@lucide/svelte/icons/file-plus';
import Gauge from '@lucide/svelte/icons/gauge';
import Globe from '@lucide/svelte/icons/globe';
import Languages from '@lucide/svelte/icons/languages';
import LifeBuoy from '@lucide/svelte/icons/life-buoy';
import Monitor from '@lucide/svelte/icons/monitor';
import Moon from '@lucide/svelte/icons/moon';
import Power from '@lucide/svelte/icons/power';
import ReceiptText from '@lucide/svelte/icons/receipt-text';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Settings from '@lucide/svelte/icons/settings-2';
import ShoppingBasket from '@lucide/svelte/icons/shopping-basket';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import Store from '@lucide/svelte/icons/store';
import Sun from '@lucide/svelte/icons/sun';
import type { Component } from 'svelte';
import type { CountryView, StartView, ThemeChoice } from '../contract/types';
import { LANGUAGES } from '../contract/types';
import type { AppMirror } from '../mirror/app.svelte';
import { spoken } from '../text/language.svelte';
import { t } from '../text/words';
import type { Answering } from './fitting';

/** Where an action leads: to a list in the palette itself, to a screen, to a panel beside it, or nowhere else. */
type Leads = 'on' | 'screen' | 'panel' | 'nowhere';
export type Action = Answering & {
  id: string;
  icon: Component;
  leads: Leads;
  run: () => void;
};

const places = [
  ['shop', 'rail-shop', Store],
  ['orders', 'rail-orders', ReceiptText],
  ['inbox', 'rail-inbox', Bell],
  ['settings', 'rail-settings', Settings],
  ['desk', 'rail-support', LifeBuoy],
] as const;
const themes: [ThemeChoice, Component][] = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
];

/** In the language shown, and in English. */
function called(what: string): string[] {
  return spoken.bundles.flatMap((bundle) => {
    const words = bundle.getMessage(`palette-words-${what}`)?.value;
    return words == null ? [] : bundle.formatPattern(words).split(',');
  });
}

function action(id: string, what: string, label: string, icon: Component, leads: Leads, run: () => void): Action {
  return { id, label, words: called(what), icon, leads, run };
}

function appearance(app: AppMirror, { settings }: StartView): Action[] {
  const otherThemes = themes.filter(([theme]) => theme !== settings.theme);
  const otherLanguages = LANGUAGES.filter(({ tag }) => tag !== settings.language);
  return [
    ...otherThemes.map(([theme, icon]) =>
      action(
        `theme ${theme}`,
        `theme-${theme}`,
        t('palette-theme', { name: t(`theme-${theme}`) }),
        icon,
        'nowhere',
        () => void app.session.change({ theme }),
      ),
    ),
    ...otherLanguages.map(({ tag, name }) =>
      action(
        `language ${tag}`,
        `language-${tag}`,
        t('palette-language', { name }),
        Languages,
        'nowhere',
        () => void app.changeLanguage(tag),
      ),
    ),
  ];
}

function onTheWay(app: AppMirror): Action[] {
  const { navigation, catalogue, checkout } = app;
  const openBasket = (): void => {
    checkout.openBasket();
    navigation.go({ screen: 'checkout' });
  };
  const refresh = (): void => {
    navigation.go({ screen: 'shop' });
    void catalogue.browse(true);
  };
  return [
    action('basket', 'basket', t('palette-basket'), ShoppingBasket, 'screen', openBasket),
    action('add order', 'add', t('add-order-way'), FilePlus, 'nowhere', () => navigation.addOrder()),
    action('export', 'export', t('export-title'), Download, 'nowhere', () => navigation.exportOrders()),
    action('doctor', 'doctor', t('settings-doctor'), Stethoscope, 'screen', () => navigation.go({ screen: 'doctor' })),
    action('refresh', 'refresh', t('palette-refresh'), RefreshCw, 'screen', refresh),
  ];
}

export function actionsOf(app: AppMirror, start: StartView, chooseCountry: () => void): Action[] {
  const { discreet } = start.settings;
  const { simulator } = app;
  const simulate = simulator.open ? 'simulator-close' : 'simulator-open';
  const hide = (): void => void app.session.change({ discreet: !discreet });
  return [
    ...places.map(([screen, name, icon]) =>
      action(`go ${screen}`, screen, t('palette-go', { name: t(name) }), icon, 'screen', () =>
        app.navigation.go({ screen }),
      ),
    ),
    ...onTheWay(app),
    ...(start.profile === 'demo'
      ? [
          action('simulator', 'simulator', t(simulate), Gauge, simulator.open ? 'nowhere' : 'panel', () => {
            void simulator.toggle();
          }),
        ]
      : []),
    action('country', 'country', t('palette-country'), Globe, 'on', chooseCountry),
    action(
      'discreet',
      'discreet',
      t(discreet ? 'palette-discreet-off' : 'palette-discreet-on'),
      discreet ? Eye : EyeOff,
      'nowhere',
      hide,
    ),
    ...appearance(app, start),
    action('quit', 'quit', t('quit'), Power, 'nowhere', () => app.session.quit()),
  ];
}

export function countryActions(app: AppMirror, countries: readonly CountryView[]): Action[] {
  return countries.map(({ code, name }) => ({
    id: `country ${code}`,
    label: t('palette-country-to', { name }),
    words: [name],
    least: 3,
    icon: Globe,
    leads: 'screen',
    run: () => {
      app.navigation.go({ screen: 'shop' });
      void app.changeCountry(code);
    },
  }));
}
