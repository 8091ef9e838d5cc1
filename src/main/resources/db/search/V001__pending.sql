-- Things that changed and wait to be indexed. A thing that changes again while it is being indexed gets a new number
-- and so stays.
create sequence change_number;

create table pending (
    type        text        not null,
    id          text        not null,
    number      bigint      not null default nextval('change_number'),
    tries       int         not null default 0,
    not_before  timestamptz not null default now(),
    primary key (type, id)
);

create index pending_number on pending (number);

-- At most one row: that the index is to be filled anew. It goes when that is done, so a rebuild that was interrupted is
-- begun again.
create table rebuild (
    only_one    boolean     not null primary key default true check (only_one),
    ordered_at  timestamptz not null default now()
);
