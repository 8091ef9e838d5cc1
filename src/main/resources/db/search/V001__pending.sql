-- Things that changed and wait to be indexed; a thing that changes again while it is being indexed gets a new number
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
