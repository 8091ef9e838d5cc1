-- Entries go after ten years, and not a day sooner whoever asks: the limit stands here, where the program cannot change
-- it. Everything else is still refused, to the owner as well.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_level = 'ROW' then
        if old.at < now() - interval '10 years' then
            return old;
        end if;
    end if;
    raise exception 'entries of the audit are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;
grant delete on entry to current_user;

-- Works as the owner of the table; the program may call it and cannot delete itself.
create function forget_old(older_than timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    delete from audit.entry where at < least(older_than, now() - interval '10 years');
    get diagnostics gone = row_count;
    return gone;
end
$$;
revoke execute on function forget_old(timestamptz) from public;
