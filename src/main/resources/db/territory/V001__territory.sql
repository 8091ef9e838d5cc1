create extension if not exists btree_gist with schema public;

-- what the official register says of a unit, and when; see cz.obzor.territory.store.Unit
create table unit (
    code        text not null check (code ~ '^(CZ|CZ0\d\d[0-9A-Z]?|\d{4}|\d{6})$'),
    name        text not null check (name <> ''),
    type        text,
    region      text,
    district    text,
    orp         text,
    seat        text,
    other_codes jsonb not null default '{}',
    valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
    constraint unit_once_a_day exclude using gist (code with =, valid with &&)
);

-- what is known of a municipality beside the register, without a date
create table municipality_facts (
    code       text primary key,
    lat        double precision,
    lon        double precision,
    population integer not null check (population >= 0),
    web        text,
    check ((lat is null) = (lon is null))
);

-- days whose state was recorded; each holds until the next one
create table state (
    day         date primary key,
    source      text not null,
    recorded_at timestamptz not null
);

-- schematic ones are computed from points and kept per membership; imported ones hold from the day of their state
create table boundary (
    code       text not null,
    level      text not null check (level in ('region', 'district', 'orp', 'municipality')),
    source     text not null check (source in ('schematic', 'imported')),
    valid      daterange not null check (not isempty(valid)),
    geometry   bytea not null,
    constraint boundary_once_a_day exclude using gist (source with =, code with =, valid with &&)
);
comment on column boundary.geometry is 'WKB, degrees in WGS 84';
create index boundary_by_level on boundary (level, source);

-- every change in order; the highest number tells other processes that they hold an old picture
create table change (
    number  bigint generated always as identity primary key,
    at      timestamptz not null,
    what    text not null check (what in ('units', 'boundaries')),
    day     date not null,
    source  text not null,
    summary text not null
);
