-- What rules on trial would change: only the difference from what counts, one row a finding that would come or go.
create table matching.shadow_differences (
    household_id text     not null,
    rule_id      text     not null,
    person_id    integer  not null,
    gained       boolean  not null,
    level        smallint not null,
    amount_fen   bigint,
    edition      text     not null,
    since        date     not null,
    trace        jsonb    not null,
    primary key (household_id, rule_id, person_id)
);

comment on column matching.shadow_differences.gained is 'True: the rule on trial would raise it; false: it would be raised no more.';
comment on column matching.shadow_differences.since is 'First day on which the difference was seen, without a break.';
