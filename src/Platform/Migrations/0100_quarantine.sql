-- Refused input, sealed, with its reason. Nothing here says who a record was about: provenance names a file and
-- line or a topic and position, and content_hash is keyed.
CREATE TABLE platform.quarantine (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source           text        NOT NULL,
    channel          text        NOT NULL CHECK (channel IN ('file', 'topic', 'grpc', 'log')),
    provenance       text        NOT NULL,
    field            text        NOT NULL,
    reason_code      text        NOT NULL,
    reason           text        NOT NULL,
    content_hash     bytea       NOT NULL CHECK (octet_length(content_hash) = 16),
    key_seal_id      text        NOT NULL,
    key_nonce        bytea       NOT NULL,
    key_ciphertext   bytea       NOT NULL,
    bytes_seal_id    text        NOT NULL,
    bytes_nonce      bytea       NOT NULL,
    bytes_ciphertext bytea       NOT NULL,
    kept_at          timestamptz NOT NULL,
    state            text        NOT NULL DEFAULT 'kept' CHECK (state IN ('kept', 'replayed', 'discarded')),
    attempts         integer     NOT NULL DEFAULT 0,
    settled_at       timestamptz,
    settled_by       text,
    settled_why      text,
    CONSTRAINT quarantine_settled CHECK ((state = 'kept') = (settled_at IS NULL))
);

-- The same provenance with the same bytes is kept once, however often it is delivered.
CREATE UNIQUE INDEX quarantine_content ON platform.quarantine (content_hash);
CREATE INDEX quarantine_open ON platform.quarantine (source, reason_code, id) WHERE state = 'kept';

-- Who opened a seal, and why. Written in the transaction that reads the content.
CREATE TABLE platform.quarantine_reveals (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    quarantine_id bigint      NOT NULL REFERENCES platform.quarantine (id),
    revealed_at   timestamptz NOT NULL,
    who           text        NOT NULL CHECK (who <> ''),
    why           text        NOT NULL CHECK (why <> '')
);
