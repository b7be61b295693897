-- Frozen after release. What the buyer keeps with a code: whether it was used, and what is left on it.

CREATE TABLE code_mark (
    local_id TEXT NOT NULL REFERENCES purchase (local_id) ON DELETE CASCADE,
    delivery INTEGER NOT NULL,
    used     INTEGER NOT NULL,
    balance  TEXT NOT NULL,
    PRIMARY KEY (local_id, delivery)
) STRICT, WITHOUT ROWID;
