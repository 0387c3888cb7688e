-- What became of each outgoing event: when it happened (business clock), when it was last tried (the machine's clock), for lists and for tidying up.
ALTER TABLE deliveries ADD COLUMN happened_at bigint NOT NULL DEFAULT 0;
ALTER TABLE deliveries ADD COLUMN tried_at bigint;
CREATE INDEX deliveries_by_time ON deliveries (endpoint, happened_at, event_id);
