-- Moments are ticks of 100 ns since 1970, UTC.
CREATE TABLE rotation_store (
    id BIGINT PRIMARY KEY,
    feeds BIGINT NOT NULL,
    forgetting TEXT NULL,
    alias TEXT NULL
);
INSERT INTO rotation_store (id, feeds) VALUES (1, 0);
CREATE TABLE rotation_revisions (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    content $bytes$ NOT NULL,
    ledger $bytes$ NULL
);
CREATE TABLE rotation_feeds (
    path TEXT PRIMARY KEY,
    content $bytes$ NOT NULL,
    changed BIGINT NOT NULL
);
