-- Entries that wait for the relay to Kafka. The log on PostgreSQL does not need it: there the transaction appends.
create table platform.outbox (
    outbox_id bigint generated always as identity (cache 1) primary key,
    topic     text   not null,
    key       bytea  not null,
    value     bytea  not null
);
