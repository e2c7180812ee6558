-- Who is who. Lines of a person are joined by number token; without a valid number, by household and name.
create temp table diff_lines on commit drop as
select distinct on (line_no) s.*, null::integer as person_id
from roster.staging s
where s.snapshot_id = @snapshot
order by line_no;

create index on diff_lines (token);
create index on diff_lines (fallback_key);
analyze diff_lines;

-- One number under two names is never merged silently: rules see the defect and hold back.
update diff_lines l set number_defect = 'SharedNumber'
from (
    select token from diff_lines where token is not null group by token having count(distinct name_token) > 1
) shared
where l.token = shared.token and l.number_defect is null;

update diff_lines set number_defect = 'BornAfterRoster' where token is not null and birth_date > @as_of and number_defect is null;

update diff_lines l set person_id = p.person_id from roster.people p where p.token = l.token;

update diff_lines l set person_id = p.person_id
from roster.people p
where l.token is null and p.token is null and p.fallback_key = l.fallback_key;

-- The number was put right: the same name in the same household, known until now without a number.
create temp table diff_corrected on commit drop as
select distinct on (l.fallback_key) p.person_id, l.token
from diff_lines l
join roster.people p on p.token is null and p.fallback_key = l.fallback_key
where l.person_id is null and l.token is not null
  and not exists (select from diff_lines o where o.token is null and o.fallback_key = l.fallback_key)
order by l.fallback_key, l.line_no;

delete from diff_corrected c using diff_corrected o where c.token = o.token and c.person_id > o.person_id;

create temp table diff_joining on commit drop as
select distinct on (coalesce(l.token, l.fallback_key)) l.*
from diff_lines l
where l.person_id is null and not exists (select from diff_corrected c where c.token = l.token)
order by coalesce(l.token, l.fallback_key), l.line_no;

-- In order of lines, so that the same files give the same ids.
insert into roster.people (
    token, fallback_key, name_birth_token, personal_hash, seal_key_id, seal_nonce, seal_text, masked_number,
    number_defect, birth_date, sex, known_since, changed_at)
select token, fallback_key, name_birth_token, personal_hash, seal_key_id, seal_nonce, seal_text, masked_number,
       number_defect, birth_date, sex, @now, @now
from diff_joining
order by line_no;

create temp table diff_personal on commit drop as
select distinct on (p.person_id) p.person_id, l.token, l.fallback_key, l.name_birth_token, l.personal_hash, l.seal_key_id,
       l.seal_nonce, l.seal_text, l.masked_number, l.number_defect, l.birth_date, l.sex, c.person_id is not null as corrected
from diff_lines l
left join diff_corrected c on c.token = l.token
join roster.people p on p.person_id = coalesce(l.person_id, c.person_id)
order by p.person_id, l.line_no;

delete from diff_personal d using roster.people p
where p.person_id = d.person_id
  and (p.token, p.name_birth_token, p.personal_hash, p.masked_number, p.number_defect, p.birth_date, p.sex)
      is not distinct from
      (d.token, d.name_birth_token, d.personal_hash, d.masked_number, d.number_defect, d.birth_date, d.sex);

insert into roster.people_past (
    person_id, token, name_birth_token, personal_hash, seal_key_id, seal_nonce, seal_text, masked_number, number_defect,
    number_doubts, birth_date, sex, replaced_by, replaced_at)
select p.person_id, p.token, p.name_birth_token, p.personal_hash, p.seal_key_id, p.seal_nonce, p.seal_text,
       p.masked_number, p.number_defect, p.number_doubts, p.birth_date, p.sex, @snapshot, @now
from roster.people p join diff_personal d using (person_id);

update roster.people p
set token = d.token, fallback_key = d.fallback_key, name_birth_token = d.name_birth_token,
    personal_hash = d.personal_hash, seal_key_id = d.seal_key_id, seal_nonce = d.seal_nonce, seal_text = d.seal_text,
    masked_number = d.masked_number, number_defect = d.number_defect, birth_date = d.birth_date, sex = d.sex,
    changed_at = @now
from diff_personal d
where p.person_id = d.person_id;

analyze roster.people;

update diff_lines l set person_id = p.person_id from roster.people p
where l.person_id is null and p.token = l.token;

update diff_lines l set person_id = p.person_id from roster.people p
where l.person_id is null and l.token is null and p.token is null and p.fallback_key = l.fallback_key;
