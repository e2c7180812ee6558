-- The roster as dated data. Names and numbers are sealed; what rules need of them (birth date, sex, masked number) is
-- taken out when a line arrives. History is never overwritten: rows are closed by valid_to or copied to a *_past table.
create schema roster;

create table roster.snapshots (
    snapshot_id   text        primary key,
    as_of         date        not null,
    complete      boolean     not null,
    provenance    text        not null,
    received_at   timestamptz not null,
    status        text        not null check (status in ('staging', 'applied', 'refused')),
    reason        text,
    lines_sent    bigint,
    lines_arrived bigint,
    settled_at    timestamptz
);

comment on column roster.snapshots.reason is 'Why it was refused: older_than_applied, line_count_differs, bad_as_of.';

create table roster.staging (
    snapshot_id                 text   not null,
    line_no                     bigint not null,
    household_id                text   not null,
    token                       bytea,
    fallback_key                bytea  not null,
    name_token                  bytea  not null,
    name_birth_token            bytea,
    personal_hash               bytea  not null,
    seal_key_id                 text   not null,
    seal_nonce                  bytea  not null,
    seal_text                   bytea  not null,
    masked_number               text   not null,
    number_defect               text,
    birth_date                  date,
    sex                         smallint not null,
    relation                    text   not null,
    region                      text   not null,
    area                        smallint not null,
    programme                   text   not null,
    enrolled_on                 date   not null,
    ended_on                    date,
    end_reason                  text,
    monthly_amount_fen          bigint,
    declared_monthly_income_fen bigint,
    disability_kind             text,
    disability_grade            smallint,
    severe_illness              boolean,
    labour_capacity             text,
    schooling                   text,
    single_person_dibao         boolean
);

create index staging_snapshot on roster.staging (snapshot_id);

-- A slot of the index in memory holds 32 bits of person id, hence integer.
create table roster.people (
    person_id        integer     generated always as identity primary key,
    token            bytea,
    fallback_key     bytea       not null,
    name_birth_token bytea,
    personal_hash    bytea       not null,
    seal_key_id      text        not null,
    seal_nonce       bytea       not null,
    seal_text        bytea       not null,
    masked_number    text        not null,
    number_defect    text,
    birth_date       date,
    sex              smallint    not null,
    known_since      timestamptz not null,
    changed_at       timestamptz not null
);

create unique index people_token on roster.people (token) where token is not null;
create unique index people_fallback on roster.people (fallback_key) where token is null;

comment on column roster.people.token is 'Keyed hash of the citizen number; null while the number is missing or invalid.';
comment on column roster.people.fallback_key is 'Keyed hash of household and name: who it is while the number is no good.';
comment on column roster.people.personal_hash is 'Keyed hash of name, number and phone, by which a change is seen without opening; also the context of the seal.';

create table roster.people_past (
    past_id          bigint      generated always as identity primary key,
    person_id        integer     not null,
    token            bytea,
    name_birth_token bytea,
    personal_hash    bytea       not null,
    seal_key_id      text        not null,
    seal_nonce       bytea       not null,
    seal_text        bytea       not null,
    masked_number    text        not null,
    number_defect    text,
    birth_date       date,
    sex              smallint    not null,
    replaced_by      text        not null,
    replaced_at      timestamptz not null
);

-- The row whose lock serialises the evaluation of a household. It is never updated, so nothing else waits on it.
create table roster.households (
    household_id text        primary key,
    known_since  timestamptz not null
);

create table roster.household_periods (
    household_id text     not null references roster.households (household_id),
    region       text     not null,
    area         smallint not null,
    valid_from   date     not null,
    valid_to     date,
    snapshot_id  text     not null
);

create unique index household_periods_current on roster.household_periods (household_id) where valid_to is null;

create table roster.memberships (
    household_id                text     not null references roster.households (household_id),
    person_id                   integer  not null references roster.people (person_id),
    line_order                  integer  not null,
    relation                    text     not null,
    declared_monthly_income_fen bigint,
    disability_kind             text,
    disability_grade            smallint,
    severe_illness              boolean,
    labour_capacity             text,
    schooling                   text,
    single_person_dibao         boolean,
    valid_from                  date     not null,
    valid_to                    date,
    snapshot_id                 text     not null
);

create unique index memberships_current on roster.memberships (household_id, person_id) where valid_to is null;
create index memberships_person on roster.memberships (person_id) where valid_to is null;

create table roster.enrolments (
    household_id       text    not null references roster.households (household_id),
    person_id          integer not null references roster.people (person_id),
    programme          text    not null,
    enrolled_on        date    not null,
    ended_on           date,
    end_reason         text,
    monthly_amount_fen bigint,
    valid_from         date    not null,
    valid_to           date,
    snapshot_id        text    not null
);

create unique index enrolments_current
    on roster.enrolments (household_id, person_id, programme, enrolled_on) where valid_to is null;
create index enrolments_person on roster.enrolments (person_id) where valid_to is null;

comment on column roster.enrolments.valid_to is 'The roster spoke so until this day; ended_on is when the help itself ended.';

create table roster.changes (
    change_id    bigint      generated always as identity primary key,
    snapshot_id  text        not null,
    as_of        date        not null,
    household_id text,
    person_id    integer,
    kind         text        not null,
    fields       text[],
    recorded_at  timestamptz not null
);

create index changes_snapshot on roster.changes (snapshot_id);
create index changes_person on roster.changes (person_id);

comment on column roster.changes.kind is 'joined, left, member_changed, personal_changed, number_corrected, enrolled, enrolment_changed, enrolment_ended, household_changed.';

create table roster.aliases (
    alias_token bytea       not null,
    person_id   integer     not null references roster.people (person_id),
    valid_from  date,
    valid_to    date,
    document    text        not null,
    recorded_at timestamptz not null,
    primary key (alias_token, person_id)
);

comment on table roster.aliases is 'Former numbers of a person, each with the document that proves it; a number alone never merges two people.';

-- What the index in memory holds, and how it came to hold it: a process loads the first and then follows the second.
create table roster.index_entries (
    kind      smallint not null,
    token     bytea    not null,
    person_id integer  not null,
    primary key (kind, token, person_id)
);

create table roster.index_journal (
    version     bigint      not null,
    kind        smallint    not null,
    token       bytea       not null,
    person_id   integer     not null,
    added       boolean     not null,
    recorded_at timestamptz not null
);

create index index_journal_version on roster.index_journal (version);

create table roster.index_version (
    one        boolean primary key default true check (one),
    version    bigint  not null,
    trimmed_to bigint  not null
);

insert into roster.index_version (version, trimmed_to) values (0, 0);

comment on column roster.index_version.trimmed_to is 'The journal is complete for versions above this one.';
