-- Lines of payment batches, each in every version that arrived; the largest rank is believed. Of the payee only the
-- keyed hash of the number is kept, so that a line that comes before the roster still finds its person.
create table matching.payment_lines (
    batch_id      text        not null,
    line_no       bigint      not null,
    rank          bigint      not null,
    version       bigint      not null,
    withdrawn     boolean     not null,
    household_id  text        not null,
    person_token  bytea,
    month         date        not null,
    programme     text        not null,
    amount_fen    bigint      not null,
    paid_on       date,
    account_token bytea,
    returned      boolean     not null,
    provenance    text        not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    primary key (batch_id, line_no, rank)
);

create index payment_lines_household on matching.payment_lines (household_id, month)
    where superseded_at is null and not withdrawn;

create index payment_lines_batches on matching.payment_lines (month, programme) where superseded_at is null and not withdrawn;

comment on column matching.payment_lines.rank is 'Version times two, plus one when it takes the line back.';
comment on column matching.payment_lines.month is 'First day of the month that the line pays for.';
comment on column matching.payment_lines.account_token is 'Keyed hash of the hash that the bank sends.';
