-- How the feeds do: what came, what is usual, what is in doubt, what is held back, what was decided (docs/feeds.md).

-- A row a partition, so that two batches of one source never wait for each other.
create table matching.feed_days (
    source    text    not null,
    day       date    not null,
    partition integer not null,
    records   bigint  not null,
    hits      bigint  not null,
    repeats   bigint  not null,
    rejected  boolean not null default false,
    primary key (source, day, partition, rejected)
) with (fillfactor = 50);

create table matching.feed_findings (
    source    text    not null,
    day       date    not null,
    partition integer not null,
    rule_id   text    not null,
    raised    bigint  not null,
    primary key (source, day, partition, rule_id)
) with (fillfactor = 50);

create table matching.feeds (
    source       text primary key,
    first_fed_on date not null,
    last_fed_on  date not null
);

create table matching.feed_doubts (
    doubt_id  bigint      generated always as identity primary key,
    source    text        not null,
    kind      smallint    not null,
    day       date        not null,
    found     numeric     not null,
    usual     numeric     not null,
    allowed   numeric     not null,
    rule_id   text        not null default '',
    opened_at timestamptz not null,
    closed_at timestamptz
);

create unique index feed_doubts_open on matching.feed_doubts (source, kind, rule_id) where closed_at is null;

comment on column matching.feed_doubts.kind is '1 late, 2 few records, 3 many records, 4 repeated, 5 many hits, 6 many findings.';

-- What anybody decides about a feed, for ever.
create table matching.feed_decisions (
    decision_id bigint      generated always as identity primary key,
    source      text        not null,
    kinds       smallint[]  not null,
    since       date        not null,
    through     date        not null,
    released    boolean     not null,
    who         text        not null check (who <> ''),
    reason      text        not null check (reason <> ''),
    decided_at  timestamptz not null,
    records     bigint      not null,
    facts       bigint      not null
);

create function matching.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger feed_decisions_append_only before update or delete or truncate on matching.feed_decisions
    for each statement execute function matching.refuse_change();

-- Records of rostered people that wait for a decision, sealed as they came; of a miss that corrects something only the
-- keyed hash of its identity.
create table matching.held_records (
    held_id     bigint      generated always as identity primary key,
    doubt_id    bigint      not null references matching.feed_doubts (doubt_id),
    topic       text        not null,
    partition   integer     not null,
    position    bigint      not null,
    appended_at timestamptz not null,
    key         bytea,
    value       bytea,
    record_key  bytea,
    rank        bigint,
    rejected_at timestamptz
);

create index held_records_doubt on matching.held_records (doubt_id, held_id);

-- Any change of feeds or doubts takes the next number, also one that is rolled back: a number never stands for two states.
create sequence matching.feed_versions;
create table matching.feed_version (version bigint not null);
insert into matching.feed_version values (0);

alter table matching.facts add column received_on date;
alter table matching.payment_lines add column received_on date;

-- What was fed before this was counted.
insert into matching.feeds (source, first_fed_on, last_fed_on)
select source, min((recorded_at at time zone interval '8 hours')::date), max((recorded_at at time zone interval '8 hours')::date)
from matching.facts group by source;
insert into matching.feeds (source, first_fed_on, last_fed_on)
select 'payments', min((recorded_at at time zone interval '8 hours')::date), max((recorded_at at time zone interval '8 hours')::date)
from matching.payment_lines having count(*) > 0;
