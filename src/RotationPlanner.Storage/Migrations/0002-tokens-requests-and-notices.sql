CREATE TABLE rotation_tokens (
    id $identity$,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    hash $bytes$ NOT NULL UNIQUE,
    created BIGINT NOT NULL,
    expires BIGINT NULL,
    ended BIGINT NULL
);
CREATE INDEX rotation_tokens_of ON rotation_tokens (kind, subject);
CREATE TABLE rotation_asks (
    id $identity$,
    form TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    responder TEXT NOT NULL,
    first TEXT NULL,
    last TEXT NULL,
    shift TEXT NULL,
    role TEXT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    decider TEXT NULL,
    decided BIGINT NULL,
    answer TEXT NOT NULL
);
CREATE INDEX rotation_asks_of ON rotation_asks (responder);
CREATE TABLE rotation_notices (
    id $identity$,
    name TEXT NOT NULL UNIQUE,
    responder TEXT NOT NULL,
    email TEXT NULL,
    revision BIGINT NOT NULL,
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    created BIGINT NOT NULL,
    next BIGINT NULL,
    attempts BIGINT NOT NULL,
    error TEXT NULL,
    sent BIGINT NULL
);
CREATE INDEX rotation_notices_due ON rotation_notices (next);
