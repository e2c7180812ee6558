-- Cross-checks that the service runs: how far each is and what it found, by line and household. No name, no number.
create table matching.cross_checks (
    check_id      bigint      generated always as identity primary key,
    state         smallint    not null,
    source        text        not null,
    roster_file   text        not null,
    register_file text        not null,
    as_of         date,
    fuzzy         boolean     not null,
    started_by    text        not null,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    files         text        not null default '',
    next_offset   bigint      not null default 0,
    next_line     bigint      not null default 0,
    total_bytes   bigint      not null default 0,
    rows          bigint      not null default 0,
    refused       bigint      not null default 0,
    hits          bigint      not null default 0,
    failure       text        not null default '',
    compared_with bigint      references matching.cross_checks (check_id),
    appeared      bigint      not null default 0,
    gone          bigint      not null default 0,
    changed       bigint      not null default 0
);

create index cross_checks_open on matching.cross_checks (check_id) where state in (1, 2);

comment on column matching.cross_checks.state is '1 waiting, 2 running, 3 done, 4 failed, 5 cancelled.';
comment on column matching.cross_checks.files is 'Sizes and times of both files when it began: it must not go on in another file.';
comment on column matching.cross_checks.next_offset is 'Everything before this byte is looked through and its hits are stored.';

create table matching.cross_check_hits (
    check_id      bigint   not null references matching.cross_checks (check_id),
    ordinal       bigint   not null,
    hit_key       bytea    not null,
    register_line bigint   not null,
    roster_line   integer  not null,
    household_id  text     not null,
    column_name   text     not null,
    strength      smallint not null,
    reason        text     not null,
    chance        real     not null,
    primary key (check_id, ordinal)
);

create index cross_check_hits_key on matching.cross_check_hits (check_id, hit_key);

comment on column matching.cross_check_hits.hit_key is 'Keyed hash of person and record, the same in every check of the same source.';
