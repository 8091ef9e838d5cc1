-- What is registered. Codes are checked against the codelists by the program, since codes expire but stay.
create table document (
    id          text primary key check (id ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
    title       text not null check (length(title) between 1 and 500),
    kind        text not null,
    issuer      text,
    territory   text,
    -- the territory and everything above it, so that a region finds its municipalities' documents
    territories text[] not null default '{}',
    valid_from  date,
    valid_to    date,
    status      text not null,
    language    text not null,
    licence     text not null,
    source_url  text,
    topics      text[] not null default '{}',
    note        text,
    sample      boolean not null default false,
    revision    bigint not null default 1,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    check (valid_to >= valid_from)
);
create index document_territories on document using gin (territories);
create index document_newest on document (created_at desc, id);

-- The content of a file, read once however many documents hold it.
create table content (
    hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
    size       bigint not null,
    name       text not null,
    state      text not null default 'waiting' check (state in ('waiting', 'reading', 'done', 'failed')),
    reason     text,
    warnings   text[] not null default '{}',
    media_type text,
    own_title  text,
    language   text,
    outline    text not null default '[]',
    pages      integer not null default 0,
    tries      integer not null default 0,
    queued_at  timestamptz not null,
    ended_at   timestamptz,
    check ((state = 'failed') = (reason is not null))
);

create table version (
    document   text not null references document,
    number     integer not null check (number > 0),
    label      text,
    created_at timestamptz not null,
    primary key (document, number)
);

create table file (
    document text not null,
    version  integer not null,
    position integer not null check (position > 0),
    name     text not null,
    hash     text not null references content,
    primary key (document, version, position),
    foreign key (document, version) references version
);
create index file_hash on file (hash);

create table page (
    hash    text not null references content,
    number  integer not null check (number > 0),
    width   real not null,
    height  real not null,
    quality text not null,
    reason  text,
    text    text not null,
    -- words, blocks and tables, in the form of reading.PageCodec
    layout  bytea not null,
    primary key (hash, number)
);

-- A request that was already carried out is answered the same way again.
create table request_key (
    key        text primary key,
    document   text not null references document,
    created_at timestamptz not null
);
