-- Jobs with their story, what they ended with, and the sales on which certificates hang.
-- Times are UTC in ISO 8601, states and reasons are names. Rows are ordered by their sequence, not by the
-- clock: somebody may set the clock.
-- Whatever was once promised to somebody (a line, a certificate, a report, an attachment) is never changed or deleted;
-- the triggers hold that against this program too.

create table job (
    sequence   integer primary key,
    id         text not null unique,
    state      text not null,
    open       integer not null check (open in (0, 1)),
    started_at text not null,
    document   text not null
) strict;

create index job_open on job (open) where open = 1;

create trigger job_is_kept before delete on job
begin
    select raise(abort, 'a job is never deleted');
end;

create trigger job_end_is_final before update on job
when old.open = 0 and new.state <> old.state
begin
    select raise(abort, 'a job never leaves its last state');
end;

create table journal_line (
    sequence integer primary key,
    job      text not null references job (id),
    at       text not null,
    event    text,
    state    text not null,
    step     text not null,
    remark   text not null
) strict;

create index journal_line_job on journal_line (job, sequence);

create trigger journal_line_is_kept before delete on journal_line
begin
    select raise(abort, 'a journal line is never deleted');
end;

create trigger journal_line_is_final before update on journal_line
begin
    select raise(abort, 'a journal line is never changed');
end;

create table certificate (
    running   integer primary key check (running > 0),
    number    text not null unique,
    pos_code  text not null unique,
    job       text not null unique references job (id),
    assurance text not null,
    issued_at text not null,
    simulated integer not null check (simulated in (0, 1)),
    phone     text not null,
    token     text not null,
    evidence  text not null
) strict;

create trigger certificate_needs_an_erased_job before insert on certificate
when (select state from job where id = new.job) is not 'ERASED'
begin
    select raise(abort, 'only a job that ended ERASED has a certificate');
end;

create trigger certificate_is_kept before delete on certificate
begin
    select raise(abort, 'a certificate is never deleted');
end;

create trigger certificate_is_final before update on certificate
begin
    select raise(abort, 'a certificate is never changed');
end;

create table report (
    sequence   integer primary key,
    job        text not null unique references job (id),
    state      text not null,
    reasons    text not null,
    written_at text not null,
    simulated  integer not null check (simulated in (0, 1)),
    phone      text not null,
    evidence   text not null
) strict;

create trigger report_needs_a_failed_job before insert on report
when (select state from job where id = new.job) is not new.state or new.state not in ('NOT_ERASED', 'INDETERMINATE')
begin
    select raise(abort, 'a red report is for a job that ended in the state that it states');
end;

create trigger report_is_kept before delete on report
begin
    select raise(abort, 'a red report is never deleted');
end;

create trigger report_is_final before update on report
begin
    select raise(abort, 'a red report is never changed');
end;

create table attachment (
    sequence    integer primary key,
    certificate text not null unique references certificate (number),
    sale        text not null check (trim(sale) <> ''),
    at          text not null
) strict;

create index attachment_sale on attachment (sale, sequence);

create trigger attachment_is_kept before delete on attachment
begin
    select raise(abort, 'an attachment is never deleted');
end;

create trigger attachment_is_final before update on attachment
begin
    select raise(abort, 'an attachment is never changed');
end;
