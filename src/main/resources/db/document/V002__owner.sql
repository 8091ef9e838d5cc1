-- The organisation for which a document was added; its people may change it. None: only administrators may.
alter table document add column organisation text;
create index document_organisation on document (organisation) where organisation is not null;
