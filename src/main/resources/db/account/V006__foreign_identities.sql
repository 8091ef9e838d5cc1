-- Who a person is to a provider of identities that she may sign in by.
create table foreign_identity (
    provider     text not null,
    -- as the provider says: together they never change
    issuer       text not null,
    subject      text not null,
    person       uuid not null references person,
    linked_at    timestamptz not null,
    signed_in_at timestamptz,
    primary key (issuer, subject),
    unique (person, provider)
);

-- Roles that a provider gave, so that they end when it gives them no more. Roles given by people are not here.
create table foreign_role (
    person       uuid not null references person,
    provider     text not null,
    organisation text not null references organisation,
    role         text not null,
    primary key (person, provider, organisation, role)
);
