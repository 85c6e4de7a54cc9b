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
