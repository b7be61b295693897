// The page is the app: nothing a hand does by habit may reload it, leave it or put something else in its place.

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

function reloads(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key === 'f5' || key === 'browserback' || key === 'browserforward' || key === 'browserrefresh') return true;
  if ((event.ctrlKey || event.metaKey) && key === 'r') return true;
  return event.altKey && (key === 'arrowleft' || key === 'arrowright') && !isText(event.target);
}

function stop(event: Event): void {
  event.preventDefault();
}

/** Answers how to take it back. */
export function stayOnThePage(): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  addEventListener('keydown', (event) => reloads(event) && stop(event), { signal, capture: true });
  // The web view's own menu offers to reload. In a field it offers to paste, and over marked text to copy.
  addEventListener(
    'contextmenu',
    (event) => {
      if (!isText(event.target) && (getSelection()?.isCollapsed ?? true)) stop(event);
    },
    { signal },
  );
  for (const kind of ['dragover', 'drop'] as const) {
    addEventListener(kind, (event) => !isText(event.target) && stop(event), { signal });
  }
  // The middle button pastes an address into the page on some systems; the side buttons go back.
  addEventListener('auxclick', stop, { signal });
  addEventListener('mouseup', (event) => event.button > 2 && stop(event), { signal });
  return () => ended.abort();
}
