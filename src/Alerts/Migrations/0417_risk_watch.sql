-- What models promised in a month, kept until it can be compared with what happened; and what was found when it was.
create table risk.promises (
    month        date             not null,
    model_id     text             not null references risk.models (model_id),
    household_id text             not null,
    on_day       date             not null,
    probability  double precision not null check (probability between 0 and 1),
    band         smallint         check (band between 0 and 3),
    sex_of_head  text             not null,
    age_of_head  text             not null,
    area         text             not null,
    disability   text             not null,
    primary key (month, model_id, household_id)
);

comment on column risk.promises.band is 'Null for a challenger: it draws no bands.';

create trigger promises_append_only before update or delete or truncate on risk.promises
    for each statement execute function risk.refuse_change();

create table risk.watch_reports (
    month    date        not null,
    model_id text        not null references risk.models (model_id),
    made_at  timestamptz not null,
    alarms   integer     not null,
    report   jsonb       not null,
    primary key (month, model_id)
);
