-- The one row at which the transactions that change the queue stand in line. Who holds it numbers its changes and its
-- journal lines and commits before the next one may: sequences have no gaps and follow the order of commits.
create table alerts.queue_head (
    only_row         boolean primary key default true check (only_row),
    change_sequence  bigint  not null,
    trimmed_to       bigint  not null,
    journal_sequence bigint  not null,
    journal_hash     bytea   not null check (octet_length(journal_hash) = 32)
) with (fillfactor = 10);

insert into alerts.queue_head values (true, 0, 0, 0, decode(repeat('00', 32), 'hex'));

create table alerts.case_changes (
    sequence  bigint primary key,
    case_id   bigint      not null,
    at        timestamptz not null,
    caused_by timestamptz,
    snapshot  json        not null
);

comment on column alerts.case_changes.snapshot is 'The case after the change, as CaseJson writes it.';

create index case_changes_at on alerts.case_changes (at);
