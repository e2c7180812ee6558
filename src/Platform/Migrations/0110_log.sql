-- The event log. Entries stand in one table per topic, platform.log_entries_<topic_id>, which the log itself makes
-- together with its day partitions: their number depends on configuration and on the calendar.
create schema if not exists platform;

create table platform.log_topics (
    topic_id       integer     generated always as identity primary key,
    name           text        not null unique,
    partitions     integer     not null check (partitions between 1 and 1024),
    retention_days integer     not null check (retention_days >= 1),
    created_at     timestamptz not null
);

-- The row of a partition is the queue its appenders stand in: who holds it numbers its entries and commits before the
-- next one may. So the order of positions is the order of commits, and a reader never passes an entry that commits later.
create table platform.log_heads (
    topic_id      integer not null references platform.log_topics (topic_id),
    partition     integer not null,
    next_position bigint  not null default 0,
    primary key (topic_id, partition)
) with (fillfactor = 25);

comment on column platform.log_heads.next_position is 'The position the next entry will get; positions have no gaps.';
