with homes as (
    select * from unnest($2, $3) as h(household_id, town)
), part as (
    select f.finding_id, f.household_id, f.rule_id, f.person_id, f.direction, f.revision, f.is_open, h.town,
           coalesce(s.is_open, false) as was_open, s.revision as was_revision
    from homes h join matching.findings f using (household_id) left join matching.swept_findings s using (finding_id)
), changed as (
    select * from part where revision is distinct from was_revision
), kept as (
    insert into matching.swept_findings as s (finding_id, revision, is_open)
    select finding_id, revision, is_open from changed
    on conflict (finding_id) do update set revision = excluded.revision, is_open = excluded.is_open
), told as (
    insert into matching.sweep_differences (
        sweep_id, finding_id, kind, household_id, rule_id, person_id, direction, town, was_revision)
    select $1, finding_id, case when not was_open then 1 when is_open then 2 else 3 end, household_id, rule_id, person_id,
           direction, town, was_revision
    from changed where is_open or was_open
    returning kind
), standing as (
    select bool_or(was_open) as was_any, bool_or(is_open) as is_any from part group by household_id
)
update matching.sweeps w set
    last_household = $4,
    households = w.households + $5,
    raised = w.raised + (select count(*) from told where kind = 1),
    updated = w.updated + (select count(*) from told where kind = 2),
    cleared = w.cleared + (select count(*) from told where kind = 3),
    gained = w.gained + (select count(*) from standing where is_any and not was_any),
    lost = w.lost + (select count(*) from standing where was_any and not is_any)
where w.sweep_id = $1
