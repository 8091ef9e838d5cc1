-- Whom people act for. Those of municipalities and regions are born from the list of the territory.
create table organisation (
    id          text primary key check (id ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
    kind        text not null,
    name        text not null check (length(name) between 2 and 200),
    -- the name in lower case without diacritics, for searching
    folded      text not null,
    ico         text unique check (ico ~ '^[0-9]{8}$'),
    data_box    text unique check (data_box ~ '^[a-z0-9]{7}$'),
    -- where it works: a code of the list of the territory, and the region that lies in
    territory   text,
    region      text,
    web         text,
    -- unit of the territory whose authority it is
    born_of     text unique,
    state       text not null default 'active' check (state in ('active', 'dissolved', 'merged')),
    successor   text references organisation,
    revision    bigint not null default 1,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    check ((state = 'merged') = (successor is not null)),
    check (successor <> id)
);
create index organisation_folded on organisation (folded text_pattern_ops);
create index organisation_region on organisation (region);
create index organisation_territory on organisation (territory);
