-- Frozen after release. Everything here is inside the encrypted file.

-- Copies of the catalogue, for a first paint and for when the shop is out of reach.
CREATE TABLE cached (
    name       TEXT PRIMARY KEY,
    value      TEXT NOT NULL,
    fetched_at INTEGER NOT NULL
) STRICT;

-- One row an intent. Written as `sending` and synced before the first byte leaves.
CREATE TABLE purchase (
    local_id    TEXT PRIMARY KEY,
    quote_id    TEXT NOT NULL UNIQUE,
    journal     TEXT NOT NULL,
    phase       TEXT NOT NULL,
    order_id    TEXT,
    approved    TEXT NOT NULL,
    facts       TEXT,
    -- What differs from what was approved, when something does.
    differences TEXT,
    agreed      TEXT,
    started_at  INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    done_at     INTEGER
) STRICT;

CREATE UNIQUE INDEX purchase_by_order_id ON purchase (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX purchase_by_start ON purchase (started_at);

CREATE TABLE timeline (
    id        INTEGER PRIMARY KEY,
    local_id  TEXT NOT NULL REFERENCES purchase (local_id) ON DELETE CASCADE,
    phase     TEXT NOT NULL,
    shop_word TEXT NOT NULL,
    source    TEXT NOT NULL,
    at        INTEGER NOT NULL
) STRICT;

CREATE INDEX timeline_by_order ON timeline (local_id, id);

-- The outbox and the inbox in one: written with the change of state it speaks of.
CREATE TABLE notice (
    id         INTEGER PRIMARY KEY,
    local_id   TEXT NOT NULL REFERENCES purchase (local_id) ON DELETE CASCADE,
    phase      TEXT NOT NULL,
    title_id   TEXT NOT NULL,
    body_id    TEXT NOT NULL,
    brand      TEXT NOT NULL,
    at         INTEGER NOT NULL,
    -- waiting, claimed, shown, or silent (inbox only)
    native     TEXT NOT NULL,
    read       INTEGER NOT NULL DEFAULT 0,
    UNIQUE (local_id, phase)
) STRICT;
