-- Sweeps over all households: how far each is, what it changed against the sweep before, what it found to be owed
-- (docs/adr/0024-sweeps-are-recorded.md).
create table matching.sweeps (
    sweep_id       bigint      generated always as identity primary key,
    cause          smallint    not null,
    state          smallint    not null,
    evaluated_on   date        not null,
    edition        text        not null,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    compared_with  bigint      references matching.sweeps (sweep_id),
    last_household text        not null default '',
    households     bigint      not null default 0,
    raised         bigint      not null default 0,
    updated        bigint      not null default 0,
    cleared        bigint      not null default 0,
    gained         bigint      not null default 0,
    lost           bigint      not null default 0
);

-- One sweep at a time.
create unique index sweeps_running on matching.sweeps (state) where state = 1;

comment on column matching.sweeps.cause is '1 nightly, 2 new edition, 3 asked for.';
comment on column matching.sweeps.state is '1 running, 2 finished, 3 given up for another day or edition.';
comment on column matching.sweeps.last_household is 'Every household up to this one is done, in order of id.';
comment on column matching.sweeps.gained is 'Households with an open finding that had none in the sweep before.';

-- Findings as the last sweep left them: what the next one is compared with, whatever the stream changes between.
create table matching.swept_findings (
    finding_id bigint  primary key,
    revision   bigint  not null,
    is_open    boolean not null
);

create table matching.sweep_differences (
    sweep_id     bigint   not null references matching.sweeps (sweep_id),
    finding_id   bigint   not null,
    kind         smallint not null,
    household_id text     not null,
    rule_id      text     not null,
    person_id    integer  not null,
    direction    smallint not null,
    town         text     not null,
    was_revision bigint,
    sampled_as   integer,
    primary key (sweep_id, finding_id)
);

comment on column matching.sweep_differences.kind is '1 raised, 2 updated, 3 cleared, against the sweep before.';
comment on column matching.sweep_differences.sampled_as is 'Place in the sample that people check; null when not drawn.';

-- What is owed since a standard rose, a row a household and programme.
create table matching.sweep_raises (
    sweep_id     bigint   not null references matching.sweeps (sweep_id),
    household_id text     not null,
    programme    text     not null,
    town         text     not null,
    standard_fen bigint   not null,
    former_fen   bigint   not null,
    since        date     not null,
    approved_fen bigint   not null,
    due_fen      bigint   not null,
    months       integer  not null,
    primary key (sweep_id, household_id, programme)
);
