-- Scores of households: how they stand, how they came about, and by whose choice. A score ranks and asks for a call; no
-- benefit hangs on any of these tables.
create function risk.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'risk.% is append-only', tg_table_name;
end $$;

-- The service itself goes back to a scorecard when a limit is crossed; that must never look like a person's choice.
alter table risk.appointments add column by_service boolean not null default false;

create table risk.challenges (
    sequence    bigint      primary key,
    at          timestamptz not null,
    model_id    text        not null references risk.models (model_id),
    challenging boolean     not null,
    decided_by  text        not null check (decided_by <> ''),
    reason      text        not null check (reason <> '')
);

comment on column risk.challenges.challenging is 'True from then on a challenger, which scores in shadow; false not any more.';

create trigger challenges_append_only before update or delete or truncate on risk.challenges
    for each statement execute function risk.refuse_change();

create table risk.scores (
    household_id  text             primary key,
    region        text             not null collate "C",
    office        text             not null collate "C",
    model_id      text             not null references risk.models (model_id),
    on_day        date             not null,
    probability   double precision not null check (probability between 0 and 1),
    band          smallint         check (band between 0 and 3),
    features      jsonb            not null,
    reasons       jsonb            not null,
    changes       jsonb            not null,
    changed_since date,
    scored_at     timestamptz      not null
) with (fillfactor = 80);

comment on column risk.scores.band is 'Null until the bands of the office have been drawn by this model.';
comment on column risk.scores.reasons is 'Numbers only; words are made when somebody reads them.';

create index scores_office on risk.scores (office, probability desc);

create table risk.score_history (
    sequence      bigint           generated always as identity primary key,
    household_id  text             not null,
    scored_at     timestamptz      not null,
    on_day        date             not null,
    model_id      text             not null references risk.models (model_id),
    probability   double precision check (probability between 0 and 1),
    band          smallint         check (band between 0 and 3),
    reasons       jsonb            not null,
    changes       jsonb            not null,
    changed_since date
);

comment on column risk.score_history.probability is 'Null when the household ceased to be scored: helped, or off the roster.';

create index score_history_household on risk.score_history (household_id, sequence);

create trigger score_history_append_only before update or delete or truncate on risk.score_history
    for each statement execute function risk.refuse_change();

-- What challengers say. Nothing but the comparison of models reads it.
create table risk.shadow_scores (
    model_id     text             not null references risk.models (model_id),
    household_id text             not null,
    on_day       date             not null,
    probability  double precision not null check (probability between 0 and 1),
    primary key (model_id, household_id)
);

create table risk.office_bands (
    office     text             not null collate "C",
    on_day     date             not null,
    model_id   text             not null references risk.models (model_id),
    capacity   integer          not null check (capacity >= 0),
    households integer          not null,
    red        double precision not null,
    orange     double precision not null,
    yellow     double precision not null,
    drawn_at   timestamptz      not null,
    primary key (office, on_day)
);

-- How far the nightly scoring of a day by a model is, so that one that was interrupted goes on.
create table risk.score_runs (
    on_day      date        not null,
    model_id    text        not null references risk.models (model_id),
    scored_to   text        not null,
    households  integer     not null,
    changed     integer     not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    primary key (on_day, model_id)
);
