// A window's copy of the list, kept in two ways: pulled in parts after a small signal, or pushed row by row.
const { invoke } = window.__TAURI__.core;
const { listen } = window.__TAURI__.event;

const rows = new Map();
let place = null;
/** Rows that have crossed since the copy was whole. */
let crossed = 0;
let whole = false;
let busy = false;
let again = false;

function take(row) {
  rows.set(row.id, row);
  if (whole) crossed += 1;
}

function report(revision) {
  void invoke('check_now', { id: `${revision} ${crossed}` });
}

async function pull() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  do {
    again = false;
    for (let more = true; more; ) {
      const part = await invoke('orders', { since: place });
      if (part.anew) rows.clear();
      for (const row of part.rows) take(row);
      ({ place, more } = part);
    }
    whole = true;
    report(place.revision);
  } while (again);
  busy = false;
}

async function begin() {
  await listen('changed', () => void pull());
  await listen('order-row', ({ payload }) => {
    take(payload.row);
    if (payload.last) report(payload.revision);
  });
  await pull();
}

void begin();
