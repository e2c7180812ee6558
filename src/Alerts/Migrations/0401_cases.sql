create schema if not exists alerts;

-- The row of a household is the lock under which its findings and its case change, for the consumer, the desk and the
-- jobs alike. A case itself cannot be that lock: a household that has none yet must be locked too.
create table alerts.households (
    household_id text primary key
);

create sequence alerts.case_ids;

create table alerts.cases (
    case_id          bigint primary key,
    household_id     text        not null references alerts.households (household_id),
    region           text        not null collate "C",
    programmes       text[]      not null,
    level            smallint    not null check (level between 1 and 3),
    state            smallint    not null check (state between 1 and 8),
    receive_by       date,
    visit_by         date,
    propose_by       date,
    provisional      boolean     not null,
    overdue          boolean     not null,
    overdue_steps    smallint    not null default 0,
    rank             bigint      not null,
    amount_fen       bigint,
    risk             double precision,
    claimed_by       text,
    claimed_until    timestamptz,
    proposed_by      text,
    proposed_removal boolean     not null default false,
    proposed_from    smallint,
    notice_until     date,
    version          bigint      not null,
    opened_at        timestamptz not null,
    changed_at       timestamptz not null,
    constraint claim_whole check ((claimed_by is null) = (claimed_until is null)),
    constraint proposal_whole check ((proposed_by is null) = (proposed_from is null))
);

comment on column alerts.cases.region is
    'Twelve digits, so that everything inside a division is one range of text.';
comment on column alerts.cases.overdue_steps is
    'Steps whose overdue was journalled: 1 receive, 2 visit, 4 propose. Once for a case and step.';

create unique index cases_one_open on alerts.cases (household_id) where state <> 8;
create index cases_queue on alerts.cases (rank desc, case_id) where state <> 8;
create index cases_region on alerts.cases (region);
create index cases_due on alerts.cases (least(receive_by, visit_by, propose_by)) where state <= 4;

create table alerts.findings (
    finding_id   bigint primary key,
    household_id text        not null references alerts.households (household_id),
    case_id      bigint references alerts.cases (case_id),
    revision     bigint      not null check (revision >= 1),
    rule         text        not null,
    person_id    bigint      not null,
    level        smallint    not null check (level between 1 and 3),
    direction    smallint    not null check (direction between 1 and 5),
    amount_fen   bigint,
    fingerprint  bytea       not null,
    raised_at    timestamptz not null,
    counted_from timestamptz not null,
    cleared_at   timestamptz,
    suppressed   boolean     not null,
    proposed     boolean     not null,
    trace_json   text        not null
);

comment on column alerts.findings.counted_from is
    'Instant from which deadlines count: the raising, a rise in level, or the end of a suppression.';
comment on column alerts.findings.proposed is
    'Part of the case''s proposal or decision. What is not is carried into a new case when the case is closed.';

create index findings_household on alerts.findings (household_id);
create index findings_case on alerts.findings (case_id) where cleared_at is null;

-- What was explained once with proof. The same facts stay explained whatever happens to finding, case or process.
create table alerts.explained (
    household_id text        not null,
    rule         text        not null,
    person_id    bigint      not null,
    fingerprint  bytea       not null,
    explained_by text        not null check (explained_by <> ''),
    explained_at timestamptz not null,
    proof        text        not null check (proof <> ''),
    reason       text        not null,
    primary key (household_id, rule, person_id, fingerprint)
);
