-- Public halves of keys that devices of people keep.
create table passkey (
    id         bytea primary key,
    person     uuid not null references person,
    name       text not null check (length(name) between 1 and 60),
    -- id and public key as the device told them (WebAuthn: attested credential data)
    credential bytea not null,
    -- grows with each use, where the device counts; one that did not grow tells of a copy
    sign_count bigint not null,
    created_at timestamptz not null,
    used_at    timestamptz
);
create index passkey_person on passkey (person);
