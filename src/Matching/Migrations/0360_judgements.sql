-- What clerks judge of pairs, for how long it holds, and what stands on it (docs/adr/0026-what-a-judgement-undoes.md).

alter table matching.reviews
    add column identity_key   bytea,
    add column person_key     bytea,
    add column levels         integer,
    add column natural_state  smallint,
    add column natural_linked boolean,
    add column judgement      integer,
    add column follows        bigint references matching.reviews (review_id),
    add column judged_at      timestamptz,
    add column received_on    date,
    add column provenance     text,
    add column uncertainty    bigint generated always as (
        case when state = 4 then 1000000000000 else 0 end
        + round(abs(ln(
            greatest(least(probability, 1 - 1e-12), 1e-12) / (1 - greatest(least(probability, 1 - 1e-12), 1e-12)))) * 1000000)::bigint
    ) stored;

update matching.reviews set natural_state = case when state in (2, 3, 4) then 1 else state end, natural_linked = linked;
alter table matching.reviews alter column natural_state set not null, alter column natural_linked set not null;

drop index matching.reviews_waiting;
create index reviews_queue on matching.reviews (uncertainty, review_id) where state in (1, 4);
create index reviews_identity on matching.reviews (identity_key, person_id) where state in (2, 3);
create index reviews_followers on matching.reviews (follows) where follows is not null;

comment on column matching.reviews.identity_key is 'Keyed hash of number and name, or of name and birth date where there is no valid number: who the record says it is.';
comment on column matching.reviews.person_key is 'What identified the person on the roster when the pair was judged; once it changes, the judgement lapses.';
comment on column matching.reviews.levels is 'Level of number, name, birth date and region, plus one, a byte each from the lowest; 0 is missing.';
comment on column matching.reviews.natural_state is 'The state that the service gives the pair by itself: what is left when the judgement is taken back.';
comment on column matching.reviews.judgement is 'Revision of the judgement in force; null means none of its own.';
comment on column matching.reviews.follows is 'The review whose judgement this pair follows, because the words are the same.';
comment on column matching.reviews.uncertainty is 'Distance from even odds, millionths of e-folds; unsure pairs lie behind all others.';

alter table matching.review_changes add column judgement integer;
comment on column matching.review_changes.judgement is 'Revision of the judgement in force after the change; its own revision where the change is a judgement.';
create trigger review_changes_append_only before update or delete or truncate on matching.review_changes
    for each statement execute function matching.refuse_change();

-- Who looked at names and numbers of a pair in clear, and why.
create table matching.review_openings (
    opening_id bigint      generated always as identity primary key,
    review_id  bigint      not null references matching.reviews (review_id),
    who        text        not null check (who <> ''),
    reason     text        not null check (reason <> ''),
    opened_at  timestamptz not null
);

create trigger review_openings_append_only before update or delete or truncate on matching.review_openings
    for each statement execute function matching.refuse_change();

-- A judgement gives one version of one record another fact about one person, and takes it away again.
alter table matching.facts add column judgement integer not null default 0, add column alias_token bytea;
alter table matching.facts drop constraint facts_record_key_rank_person_id_key;
create unique index facts_version on matching.facts (record_key, rank, person_id, judgement);
comment on column matching.facts.judgement is 'Revision of the review by which the fact was recorded; 0: as the record came.';
comment on column matching.facts.alias_token is 'The former number by which the record found the person; null when it bears the present one or none.';
comment on column matching.facts.evidence is 'Agreement of number, name and birth date, two bits each from the lowest; 64: a clerk decided.';

alter table matching.finding_changes add column cause smallint not null default 0, add column cause_reference text;
comment on column matching.finding_changes.cause is '0 facts, roster, law or day; 1 a link judged; 2 a link revoked; 3 a former number taken back.';

-- A former number that turned out to be somebody else's is taken back, and that it was believed stays on record.
alter table roster.aliases add column review_id bigint, add column recorded_by text;
create table roster.aliases_past (
    past_id     bigint      generated always as identity primary key,
    alias_token bytea       not null,
    person_id   integer     not null,
    valid_from  date,
    valid_to    date,
    document    text        not null,
    recorded_at timestamptz not null,
    review_id   bigint,
    recorded_by text,
    revoked_at  timestamptz not null,
    revoked_by  text        not null,
    reason      text        not null
);

-- Where somebody who has left was at home.
create index memberships_person_past on roster.memberships (person_id) where valid_to is not null;
