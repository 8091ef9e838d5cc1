-- With these programs act for organisations. A key itself is not kept, only its hash.
create table api_key (
    id           text primary key check (id ~ '^[0-9a-z]{10}$'),
    organisation text not null references organisation,
    name         text not null check (length(name) between 2 and 100),
    hash         bytea not null unique,
    -- what the key is good for besides reading: codes of actions
    scopes       text[] not null,
    created_by   text not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_key_organisation on api_key (organisation);

-- How many requests were taken in a window. Lost in a crash without harm.
create unlogged table taken_requests (
    key          text primary key,
    window_start timestamptz not null,
    taken        bigint not null
);
create index taken_requests_age on taken_requests (window_start);
