create schema if not exists ingestion;

-- One row for every import of a file. Position and counts move in the transaction that keeps the chunk's refused rows,
-- so that an import that was killed goes on where it stood and counts every row once.
create table ingestion.imports (
    import_id      bigint      generated always as identity primary key,
    source         text        not null,
    content_key    bytea       not null,
    run            integer     not null check (run >= 1),
    file_sha256    bytea       not null,
    file_name      text        not null,
    total_bytes    bigint      not null,
    format         text        not null check (format in ('csv', 'xlsx', 'jsonl')),
    columns        text[]      not null,
    mapping        jsonb       not null,
    state          text        not null check (state in ('running', 'complete', 'failed')),
    received_at    timestamptz not null,
    completed_at   timestamptz,
    position       bigint      not null default 0,
    accepted       bigint      not null default 0,
    quarantined    bigint      not null default 0,
    first_refusals jsonb       not null default '[]',
    snapshot_id    text,
    as_of          date,
    whole_roster   boolean,
    unique (content_key, run),
    constraint every_row_counted_once check (position = accepted + quarantined),
    constraint roster_has_snapshot check (
        (source = 'roster') = (snapshot_id is not null and as_of is not null and whole_roster is not null)),
    constraint completed check ((state = 'complete') = (completed_at is not null))
);

comment on column ingestion.imports.content_key is
    'Hash of source, file content, mapping and a given as-of day: what makes two imports the same.';
comment on column ingestion.imports.run is 'Counts repetitions that were asked for (--again).';
comment on column ingestion.imports.received_at is
    'Instant of receipt: version of its records where the department gives none, so it stays over resumptions.';
comment on column ingestion.imports.position is 'Rows done, the header and blank rows not counted.';
