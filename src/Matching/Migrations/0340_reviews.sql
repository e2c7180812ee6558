-- Pairs whose identity is not settled by number and name: records that may be about somebody, records whose number meets
-- another name, people who may be on the roster twice (docs/adr/0014-linkage-in-the-stream.md). A pair is one row, its
-- history is review_changes; nothing is deleted by a judgement. What the record says stays sealed as it came.
create table matching.reviews (
    review_id          bigint           generated always as identity primary key,
    kind               smallint         not null check (kind in (1, 2, 3)),
    person_id          integer          not null,
    other_person_id    integer,
    record_key         bytea,
    rank               bigint,
    source             text,
    record_id          text,
    version            bigint,
    subject_key        bytea            not null,
    linked             boolean          not null,
    probability        double precision not null,
    bits               double precision not null,
    evidence           smallint         not null,
    reasons            jsonb            not null,
    likelier_person_id integer,
    event_id           text,
    seal_key_id        text,
    seal_nonce         bytea,
    seal_text          bytea,
    state              smallint         not null check (state between 1 and 6),
    revision           integer          not null,
    opened_at          timestamptz      not null,
    changed_at         timestamptz      not null,
    check ((kind = 3) = (other_person_id is not null) and (kind = 3) = (record_key is null)),
    check (other_person_id > person_id)
) with (fillfactor = 85);

create unique index reviews_record on matching.reviews (record_key, person_id) where record_key is not null;
create unique index reviews_duplicate on matching.reviews (person_id, other_person_id) where other_person_id is not null;
create index reviews_waiting on matching.reviews (kind, probability) where state in (1, 4);
create index reviews_person on matching.reviews (person_id);
create index reviews_other on matching.reviews (other_person_id) where other_person_id is not null;
create index reviews_joined on matching.reviews (person_id, other_person_id) where kind = 3 and linked;
create index reviews_joined_other on matching.reviews (other_person_id, person_id) where kind = 3 and linked;
create index reviews_subject on matching.reviews (subject_key, person_id) where state in (2, 3);

comment on column matching.reviews.kind is '1 weak: no valid number. 2 conflict: the number meets another name or birth date. 3 duplicate: two people of the roster.';
comment on column matching.reviews.subject_key is 'Keyed hash of all that the record says of the person, so that a judgement holds for the same words from any feed.';
comment on column matching.reviews.linked is 'Facts of the record stand on this pair, at the strength that the evidence gives.';
comment on column matching.reviews.reasons is 'Levels and weights of what was compared; no value of either side.';
comment on column matching.reviews.likelier_person_id is 'Of a conflict: somebody else on the roster whom the rest of the record fits, such as the spouse.';
comment on column matching.reviews.state is '1 open, 2 same, 3 different, 4 unsure, 5 superseded by a later version or roster, 6 automatic: settled without a clerk.';

create table matching.review_changes (
    review_id   bigint           not null references matching.reviews (review_id),
    revision    integer          not null,
    state       smallint         not null,
    linked      boolean          not null,
    probability double precision not null,
    actor       text             not null,
    reason      text             not null,
    changed_at  timestamptz      not null,
    primary key (review_id, revision)
);

comment on column matching.review_changes.actor is 'Who judged; "system" where the service itself opened, settled or superseded the pair.';

-- Up to which version of the roster people were searched for who are on it twice.
create table matching.duplicate_search (
    one     boolean primary key default true check (one),
    version bigint  not null
);

insert into matching.duplicate_search (version) values (0);
