-- Editions of the law with their texts, and who put which forward or in force (docs/adr/0028-a-second-person-for-the-law.md).
create table matching.policy_editions (
    edition text        primary key,
    names   text[]      not null,
    texts   text[]      not null,
    kept_at timestamptz not null
);

create table matching.policy_decisions (
    decision_id bigint      generated always as identity primary key,
    edition     text        not null references matching.policy_editions (edition),
    step        smallint    not null,
    who         text        not null check (who <> ''),
    reason      text        not null check (reason <> ''),
    decided_at  timestamptz not null,
    base        text,
    compared_on date,
    regions     text[],
    on_trial    boolean,
    effect      jsonb
);

comment on column matching.policy_decisions.step is '1 proposed, 2 approved, 3 rejected, 4 withdrawn, 5 first, 6 taken unchecked.';
comment on column matching.policy_decisions.base is 'Of a proposal: the edition that it was compared with.';

create trigger policy_decisions_append_only before update or delete or truncate on matching.policy_decisions
    for each statement execute function matching.refuse_change();

-- What an edition on trial would change: only the difference from what is in force, one row a finding.
create table matching.candidate_differences (
    edition      text     not null,
    household_id text     not null,
    rule_id      text     not null,
    person_id    integer  not null,
    kind         smallint not null,
    level        smallint not null,
    amount_fen   bigint,
    live_level   smallint,
    live_fen     bigint,
    since        date     not null,
    trace        jsonb    not null,
    primary key (edition, household_id, rule_id, person_id)
);

comment on column matching.candidate_differences.kind is '1 would be raised, 2 would not be raised, 3 would have another level or amount.';
comment on column matching.candidate_differences.since is 'First day on which the difference was seen, without a break.';
