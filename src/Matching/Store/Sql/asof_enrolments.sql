-- $1 people, $2 the day, $3 what was known. Amounts are as the roster gave them for the day; when a help began and ended
-- is what was known of it last.
with known as (
    select e.*, case when e.closed_by is null or c.settled_at <= $3 then e.valid_to end as until
    from roster.enrolments e
    join roster.snapshots s on s.snapshot_id = e.snapshot_id and s.settled_at <= $3
    left join roster.snapshots c on c.snapshot_id = e.closed_by
    where e.person_id = any($1)
), latest as (
    select distinct on (household_id, person_id, programme, enrolled_on)
           household_id, person_id, programme, enrolled_on, ended_on, end_reason
    from known
    order by household_id, person_id, programme, enrolled_on, valid_from desc, (until is not null)
), stated as (
    select distinct on (household_id, person_id, programme, enrolled_on)
           household_id, person_id, programme, enrolled_on, monthly_amount_fen
    from known
    order by household_id, person_id, programme, enrolled_on,
             (valid_from <= $2 and (until is null or $2 < until)) desc, abs(valid_from - $2)
)
select l.household_id, l.person_id, l.programme, l.enrolled_on, l.ended_on, l.end_reason, t.monthly_amount_fen
from latest l join stated t using (household_id, person_id, programme, enrolled_on)
order by l.household_id, l.person_id, l.enrolled_on, l.programme
