-- The band beside the probability, as a case shows it.
alter table alerts.cases add column risk_band smallint check (risk_band between 0 and 3);

-- Open phone checks of a score (rule A26), which the nightly drawing of bands looks through.
create index findings_phone_checks on alerts.findings (household_id) where rule = 'A26' and cleared_at is null;
