-- What mining found in a content, by the version of the program that found it. Can be made again from the pages.
create table findings (
    hash     text primary key check (hash ~ '^[0-9a-f]{64}$'),
    miner    text not null,
    findings jsonb not null,
    mined_at timestamptz not null
);

-- A document that was or will be mined, with a copy of what is registered of it, so that the registry is one query.
create table strategy (
    document     text primary key,
    title        text not null,
    kind         text not null,
    issuer       text,
    territory    text,
    territories  text[] not null default '{}',
    valid_from   date,
    valid_to     date,
    status       text not null,
    language     text not null,
    topics       text[] not null default '{}',
    sample       boolean not null,
    -- stems of the words of its title and issuer
    words        text[] not null default '{}',
    registered_at timestamptz not null,
    -- where mining is
    state        text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
    reason       text,
    miner        text,
    version      integer,
    hashes       text[] not null default '{}',
    mined_at     timestamptz,
    -- grows with every change of the tree; a decision names the revision it saw
    revision     bigint not null default 0,
    -- numbers of the tree as it stands
    nodes        integer not null default 0,
    decided      integer not null default 0,
    open         integer not null default 0,
    -- domains and goals that its nodes speak of, most first
    found_topics text[] not null default '{}',
    confirmed_at timestamptz,
    confirmed_by text,
    check ((state = 'failed') = (reason is not null))
);
create index strategy_territories on strategy using gin (territories);
create index strategy_newest on strategy (registered_at desc, document);

create table node (
    document   text not null references strategy on delete cascade,
    id         text not null,
    parent     text,
    position   integer not null,
    state      text not null,
    content    jsonb not null,
    place      jsonb,
    confidence double precision not null,
    moved      boolean not null,
    seen       jsonb,
    news       jsonb,
    gone       boolean not null,
    decided_by text,
    decided_at timestamptz,
    primary key (document, id),
    check ((decided_by is null) = (decided_at is null)),
    check (state = 'suggested' or decided_by is not null)
);

-- A node speaks of a topic (scheme of mining) or supports a node of a framework (scheme is the id of the framework,
-- with the version that was asked).
create table link (
    document   text not null,
    node       text not null,
    scheme     text not null,
    version    text not null default '',
    code       text not null,
    confidence double precision not null,
    because    text[] not null default '{}',
    state      text not null default 'suggested' check (state in ('suggested', 'accepted', 'rejected')),
    decided_by text,
    decided_at timestamptz,
    primary key (document, node, scheme, code),
    foreign key (document, node) references node on delete cascade,
    check ((state = 'suggested') = (decided_by is null))
);
create index link_code on link (scheme, code);

-- Everything people decided, never changed.
create table decision (
    id         bigint generated always as identity primary key,
    document   text not null references strategy on delete cascade,
    decided_at timestamptz not null,
    decided_by text not null,
    action     text not null,
    -- nodes as they were and as they are after
    before     jsonb not null,
    after      jsonb not null
);
create index decision_of_document on decision (document, id desc);

-- Somebody said that a strategy still holds.
create table validity_confirmation (
    document     text not null references strategy on delete cascade,
    confirmed_at timestamptz not null,
    confirmed_by text not null,
    primary key (document, confirmed_at)
);

-- What was learned from decisions on topics; the newest counts.
create table topic_model (
    learned_at timestamptz primary key,
    decisions  integer not null,
    model      bytea not null
);
