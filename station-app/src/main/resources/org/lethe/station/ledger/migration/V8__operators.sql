-- Who may work at the station, how often their PIN was tried, and what they did where the thing itself does not name them.
-- Names stay when people leave: certificates carry them for years.

create table operator_event (
    sequence integer primary key,
    at       text not null,
    name     text not null check (trim(name) <> ''),
    event    text not null check (event in ('ADDED', 'PIN_SET', 'RETIRED')),
    role     text check (role in ('CLERK', 'SUPERVISOR')),
    pin      text check ((pin is null) = (event = 'RETIRED')),
    by       text not null check (trim(by) <> ''),
    check ((role is null) = (event <> 'ADDED'))
) strict;

create index operator_event_name on operator_event (name, sequence);

create trigger operator_event_is_of_somebody before insert on operator_event
when (new.event = 'ADDED') = exists (select 1 from operator_event where name = new.name)
    or exists (select 1 from operator_event where name = new.name and event = 'RETIRED')
begin
    select raise(abort, 'an operator is added once, and nothing follows their leave');
end;

create trigger operator_event_is_kept before delete on operator_event
begin
    select raise(abort, 'what happened to an operator is never deleted');
end;

create trigger operator_event_is_final before update on operator_event
begin
    select raise(abort, 'what happened to an operator is never changed');
end;

create table pin_try (
    sequence integer primary key,
    at       text not null,
    name     text not null,
    pin      integer not null references operator_event (sequence), -- the event that set the PIN which was tried
    accepted integer not null check (accepted in (0, 1))
) strict;

create index pin_try_name on pin_try (name, sequence);

create trigger pin_try_is_of_somebody before insert on pin_try
when not exists (select 1 from operator_event where name = new.name)
begin
    select raise(abort, 'only an operator has a PIN');
end;

create trigger pin_try_is_kept before delete on pin_try
begin
    select raise(abort, 'a try of a PIN is never deleted');
end;

create trigger pin_try_is_final before update on pin_try
begin
    select raise(abort, 'a try of a PIN is never changed');
end;

create table act (
    sequence integer primary key,
    at       text not null,
    by       text not null check (trim(by) <> ''),
    kind     text not null,
    subject  text not null
) strict;

create trigger act_is_kept before delete on act
begin
    select raise(abort, 'what somebody did is never deleted');
end;

create trigger act_is_final before update on act
begin
    select raise(abort, 'what somebody did is never changed');
end;
