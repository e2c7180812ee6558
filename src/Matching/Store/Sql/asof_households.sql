-- $1 households, $2 the day, $3 what was known: the place on the day, or the first one known where the roster does not
-- reach back so far.
with known as (
    select p.household_id, p.region, p.area, p.valid_from,
           case when p.closed_by is null or c.settled_at <= $3 then p.valid_to end as valid_to,
           min(p.valid_from) over (partition by p.household_id) as first_from
    from roster.household_periods p
    join roster.snapshots s on s.snapshot_id = p.snapshot_id and s.settled_at <= $3
    left join roster.snapshots c on c.snapshot_id = p.closed_by
    where p.household_id = any($1)
)
select distinct on (household_id) household_id, region, area
from known
where (valid_from <= $2 and (valid_to is null or $2 < valid_to)) or (first_from > $2 and valid_from = first_from)
order by household_id, valid_from desc
