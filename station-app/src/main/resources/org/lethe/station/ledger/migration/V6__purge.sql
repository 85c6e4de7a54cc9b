-- The lawful removal of old records. A row may be deleted when, and only when, a purge covers its entry in the chain; the entry
-- stays, with the hash of what is gone. Verifiers check the signature of the purge (docs/ledger.md); the triggers here hold
-- against mistakes of this program.

create table purge (
    sequence  integer primary key,
    station   text not null,
    at        text not null,
    before    text not null,
    by        text not null check (trim(by) <> ''),
    reason    text not null check (trim(reason) <> ''),
    first     integer not null,
    last      integer not null check (last >= first),
    hash      text not null,
    key       text not null,
    signature text not null
) strict;

-- GB 46864-2025, section 7: three years. Only entries from before the day.
create trigger purge_takes_only_what_is_old before insert on purge
when new.before > date(new.at, '-3 years')
    or exists (select 1 from chain where position between new.first and new.last and at >= new.before)
begin
    select raise(abort, 'records are kept for three years');
end;

create trigger purge_is_kept before delete on purge
begin
    select raise(abort, 'a purge is never deleted');
end;

create trigger purge_is_final before update on purge
begin
    select raise(abort, 'a purge is never changed');
end;

-- What stays of a purged job: its id, and the number of its certificate, which is never given again.

create table purged_job (
    sequence integer primary key,
    purge    integer not null references purge (sequence),
    job      text not null unique,
    running  integer unique,
    number   text unique,
    pos_code text unique
) strict;

create trigger purged_job_has_ended before insert on purged_job
when (select open from job where id = new.job) is not 0
begin
    select raise(abort, 'only a job that has ended is purged');
end;

create trigger purged_job_is_kept before delete on purged_job
begin
    select raise(abort, 'what stays of a purged job is never deleted');
end;

create trigger purged_job_is_final before update on purged_job
begin
    select raise(abort, 'what stays of a purged job is never changed');
end;

-- Rows that a purge covers.
create view purged_row as
select chain.kind, chain.row from chain join purge on chain.position between purge.first and purge.last;

drop trigger job_is_kept;

create trigger job_is_kept before delete on job
when not exists (select 1 from purged_job where job = old.id)
begin
    select raise(abort, 'a job is never deleted but by a purge');
end;

drop trigger journal_line_is_kept;

create trigger journal_line_is_kept before delete on journal_line
when not exists (select 1 from purged_row where kind = 'journal_line' and row = old.sequence)
begin
    select raise(abort, 'a journal line is never deleted but by a purge');
end;

drop trigger certificate_is_kept;

create trigger certificate_is_kept before delete on certificate
when not exists (select 1 from purged_row where kind = 'certificate' and row = old.running)
begin
    select raise(abort, 'a certificate is never deleted but by a purge');
end;

drop trigger report_is_kept;

create trigger report_is_kept before delete on report
when not exists (select 1 from purged_row where kind = 'report' and row = old.sequence)
begin
    select raise(abort, 'a red report is never deleted but by a purge');
end;

drop trigger attachment_is_kept;

create trigger attachment_is_kept before delete on attachment
when not exists (select 1 from purged_row where kind = 'attachment' and row = old.sequence)
begin
    select raise(abort, 'an attachment is never deleted but by a purge');
end;

drop trigger transcript_line_is_kept;

create trigger transcript_line_is_kept before delete on transcript_line
when not exists (select 1 from purged_row where kind = 'transcript_line' and row = old.sequence)
begin
    select raise(abort, 'a line of a transcript is never deleted but by a purge');
end;

drop trigger attachment_move_is_kept;

create trigger attachment_move_is_kept before delete on attachment_move
when not exists (select 1 from purged_row where kind = 'attachment_move' and row = old.sequence)
begin
    select raise(abort, 'a move is never deleted but by a purge');
end;

drop trigger sighting_is_kept;

create trigger sighting_is_kept before delete on sighting
when not exists (select 1 from purged_row where kind = 'sighting' and row = old.sequence)
begin
    select raise(abort, 'a sighting is never deleted but by a purge');
end;

drop trigger second_look_draw_is_kept;

create trigger second_look_draw_is_kept before delete on second_look_draw
when not exists (select 1 from purged_row where kind = 'second_look_draw' and row = old.sequence)
begin
    select raise(abort, 'a draw is never deleted but by a purge');
end;

drop trigger second_look_is_kept;

create trigger second_look_is_kept before delete on second_look
when not exists (select 1 from purged_row where kind = 'second_look' and row = old.sequence)
begin
    select raise(abort, 'a second look is never deleted but by a purge');
end;

drop trigger stop_notice_is_kept;

create trigger stop_notice_is_kept before delete on stop_notice
when not exists (select 1 from purged_row where kind = 'stop_notice' and row = old.sequence)
begin
    select raise(abort, 'a notice is never deleted but by a purge');
end;

drop trigger stop_notice_lift_is_kept;

create trigger stop_notice_lift_is_kept before delete on stop_notice_lift
when not exists (select 1 from purged_row where kind = 'stop_notice_lift' and row = old.sequence)
begin
    select raise(abort, 'a lift is never deleted but by a purge');
end;
