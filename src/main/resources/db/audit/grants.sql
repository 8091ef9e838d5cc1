-- The program adds entries and reads them; nothing else.
grant usage on schema audit to ${app};
grant select, insert on audit.entry to ${app};
grant execute on function audit.forget_old(timestamptz) to ${app};
