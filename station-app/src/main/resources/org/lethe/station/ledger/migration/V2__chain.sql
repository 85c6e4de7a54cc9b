-- One chain over every append-only row: each entry holds the hash of its row and of the entry before it, so a row that is
-- changed, removed, slipped in or moved shows, also when somebody took the triggers away first. docs/ledger.md says how the
-- hashes are made. Rows that were there before this table are adopted right after it is made (ChainAdoption).

create table chain (
    position integer primary key check (position > 0),
    at       text not null,
    kind     text not null,
    row      integer not null,
    content  blob not null check (length(content) = 32),
    job      blob check (length(job) = 32),
    adopted  integer not null check (adopted in (0, 1)),
    hash     blob not null check (length(hash) = 32),
    unique (kind, row)
) strict;

create trigger chain_is_kept before delete on chain
begin
    select raise(abort, 'an entry of the chain is never deleted');
end;

create trigger chain_is_final before update on chain
begin
    select raise(abort, 'an entry of the chain is never changed');
end;

-- The finished days of the chain, signed by the station's key; a row is made when the next day begins.

create table day_root (
    sequence  integer primary key,
    station   text not null,
    day       text not null unique,
    first     integer not null,
    last      integer not null,
    hash      text not null,
    key       text not null,
    signature text not null
) strict;

create trigger day_root_is_kept before delete on day_root
begin
    select raise(abort, 'a signed day is never deleted');
end;

create trigger day_root_is_final before update on day_root
begin
    select raise(abort, 'a signed day is never changed');
end;

-- What happened to the keys that are trusted here. The keys themselves lie in files.

create table key_event (
    sequence integer primary key,
    at       text not null,
    event    text not null,
    key      text not null,
    reason   text not null
) strict;

create trigger key_event_is_kept before delete on key_event
begin
    select raise(abort, 'an event of a key is never deleted');
end;

create trigger key_event_is_final before update on key_event
begin
    select raise(abort, 'an event of a key is never changed');
end;
