import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stayOnThePage } from './staying';

function isStopped(event: Event, target: EventTarget = document.body): boolean {
  return !target.dispatchEvent(event);
}

function key(name: string, held: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held });
}

function mouse(kind: string, button = 0): MouseEvent {
  return new MouseEvent(kind, { button, bubbles: true, cancelable: true });
}

describe('86: the page', () => {
  let leave: () => void;
  beforeEach(() => {
    leave = stayOnThePage();
  });
  afterEach(() => {
    leave();
    document.body.replaceChildren();
  });

  it('86: is not reloaded or left by a key', () => {
    for (const one of [key('F5'), key('r', { ctrlKey: true }), key('R', { ctrlKey: true, shiftKey: true })])
      expect(isStopped(one)).toBe(true);
    expect(isStopped(key('ArrowLeft', { altKey: true }))).toBe(true);
    expect(isStopped(key('r'))).toBe(false);
    expect(isStopped(key('k', { ctrlKey: true }))).toBe(false);
  });

  it('86: offers no menu that reloads, and keeps the one that pastes', () => {
    expect(isStopped(mouse('contextmenu'))).toBe(true);
    const field = document.body.appendChild(document.createElement('input'));
    expect(isStopped(mouse('contextmenu'), field)).toBe(false);
  });

  it('86: takes nothing that is dropped, and no button that goes elsewhere', () => {
    expect(isStopped(new Event('dragover', { bubbles: true, cancelable: true }))).toBe(true);
    expect(isStopped(new Event('drop', { bubbles: true, cancelable: true }))).toBe(true);
    expect(isStopped(mouse('auxclick', 1))).toBe(true);
    expect(isStopped(mouse('mouseup', 3))).toBe(true);
    expect(isStopped(mouse('mouseup', 0))).toBe(false);
  });
});
