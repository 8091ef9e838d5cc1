-- Published versions of frameworks of priorities. A published version never changes.
create table version (
    framework    text not null check (framework ~ '^[a-z][a-z0-9-]{1,39}$'),
    version      text not null,
    -- grows with every version that is published
    number       bigint generated always as identity,
    content      jsonb not null,
    -- came with the program; what the operator published goes before it
    shipped      boolean not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (framework, version)
);

create function never() returns trigger language plpgsql as $$
begin
    raise exception 'a published version of a framework never changes';
end $$;

create trigger version_never_changes before update or delete on version
    for each row execute function framework.never();
