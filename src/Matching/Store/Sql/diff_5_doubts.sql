-- Whose number is perhaps not the only one, or was once another's. A doubt and no more: nobody is merged by it.
create temp table diff_doubts on commit drop as
with twins as (
    select token from roster.index_entries where kind = 2 group by token having count(*) > 1
), former as (
    select distinct a.token
    from roster.index_entries a
    join roster.index_entries n on n.kind = 0 and n.token = a.token and n.person_id <> a.person_id
    where a.kind = 1
), seen as (
    select p.person_id, p.number_doubts,
           exists (
               select from diff_joining j
               where j.token = p.token or (j.token is null and p.token is null and j.fallback_key = p.fallback_key)) as is_new,
           array_remove(array[
               case when t.token is not null then 'same_name_and_birth_date' end,
               case when f.token is not null then 'former_number_of_another' end], null) as doubts
    from roster.people p
    left join twins t on t.token = p.name_birth_token
    left join former f on f.token = p.token
    where exists (select from roster.memberships m where m.person_id = p.person_id and m.valid_to is null)
)
select person_id, is_new, doubts from seen where number_doubts <> doubts;

-- Whose other particulars this snapshot changed has a past already; whoever is new has none.
insert into roster.people_past (
    person_id, token, name_birth_token, personal_hash, seal_key_id, seal_nonce, seal_text, masked_number, number_defect,
    number_doubts, birth_date, sex, replaced_by, replaced_at)
select p.person_id, p.token, p.name_birth_token, p.personal_hash, p.seal_key_id, p.seal_nonce, p.seal_text,
       p.masked_number, p.number_defect, p.number_doubts, p.birth_date, p.sex, @snapshot, @now
from roster.people p
join diff_doubts d using (person_id)
where not d.is_new and not exists (select from diff_personal c where c.person_id = p.person_id);

update roster.people p set number_doubts = d.doubts, changed_at = @now from diff_doubts d where p.person_id = d.person_id;

insert into diff_changes select null, person_id, 'doubts_changed', null from diff_doubts where not is_new;

insert into roster.changes (snapshot_id, as_of, household_id, person_id, kind, fields, recorded_at)
select @snapshot, @as_of, null, person_id, 'doubts_changed', null, @now from diff_doubts where not is_new order by person_id;
