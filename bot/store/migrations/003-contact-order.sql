-- Contacts that share one instant of a clock that stands still keep their order: an answer before a stop is no confirmation of it.
ALTER TABLE contact_history ADD COLUMN recorded bigint NOT NULL DEFAULT (EXTRACT(epoch FROM clock_timestamp()) * 1000000)::bigint;
