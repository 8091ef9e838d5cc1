-- What rules of retention did, each time they were carried out.
create table result (
    rule    text not null,
    at      timestamptz not null,
    -- what was older than this
    before  timestamptz not null,
    -- to how many things it was done
    count   integer not null,
    -- kind of failure; null where it was carried out
    failure text,
    primary key (rule, at)
);
