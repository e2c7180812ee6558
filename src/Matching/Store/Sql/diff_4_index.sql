-- What the index in memory must hold from now on: the tokens of everybody who is in a household.
create temp table diff_wanted on commit drop as
with present as (
    select p.* from roster.people p
    where exists (select from roster.memberships m where m.person_id = p.person_id and m.valid_to is null)
)
select 0::smallint as kind, token, person_id from present where token is not null
union
select 1::smallint, a.alias_token, a.person_id from roster.aliases a join present using (person_id)
union
select 2::smallint, name_birth_token, person_id from present where name_birth_token is not null
union
select 3::smallint, substring(sha256(personal_hash || convert_to(coalesce(birth_date::text, ''), 'UTF8')) for 16), person_id
from present;

create temp table diff_index on commit drop as
select kind, token, person_id, true as added from (
    select kind, token, person_id from diff_wanted except select kind, token, person_id from roster.index_entries) a
union all
select kind, token, person_id, false from (
    select kind, token, person_id from roster.index_entries except select kind, token, person_id from diff_wanted) r;

delete from roster.index_entries e using diff_index d
where not d.added and (e.kind, e.token, e.person_id) = (d.kind, d.token, d.person_id);

insert into roster.index_entries (kind, token, person_id)
select kind, token, person_id from diff_index where added;

-- Also without a difference: the first applied roster, even an empty one, lets records in.
update roster.index_version set version = version + 1;

-- Removals first: a number that changes hands must not lose its new owner.
insert into roster.index_journal (version, kind, token, person_id, added, recorded_at)
select v.version, d.kind, d.token, d.person_id, d.added, @now
from diff_index d cross join roster.index_version v
order by d.added;
