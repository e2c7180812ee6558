-- Members of consumer groups on the PostgreSQL log. A row counts while the session that wrote it lives; the partition
-- itself is held by that session's advisory lock, so a stale row delays the sharing out but never doubles a reader.
create table platform.log_members (
    member_id       uuid        primary key,
    consumer_group  text        not null,
    topics          text[]      not null,
    backend_pid     integer     not null,
    backend_started timestamptz not null,
    joined_at       timestamptz not null,
    beat_at         timestamptz not null
);

create index log_members_group on platform.log_members (consumer_group);
