-- How households look to the models of risk, as Matching tells it. Numbers and groups only: no name, no number, nobody's id.
create table risk.households (
    household_id    text        primary key,
    region          text        not null collate "C",
    on_day          date        not null,
    revision        bigint      not null check (revision >= 1),
    listed          boolean     not null,
    listed_revision bigint      not null,
    features        jsonb       not null,
    sex_of_head     text        not null,
    age_of_head     text        not null,
    area            text        not null,
    disability      text        not null,
    programmes      text[]      not null,
    received_at     timestamptz not null
) with (fillfactor = 80);

comment on column risk.households.listed is 'False when it has left the roster.';
comment on column risk.households.listed_revision is 'The latest description in which it was on the roster; 0 when there is none.';
comment on column risk.households.features is 'Values by name of feature; what is not known has no entry.';

-- Added to, never changed: but of several descriptions of one day the last one is what was known on the day.
create table risk.observations (
    household_id text        not null,
    on_day       date        not null,
    revision     bigint      not null check (revision >= 1),
    region       text        not null collate "C",
    listed       boolean     not null,
    features     jsonb       not null,
    sex_of_head  text        not null,
    age_of_head  text        not null,
    area         text        not null,
    disability   text        not null,
    programmes   text[]      not null,
    received_at  timestamptz not null,
    primary key (household_id, on_day)
);

create index observations_day on risk.observations (on_day);

create table risk.needs (
    household_id   text   not null,
    on_day         date   not null,
    kind           text   not null check (kind in ('enrolled', 'relief')),
    first_revision bigint not null,
    last_revision  bigint not null,
    known_on       date   not null,
    primary key (household_id, on_day, kind)
);

comment on column risk.needs.last_revision is
    'The latest description that named it. One that is older than the household''s listed_revision was withdrawn.';
comment on column risk.needs.known_on is 'The first day on which it was known; needs are often known later than they arise.';
