-- Help by programme. A line that is gone from a whole roster ends the help on the day of the snapshot.
create temp table diff_enrolments on commit drop as
select distinct on (household_id, person_id, programme, enrolled_on)
       household_id, person_id, programme, enrolled_on, ended_on, end_reason, monthly_amount_fen
from diff_lines
order by household_id, person_id, programme, enrolled_on, line_no;

create index on diff_enrolments (household_id, person_id, programme, enrolled_on);
analyze diff_enrolments;

insert into diff_enrolments
select e.household_id, e.person_id, e.programme, e.enrolled_on, greatest(@as_of, e.enrolled_on), 'left_roster', e.monthly_amount_fen
from roster.enrolments e
where @complete and e.valid_to is null
  and (e.ended_on is null or e.ended_on > greatest(@as_of, e.enrolled_on))
  and not exists (
      select from diff_enrolments d
      where (d.household_id, d.person_id, d.programme, d.enrolled_on)
          = (e.household_id, e.person_id, e.programme, e.enrolled_on));

delete from diff_enrolments d using roster.enrolments e
where e.valid_to is null
  and (e.household_id, e.person_id, e.programme, e.enrolled_on)
    = (d.household_id, d.person_id, d.programme, d.enrolled_on)
  and (e.ended_on, e.end_reason, e.monthly_amount_fen)
      is not distinct from (d.ended_on, d.end_reason, d.monthly_amount_fen);

with closed as (
    update roster.enrolments e set valid_to = @as_of, closed_by = @snapshot
    from diff_enrolments d
    where e.valid_to is null
      and (e.household_id, e.person_id, e.programme, e.enrolled_on)
        = (d.household_id, d.person_id, d.programme, d.enrolled_on)
    returning e.household_id, e.person_id, e.programme, e.enrolled_on, d.end_reason
)
insert into diff_changes
select household_id, person_id, case when end_reason = 'left_roster' then 'enrolment_ended' else 'enrolment_changed' end,
       array[programme]
from closed;

insert into diff_changes
select d.household_id, d.person_id, 'enrolled', array[d.programme]
from diff_enrolments d
where not exists (
    select from roster.enrolments e
    where (e.household_id, e.person_id, e.programme, e.enrolled_on)
        = (d.household_id, d.person_id, d.programme, d.enrolled_on));

insert into roster.enrolments (
    household_id, person_id, programme, enrolled_on, ended_on, end_reason, monthly_amount_fen, valid_from, snapshot_id)
select household_id, person_id, programme, enrolled_on, ended_on, end_reason, monthly_amount_fen, @as_of, @snapshot
from diff_enrolments;

insert into roster.changes (snapshot_id, as_of, household_id, person_id, kind, fields, recorded_at)
select @snapshot, @as_of, household_id, person_id, kind, fields, @now
from diff_changes
order by household_id nulls first, person_id nulls first, kind, fields;
