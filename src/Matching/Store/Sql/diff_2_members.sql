-- Households and who lives in them, as dated rows: a changed row is closed on the day of the snapshot and written anew.
create temp table diff_changes (
    household_id text, person_id integer, kind text, fields text[]
) on commit drop;

insert into diff_changes
select null, person_id, case when corrected then 'number_corrected' else 'personal_changed' end, null from diff_personal;

insert into roster.households (household_id, known_since)
select distinct household_id, @now::timestamptz from diff_lines
order by household_id
on conflict do nothing;

create temp table diff_households on commit drop as
select distinct on (household_id) household_id, region, area from diff_lines order by household_id, line_no;

delete from diff_households d using roster.household_periods p
where p.household_id = d.household_id and p.valid_to is null and (p.region, p.area) = (d.region, d.area);

with closed as (
    update roster.household_periods p set valid_to = @as_of, closed_by = @snapshot
    from diff_households d
    where p.household_id = d.household_id and p.valid_to is null
    returning p.household_id
)
insert into diff_changes select household_id, null, 'household_changed', null from closed;

insert into roster.household_periods (household_id, region, area, valid_from, snapshot_id)
select household_id, region, area, @as_of, @snapshot from diff_households;

create temp table diff_members on commit drop as
select distinct on (household_id, person_id)
       household_id, person_id, line_no, relation, declared_monthly_income_fen, disability_kind, disability_grade,
       severe_illness, labour_capacity, schooling, single_person_dibao, 0 as line_order
from diff_lines
order by household_id, person_id, line_no;

update diff_members m set line_order = o.line_order
from (
    select household_id, person_id, row_number() over (partition by household_id order by line_no) as line_order
    from diff_members
) o
where o.household_id = m.household_id and o.person_id = m.person_id;

create unique index on diff_members (household_id, person_id);
analyze diff_members;

-- The order of lines in a file is no history.
update roster.memberships m set line_order = d.line_order
from diff_members d
where m.household_id = d.household_id and m.person_id = d.person_id and m.valid_to is null
  and m.line_order <> d.line_order;

insert into diff_changes
select m.household_id, m.person_id, 'member_changed', array_remove(array[
           case when m.relation <> d.relation then 'relation' end,
           case when m.declared_monthly_income_fen is distinct from d.declared_monthly_income_fen then 'declared_monthly_income' end,
           case when m.disability_kind is distinct from d.disability_kind then 'disability_kind' end,
           case when m.disability_grade is distinct from d.disability_grade then 'disability_grade' end,
           case when m.severe_illness is distinct from d.severe_illness then 'severe_illness' end,
           case when m.labour_capacity is distinct from d.labour_capacity then 'labour_capacity' end,
           case when m.schooling is distinct from d.schooling then 'schooling' end,
           case when m.single_person_dibao is distinct from d.single_person_dibao then 'single_person_dibao' end], null)
from roster.memberships m
join diff_members d using (household_id, person_id)
where m.valid_to is null
  and (m.relation, m.declared_monthly_income_fen, m.disability_kind, m.disability_grade, m.severe_illness,
       m.labour_capacity, m.schooling, m.single_person_dibao)
      is distinct from
      (d.relation, d.declared_monthly_income_fen, d.disability_kind, d.disability_grade, d.severe_illness,
       d.labour_capacity, d.schooling, d.single_person_dibao);

insert into diff_changes
select d.household_id, d.person_id, 'joined', null
from diff_members d
where not exists (
    select from roster.memberships m
    where m.household_id = d.household_id and m.person_id = d.person_id and m.valid_to is null);

analyze diff_changes;

-- Only a snapshot of the whole roster can say that somebody is missing.
insert into diff_changes
select m.household_id, m.person_id, 'left', null
from roster.memberships m
where @complete and m.valid_to is null
  and not exists (select from diff_members d where d.household_id = m.household_id and d.person_id = m.person_id);

update roster.memberships m set valid_to = @as_of, closed_by = @snapshot
from diff_changes c
where c.kind in ('member_changed', 'left')
  and m.household_id = c.household_id and m.person_id = c.person_id and m.valid_to is null;

insert into roster.memberships (
    household_id, person_id, line_order, relation, declared_monthly_income_fen, disability_kind, disability_grade,
    severe_illness, labour_capacity, schooling, single_person_dibao, valid_from, snapshot_id)
select d.household_id, d.person_id, d.line_order, d.relation, d.declared_monthly_income_fen, d.disability_kind,
       d.disability_grade, d.severe_illness, d.labour_capacity, d.schooling, d.single_person_dibao, @as_of, @snapshot
from diff_members d
join diff_changes c using (household_id, person_id)
where c.kind in ('member_changed', 'joined');
