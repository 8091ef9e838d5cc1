-- What a person agreed to, in the very words that she saw.
create table consent (
    id           uuid primary key,
    person       uuid not null references person,
    kind         text not null,
    -- of the wording
    version      integer not null check (version > 0),
    language     text not null check (language in ('cs', 'en')),
    wording      text not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= given_at)
);
create unique index consent_given on consent (person, kind) where withdrawn_at is null;

-- A person who did not sign in for long was told that her account is going to be erased.
create table inactivity_notice (
    person     uuid primary key references person,
    noticed_at timestamptz not null
);
