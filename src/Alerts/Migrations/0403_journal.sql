create schema if not exists audit;

-- Who did what, when and why. Each line's hash covers the line and the hash before it, so that a line changed, removed
-- or put in later shows. An actor is always set: work of the service is done by "system".
create table audit.journal (
    sequence      bigint primary key,
    at            timestamptz not null,
    actor         text        not null check (actor <> ''),
    action        text        not null check (action <> ''),
    case_id       bigint      not null,
    finding_id    bigint      not null,
    state         smallint    not null,
    reason        text        not null,
    proof         text        not null,
    previous_hash bytea       not null check (octet_length(previous_hash) = 32),
    hash          bytea       not null check (octet_length(hash) = 32)
);

create index journal_case on audit.journal (case_id, sequence);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit.journal is append-only';
end $$;

create trigger journal_append_only before update or delete or truncate on audit.journal
    for each statement execute function audit.refuse();
