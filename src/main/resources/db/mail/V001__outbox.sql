-- Mail to be sent. One event is told to one address once, however often it is ordered.
create table outbox (
    id        uuid primary key,
    event     text not null,
    recipient text not null,
    language  text not null check (language in ('cs', 'en')),
    subject   text not null,
    -- gone once the mail was sent: links in it are secrets of the recipient
    text      text,
    html      text,
    state     text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
    failure   text,
    queued_at timestamptz not null,
    sent_at   timestamptz
);
create unique index outbox_once on outbox (event, lower(recipient));
create index outbox_newest on outbox (queued_at desc, id);
create index outbox_waiting on outbox (queued_at) where state = 'waiting';
