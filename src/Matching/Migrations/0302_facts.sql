-- What registers say of rostered people. Bi-temporal: a correction supersedes, nothing is overwritten or deleted.
create schema matching;

-- The newest version of each record that ever hit somebody, and for a while of corrections that hit nobody
-- (docs/adr/0006-corrected-numbers.md). The key is a keyed hash: of a miss, nothing readable is kept.
create table matching.record_heads (
    record_key bytea       primary key,
    rank       bigint      not null,
    hit        boolean     not null,
    seen_at    timestamptz not null
) with (fillfactor = 80);

create index record_heads_misses on matching.record_heads (seen_at) where not hit;

comment on column matching.record_heads.rank is 'Version times two, plus one when it takes the record back.';

create table matching.facts (
    fact_id       bigint      generated always as identity primary key,
    person_id     integer     not null,
    value         jsonb       not null,
    valid_from    date,
    valid_to      date,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    source        text        not null,
    record_id     text        not null,
    version       bigint      not null,
    record_key    bytea       not null,
    rank          bigint      not null,
    evidence      smallint    not null,
    provenance    text        not null,
    unique (record_key, rank, person_id)
) with (fillfactor = 90);

create index facts_person on matching.facts (person_id) where superseded_at is null;
create index facts_recorded on matching.facts using brin (recorded_at);

comment on column matching.facts.evidence is 'Agreement of number, name and birth date, two bits each from the lowest.';
