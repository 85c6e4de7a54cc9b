-- What happens to a certificate after it was issued: moves between sales, sightings of its phone, second looks by another
-- person, and notices that stop the line. Everything is append-only; what holds now is derived from what was recorded.

create table attachment_move (
    sequence    integer primary key,
    certificate text not null references attachment (certificate),
    from_sale   text not null,
    to_sale     text not null check (trim(to_sale) <> '' and to_sale <> from_sale),
    reason      text not null check (trim(reason) <> ''),
    moved_by    text not null check (trim(moved_by) <> ''),
    at          text not null
) strict;

create index attachment_move_certificate on attachment_move (certificate, sequence);

-- Where each certificate hangs now: where it was attached, or where its last move brought it.
create view attachment_now as
select a.sequence, a.certificate, coalesce(m.to_sale, a.sale) as sale, coalesce(m.at, a.at) as at
from attachment a
left join attachment_move m
    on m.sequence = (select max(sequence) from attachment_move where certificate = a.certificate);

create trigger attachment_move_starts_where_it_hangs before insert on attachment_move
when (select sale from attachment_now where certificate = new.certificate) is not new.from_sale
begin
    select raise(abort, 'a certificate is moved from the sale on which it hangs');
end;

create trigger attachment_move_is_kept before delete on attachment_move
begin
    select raise(abort, 'a move is never deleted');
end;

create trigger attachment_move_is_final before update on attachment_move
begin
    select raise(abort, 'a move is never changed');
end;

-- A phone is found again by what its evidence records state; these indexes add no fact that the records do not hold.
create index certificate_phone on certificate (json_extract(evidence, '$.phone.serial'));
create index report_phone on report (json_extract(evidence, '$.phone.serial'));

-- The phone of a certificate was seen in use. Names the certificate, not the phone, and no content.
create table sighting (
    sequence    integer primary key,
    certificate text not null references certificate (number),
    signs       text not null check (trim(signs) <> ''),
    at          text not null
) strict;

create index sighting_certificate on sighting (certificate, sequence);

create trigger sighting_is_kept before delete on sighting
begin
    select raise(abort, 'a sighting is never deleted');
end;

create trigger sighting_is_final before update on sighting
begin
    select raise(abort, 'a sighting is never changed');
end;

-- The one random number from which, with each certificate's evidence, follows who is drawn (docs/sale.md). One a station.
create table second_look_seed (
    sequence integer primary key check (sequence = 1),
    seed     text not null check (length(seed) = 64),
    at       text not null
) strict;

create trigger second_look_seed_is_kept before delete on second_look_seed
begin
    select raise(abort, 'the seed is never deleted');
end;

create trigger second_look_seed_is_final before update on second_look_seed
begin
    select raise(abort, 'the seed is never changed');
end;

-- One line for each certificate, drawn or not, so that an audit can repeat every draw.
create table second_look_draw (
    sequence    integer primary key,
    certificate text not null unique references certificate (number),
    percent     integer not null check (percent between 0 and 100),
    drawn       integer not null check (drawn in (0, 1)),
    at          text not null
) strict;

create trigger second_look_draw_is_kept before delete on second_look_draw
begin
    select raise(abort, 'a draw is never deleted');
end;

create trigger second_look_draw_is_final before update on second_look_draw
begin
    select raise(abort, 'a draw is never changed');
end;

create table second_look (
    sequence    integer primary key,
    certificate text not null unique references certificate (number),
    passed      integer not null check (passed in (0, 1)),
    looked_by   text not null check (trim(looked_by) <> ''),
    remark      text not null,
    at          text not null
) strict;

create trigger second_look_is_kept before delete on second_look
begin
    select raise(abort, 'a second look is never deleted');
end;

create trigger second_look_is_final before update on second_look
begin
    select raise(abort, 'a second look is never changed');
end;

-- Stops new erasures and sales of one model with one Android by one route, from a failed look until its lift.
create table stop_notice (
    sequence    integer primary key,
    certificate text not null unique references second_look (certificate),
    maker       text not null,
    model       text not null,
    android     text not null,
    route       text not null,
    simulated   integer not null check (simulated in (0, 1)),
    at          text not null
) strict;

create trigger stop_notice_needs_a_failed_look before insert on stop_notice
when (select passed from second_look where certificate = new.certificate) is not 0
begin
    select raise(abort, 'only a failed second look stops the line');
end;

create trigger stop_notice_is_kept before delete on stop_notice
begin
    select raise(abort, 'a notice is never deleted');
end;

create trigger stop_notice_is_final before update on stop_notice
begin
    select raise(abort, 'a notice is never changed');
end;

create table stop_notice_lift (
    sequence  integer primary key,
    notice    integer not null unique references stop_notice (sequence),
    lifted_by text not null check (trim(lifted_by) <> ''),
    reason    text not null check (trim(reason) <> ''),
    at        text not null
) strict;

create trigger stop_notice_lift_is_kept before delete on stop_notice_lift
begin
    select raise(abort, 'a lift is never deleted');
end;

create trigger stop_notice_lift_is_final before update on stop_notice_lift
begin
    select raise(abort, 'a lift is never changed');
end;
