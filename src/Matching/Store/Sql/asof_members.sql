-- $1 households, $2 the day, $3 what was known. A person's first line reaches back to the first enrolment that it names:
-- a roster imported in December says who was helped in April.
with first_help as (
    select e.household_id, e.person_id, min(e.enrolled_on) as since
    from roster.enrolments e
    join roster.snapshots s on s.snapshot_id = e.snapshot_id and s.settled_at <= $3
    where e.household_id = any($1)
    group by e.household_id, e.person_id
), known as (
    select m.*, case when m.closed_by is null or c.settled_at <= $3 then m.valid_to end as until,
           min(m.valid_from) over (partition by m.household_id, m.person_id) as first_from
    from roster.memberships m
    join roster.snapshots s on s.snapshot_id = m.snapshot_id and s.settled_at <= $3
    left join roster.snapshots c on c.snapshot_id = m.closed_by
    where m.household_id = any($1)
)
select distinct on (k.household_id, k.person_id)
       k.household_id, k.person_id, k.line_order, k.relation,
       case when o.person_id is null then p.birth_date else o.birth_date end,
       case when o.person_id is null then p.sex else o.sex end,
       case when o.person_id is null then p.number_defect else o.number_defect end,
       k.declared_monthly_income_fen, k.disability_kind, k.disability_grade, k.severe_illness, k.labour_capacity, k.schooling,
       k.single_person_dibao,
       case when o.person_id is null then p.number_doubts else o.number_doubts end
from known k
join roster.people p using (person_id)
left join first_help f on f.household_id = k.household_id and f.person_id = k.person_id
left join lateral (
    select q.* from roster.people_past q
    where q.person_id = k.person_id and q.replaced_at > $3
    order by q.replaced_at limit 1) o on true
where (k.valid_from <= $2 and (k.until is null or $2 < k.until))
   or (k.first_from > $2 and k.valid_from = k.first_from and f.since <= $2)
order by k.household_id, k.person_id, k.valid_from desc
