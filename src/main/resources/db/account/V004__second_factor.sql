-- A shared secret from which a person's phone computes codes (RFC 6238). It counts once a code proved that she has it.
create table second_factor (
    person       uuid primary key references person,
    secret       bytea not null,
    confirmed_at timestamptz,
    -- the last interval of 30 s whose code was taken, so that a code works once
    last_step    bigint not null default 0
);

-- Codes for when the phone is lost, as hashes; each is good once.
create table recovery_code (
    person  uuid not null references person,
    hash    bytea not null,
    used_at timestamptz,
    primary key (person, hash)
);
