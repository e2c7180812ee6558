-- What was last told of a household to those who score it: enough to see whether there is anything new to tell.
create table matching.features (
    household_id text   primary key,
    day          date   not null,
    revision     bigint not null check (revision >= 1),
    fingerprint  bytea  not null
) with (fillfactor = 80);

comment on column matching.features.fingerprint is 'Of features, groups, programmes and needs; the same while only time passes within a month.';
