-- Up to which version of each framework the nodes of all strategies were aligned and all contents searched.
create table alignment (
    scheme     text primary key,
    version    text not null,
    aligned_at timestamptz not null
);

-- Pages of a content that name a node of a framework, by the version that was asked. Can be made again from the pages.
create table mention (
    hash    text not null,
    scheme  text not null,
    version text not null,
    code    text not null,
    page    integer not null,
    count   integer not null,
    quote   text not null,
    words   text[] not null,
    primary key (hash, scheme, version, code, page)
);

-- Contents that were searched, whether or not anything was found.
create table searched (
    hash    text not null,
    scheme  text not null,
    version text not null,
    primary key (hash, scheme)
);
