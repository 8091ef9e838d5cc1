-- Who did what. Only ever added to: whoever the application connects as, a row is never changed or removed.
create table entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    -- person:<id>, key:<id>, operator, system or nobody; never a name, which a person may have erased
    actor        text not null,
    -- organisation on whose behalf
    organisation text,
    action       text not null,
    subject_type text not null,
    subject      text not null,
    before       jsonb,
    after        jsonb,
    request      text
);
create index entry_subject on entry (subject_type, subject, id);
create index entry_actor on entry (actor, id);
create index entry_organisation on entry (organisation, id) where organisation is not null;
create index entry_at on entry using brin (at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the audit are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;
create trigger entry_stays before update or delete on entry for each row execute function refuse_change();
create trigger entries_stay before truncate on entry for each statement execute function refuse_change();
revoke update, delete, truncate on entry from public, current_user;
