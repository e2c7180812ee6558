-- Where each consumer group stands. Moved only by the transaction that holds the effects of the entries passed over.
create table platform.positions (
    consumer_group text        not null,
    topic          text        not null,
    partition      integer     not null,
    next_position  bigint      not null check (next_position >= 0),
    updated_at     timestamptz not null,
    primary key (consumer_group, topic, partition)
) with (fillfactor = 25);
