-- $1 people, $2 what was known: the facts that were believed at that instant, in an order that does not depend on arrival.
select fact_id, person_id, value::text, valid_from, valid_to, recorded_at, source, record_id, version, evidence
from matching.facts
where person_id = any($1) and recorded_at <= $2 and (superseded_at is null or superseded_at > $2)
order by person_id, source collate "C", record_id collate "C", version
