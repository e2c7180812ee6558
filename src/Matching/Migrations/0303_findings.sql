-- A finding is a rule that applies now; its history is the list of its changes (docs/adr/0007-findings-are-a-diff.md).
create table matching.findings (
    finding_id   bigint      primary key,
    household_id text        not null,
    rule_id      text        not null,
    person_id    integer     not null,
    rule_version integer     not null,
    direction    smallint    not null,
    level        smallint    not null,
    is_open      boolean     not null,
    fingerprint  bytea       not null,
    amount_fen   bigint,
    revision     bigint      not null,
    raised_at    timestamptz not null,
    changed_at   timestamptz not null,
    evaluated_on date        not null,
    trace        jsonb       not null,
    unique (household_id, rule_id, person_id)
) with (fillfactor = 90);

create index findings_open on matching.findings (rule_id) where is_open;

create table matching.finding_changes (
    finding_id   bigint      not null,
    revision     bigint      not null,
    kind         smallint    not null,
    rule_version integer     not null,
    level        smallint    not null,
    fingerprint  bytea       not null,
    amount_fen   bigint,
    evaluated_on date        not null,
    changed_at   timestamptz not null,
    trace        jsonb,
    primary key (finding_id, revision)
);

comment on column matching.finding_changes.kind is '1 raised, 2 updated, 3 cleared.';

-- Verdicts that could not be given, with what would settle them: unknown is a verdict, not a gap.
create table matching.open_questions (
    household_id text     not null,
    rule_id      text     not null,
    person_id    integer  not null,
    missing      text[]   not null,
    since        date     not null,
    trace        jsonb    not null,
    primary key (household_id, rule_id, person_id)
);
