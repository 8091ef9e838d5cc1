-- Answers of requests that carry a key, kept a day so that a repetition gets the same one. The first request of a key
-- adds the row; it has no status until it is answered.
create table answer (
    -- of the address, of whoever asks, and of her key
    hash         bytea primary key,
    -- of the body, where repetitions send the same bytes
    fingerprint  bytea,
    begun_at     timestamptz not null,
    status       integer,
    content_type text,
    location     text,
    etag         text,
    body         bytea
);
create index answer_age on answer (begun_at);
