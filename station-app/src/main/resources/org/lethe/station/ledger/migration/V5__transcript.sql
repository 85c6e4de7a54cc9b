-- What was exchanged with phones for each job. The hash of each line covers the one before it, so that the hash in a job's evidence
-- stands for all of them; here they are, for who wants to compute it again.

create table transcript_line (
    sequence integer primary key,
    job      text not null references job (id),
    number   integer not null check (number > 0),
    asked    text not null,
    answer   text not null,
    sha256   text not null,
    unique (job, number)
) strict;

create trigger transcript_line_is_kept before delete on transcript_line
begin
    select raise(abort, 'a line of a transcript is never deleted');
end;

create trigger transcript_line_is_final before update on transcript_line
begin
    select raise(abort, 'a line of a transcript is never changed');
end;
