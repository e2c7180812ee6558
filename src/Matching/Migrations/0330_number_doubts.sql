-- Doubts about a person's number that only the whole roster shows. Kept with the person, so that they are read with the
-- household and known as of any day.
alter table roster.people add column number_doubts text[] not null default '{}';
alter table roster.people_past add column number_doubts text[] not null default '{}';

comment on column roster.people.number_doubts is 'same_name_and_birth_date: somebody else on the roster has both; former_number_of_another.';
comment on column roster.changes.kind is 'joined, left, member_changed, personal_changed, number_corrected, doubts_changed, enrolled, enrolment_changed, enrolment_ended, household_changed.';
