import { afterEach, describe, expect, it } from 'vitest';
import { MemoryHost } from '../host/memory/memory';
import { AppMirror } from '../mirror/app.svelte';
import { speak } from '../text/language.svelte';
import { type Action, actionsOf, countryActions } from './actions';
import { fitting } from './fitting';

/** What the demo's palette can do in this language. */
async function actions(language: string): Promise<Action[]> {
  await speak(language);
  const host = new MemoryHost();
  const settings = { ...host.start.settings, language };
  return actionsOf(new AppMirror(host), { ...host.start, profile: 'demo', settings }, () => undefined);
}

/** What Enter would take, as long as it is meant. */
function taken(among: Action[], typed: string): string | undefined {
  const { actions: found, meant } = fitting(among, typed);
  return meant > 0 ? found[0]?.id : undefined;
}

afterEach(() => speak('en'));

const natural: Record<string, [string, string][]> = {
  en: [
    ['shop', 'go shop'],
    ['orders', 'go orders'],
    ['history', 'go orders'],
    ['inbox', 'go inbox'],
    ['settings', 'go settings'],
    ['preferences', 'go settings'],
    ['proxy', 'go settings'],
    ['support', 'go desk'],
    ['desk', 'go desk'],
    ['basket', 'basket'],
    ['cart', 'basket'],
    ['doctor', 'doctor'],
    ['diagnostics', 'doctor'],
    ['add an order', 'add order'],
    ['export', 'export'],
    ['csv', 'export'],
    ['discreet', 'discreet'],
    ['dark mode', 'theme dark'],
    ['language', 'language es'],
    ['korean', 'language ko'],
    ['simulator', 'simulator'],
    ['country', 'country'],
    ['refresh', 'refresh'],
    ['quit', 'quit'],
  ],
  es: [
    ['tienda', 'go shop'],
    ['pedidos', 'go orders'],
    ['avisos', 'go inbox'],
    ['ajustes', 'go settings'],
    ['soporte', 'go desk'],
    ['cesta', 'basket'],
    ['carrito', 'basket'],
    ['diagnóstico', 'doctor'],
    ['diagnostico', 'doctor'],
    ['exportar', 'export'],
    ['modo discreto', 'discreet'],
    ['oscuro', 'theme dark'],
    ['inglés', 'language en'],
    ['simulador', 'simulator'],
    ['país', 'country'],
    ['salir', 'quit'],
    ['settings', 'go settings'],
    ['doctor', 'doctor'],
  ],
  ko: [
    ['상점', 'go shop'],
    ['주문', 'go orders'],
    ['알림함', 'go inbox'],
    ['설정', 'go settings'],
    ['상담', 'go desk'],
    ['장바구니', 'basket'],
    ['점검', 'doctor'],
    ['진단', 'doctor'],
    ['내보내기', 'export'],
    ['숨김', 'discreet'],
    ['다크 모드', 'theme dark'],
    ['스페인어', 'language es'],
    ['시뮬레이터', 'simulator'],
    ['국가', 'country'],
    ['종료', 'quit'],
    ['settings', 'go settings'],
    ['doctor', 'doctor'],
    ['dark', 'theme dark'],
  ],
};

describe('what is typed into the palette', () => {
  it.each(Object.keys(natural))(
    'finds every place and action by its natural words in %s, English among them',
    async (language) => {
      const all = await actions(language);
      for (const [typed, id] of natural[language] ?? []) expect([typed, taken(all, typed)]).toEqual([typed, id]);
    },
  );

  it('is meant from its beginning on, and in any order of its words', async () => {
    const all = await actions('en');
    for (const [typed, id] of [
      ['sett', 'go settings'],
      ['theme dark', 'theme dark'],
      ['go to set', 'go settings'],
      ['EXPORT  orders', 'export'],
    ])
      expect(taken(all, typed ?? '')).toBe(id);
  });

  it('is not meant by one letter, or by what stands within a word, and is found all the same', async () => {
    const all = await actions('en');
    for (const typed of ['s', 'ettings', 'go']) expect(taken(all, typed)).toBeUndefined();
    expect(fitting(all, 'ettings').actions.map((one) => one.id)).toContain('go settings');
    expect(fitting(all, 'zebra')).toEqual({ actions: [], meant: 0 });
  });

  it('means a country only when enough of its name is there', () => {
    const host = new MemoryHost();
    const spain = countryActions(new AppMirror(host), [{ code: 'ES', name: 'Spain' }]);
    expect([fitting(spain, 'sp').meant, fitting(spain, 'spa').meant]).toEqual([0, 1]);
  });
});
