-- A person as what she did refers to her. Who she is lies in identity and may be erased, this row stays.
create table person (
    id           uuid primary key,
    state        text not null default 'active' check (state in ('active', 'blocked', 'erased')),
    created_at   timestamptz not null,
    signed_in_at timestamptz
);

create table identity (
    person   uuid primary key references person,
    name     text not null check (length(name) between 2 and 120),
    -- as typed; compared in lower case
    email    text not null,
    language text not null default 'cs' check (language in ('cs', 'en'))
);
create unique index identity_email on identity (lower(email));

create table password (
    person     uuid primary key references person,
    hash       text not null,
    changed_at timestamptz not null
);

-- What a person is in an organisation; without one she administers the platform.
create table membership (
    person       uuid not null references person,
    organisation text references organisation,
    roles        text[] not null check (cardinality(roles) > 0),
    since        timestamptz not null,
    unique nulls not distinct (person, organisation)
);
create index membership_organisation on membership (organisation);

-- Links sent by mail, as hashes. Each is good once, for a while.
create table link (
    hash       bytea primary key,
    purpose    text not null,
    person     uuid references person,
    -- what the link is about: an invitation, an address to be confirmed
    about      text,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index link_expiry on link (expires_at);
create index link_person on link (person) where person is not null;

create table invitation (
    id           uuid primary key,
    organisation text not null references organisation,
    email        text not null,
    roles        text[] not null check (cardinality(roles) > 0),
    invited_by   text not null,
    created_at   timestamptz not null,
    ended_at     timestamptz,
    state        text not null default 'open' check (state in ('open', 'accepted', 'withdrawn'))
);
create unique index invitation_open on invitation (organisation, lower(email)) where state = 'open';

-- Somebody who came alone asks to work for an organisation and says why she may.
create table claim (
    id           uuid primary key,
    person       uuid not null references person,
    organisation text not null references organisation,
    evidence     text not null,
    file_name    text,
    file         bytea,
    created_at   timestamptz not null,
    decided_at   timestamptz,
    decided_by   text,
    reason       text,
    state        text not null default 'open' check (state in ('open', 'accepted', 'refused', 'withdrawn'))
);
create unique index claim_open on claim (person, organisation) where state = 'open';
create index claim_state on claim (state, created_at);

-- How often something was tried in the present window, shared by all nodes.
create table attempts (
    key       text primary key,
    began_at  timestamptz not null,
    count     integer not null
);
create index attempts_age on attempts (began_at);

-- the tables that Spring Session expects
create table session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index session_expiry on session (expiry_time);
create index session_principal on session (principal_name);

create table session_attributes (
    session_primary_id char(36) not null references session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
