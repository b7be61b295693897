-- Frozen after release. Orders that are put to rest, by state: the support desk looks for those that still concern somebody.
-- Nothing that is still followed has an entry, so nothing that is heard writes here.
CREATE INDEX purchase_rested ON purchase (phase, changed_at) WHERE open = 0;
