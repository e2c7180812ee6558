-- Models of the risk of falling back, and who made which of them the one in use. Models are numbers as JSON; a model is
-- never changed, an appointment never taken back: going back is an appointment of its own.
create schema risk;

create table risk.models (
    model_id  text        primary key check (model_id ~ '^[a-z]+-[0-9a-f]{12}$'),
    kind      text        not null,
    data_hash text        not null,
    added_at  timestamptz not null,
    added_by  text        not null check (added_by <> ''),
    card      jsonb       not null,
    model     text        not null
);

comment on column risk.models.model_id is 'Kind and the first twelve digits of the hash of the model.';

create table risk.appointments (
    sequence     bigint      primary key,
    at           timestamptz not null,
    model_id     text        not null references risk.models (model_id),
    previous_id  text        references risk.models (model_id),
    appointed_by text        not null check (appointed_by <> ''),
    reason       text        not null check (reason <> ''),
    rollback     boolean     not null
);

comment on column risk.appointments.previous_id is 'The model in use before; null for the first appointment.';

create function risk.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'risk.appointments is append-only';
end $$;

create trigger appointments_append_only before update or delete or truncate on risk.appointments
    for each statement execute function risk.refuse();
