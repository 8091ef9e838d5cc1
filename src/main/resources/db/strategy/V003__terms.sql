-- Terms of titles of the tree of a strategy as it stands: one to three words. Can be made again from its nodes.
create table term (
    document text not null references strategy on delete cascade,
    -- stems of its words, by which forms are one term
    key      text not null,
    -- the form that the strategy uses most
    form     text not null,
    words    smallint not null,
    nodes    integer not null,
    primary key (document, key)
);
create index term_key on term (key, document);
