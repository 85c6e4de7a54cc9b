-- What was printed where, and what became of it: one row a print, written when its end is known. What was printed can be
-- printed again from the documents themselves; these rows say that it happened.

create table print (
    sequence integer primary key,
    at       text not null,
    what     text not null,
    kind     text not null check (kind in ('DOCUMENT', 'LABEL')),
    printer  text not null,
    outcome  text not null check (outcome in ('PRINTED', 'SENT', 'FAILED')),
    fault    text check ((fault is null) = (outcome = 'PRINTED')),
    detail   text not null,
    by       text not null
) strict;

create trigger print_is_kept before delete on print
begin
    select raise(abort, 'a print is never deleted');
end;

create trigger print_is_final before update on print
begin
    select raise(abort, 'a print is never changed');
end;
