-- A need once known stays: that a later description no longer names it mostly means that who was helped has left the
-- household, which takes nothing back of what happened.
alter table risk.needs drop column first_revision, drop column last_revision;
alter table risk.households drop column listed_revision;
