-- Looking a phone up reads what is looked for, and nothing else of 100,000 jobs: each search walks one of these instead of every
-- document. Their content stands in the rows already and goes with them when they are purged.

create index job_state on job (state, started_at);

create index job_started on job (started_at, state);

create index job_phone on job (
    json_extract(document, '$.job.before.identity.maker') || ' ' || json_extract(document, '$.job.before.identity.model'),
    json_extract(document, '$.job.before.identity.serial.value'));

-- The former ones knew the serial number only.
drop index certificate_phone;

drop index report_phone;

create index certificate_phone on certificate (
    json_extract(evidence, '$.phone.serial'), json_extract(evidence, '$.phone.imeis'), job);

create index report_phone on report (
    json_extract(evidence, '$.phone.serial'), json_extract(evidence, '$.phone.imeis'), job);

create index attachment_sale_nocase on attachment (sale collate nocase, certificate);

create index attachment_move_to on attachment_move (to_sale collate nocase, certificate);
