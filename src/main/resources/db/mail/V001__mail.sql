-- The outbox. Texts go once a letter was sent, since links in them are secret.
create table letter (
    id         text primary key,
    event      text not null,
    recipient  text not null,
    language   text not null,
    subject    text not null,
    plain      text,
    html       text,
    state      text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
    reason     text,
    created_at timestamptz not null,
    sent_at    timestamptz,
    -- one event writes to one person once
    unique (event, recipient),
    check ((state = 'sent') = (sent_at is not null)),
    check (state = 'sent' or (plain is not null and html is not null))
);
create index letter_newest on letter (created_at desc, id);
create index letter_waiting on letter (created_at) where state = 'waiting';
