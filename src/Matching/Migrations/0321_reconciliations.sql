-- What the monthly reconciliation found across households; findings of one household stand in matching.findings.
create table matching.reconciliations (
    month        date        not null,
    rule_id      text        not null,
    subject      text        not null,
    households   integer     not null,
    level        smallint    not null,
    amount_fen   bigint,
    trace        jsonb       not null,
    evaluated_on date        not null,
    recorded_at  timestamptz not null,
    primary key (month, rule_id, subject)
);

comment on column matching.reconciliations.subject is 'Keyed hash of an account, a programme, or a household that no roster knows.';
