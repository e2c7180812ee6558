-- Which snapshot closed a row: until it was applied, nobody knew that the row had ended. Null for rows that were closed
-- before this was kept; they count as known to be closed.
alter table roster.memberships add column closed_by text;
alter table roster.household_periods add column closed_by text;
alter table roster.enrolments add column closed_by text;

-- Past rows are asked for by household and by person, too.
create index memberships_past on roster.memberships (household_id) where valid_to is not null;
create index household_periods_past on roster.household_periods (household_id) where valid_to is not null;
create index enrolments_past on roster.enrolments (person_id) where valid_to is not null;
create index facts_past on matching.facts (person_id) where superseded_at is not null;
