-- Frozen after release. What a start reads is found by index, however many orders lie behind it.

-- Whether a start looks at it. Every change sets it; a start that finds the order over clears it.
ALTER TABLE purchase ADD COLUMN open INTEGER NOT NULL DEFAULT 1;
CREATE INDEX purchase_open ON purchase (started_at, local_id) WHERE open = 1;

-- Intents that an order added by its id may settle.
CREATE INDEX purchase_unknown ON purchase (started_at) WHERE journal = 'unknown' AND order_id IS NULL;

DROP INDEX purchase_by_start;
CREATE INDEX purchase_by_start ON purchase (started_at, local_id);

-- Unread, or yet to be shown by the system: few of many.
CREATE INDEX notice_new ON notice (native, read) WHERE read = 0 OR native = 'waiting' OR native = 'claimed';

-- The lines of one order stand together: a further one is a single page to write.
CREATE TABLE lines (
    local_id  TEXT NOT NULL REFERENCES purchase (local_id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    phase     TEXT NOT NULL,
    shop_word TEXT NOT NULL,
    source    TEXT NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (local_id, number)
) STRICT, WITHOUT ROWID;

INSERT INTO lines SELECT local_id, id, phase, shop_word, source, at FROM timeline;
DROP TABLE timeline;
ALTER TABLE lines RENAME TO timeline;

-- What the buyer keeps with an order: nothing that the shop says ever writes here.
CREATE TABLE remark (
    local_id         TEXT PRIMARY KEY REFERENCES purchase (local_id) ON DELETE CASCADE,
    note             TEXT NOT NULL,
    -- A JSON list of texts.
    labels           TEXT NOT NULL,
    archived         INTEGER NOT NULL,
    transaction_hash TEXT
) STRICT, WITHOUT ROWID;
