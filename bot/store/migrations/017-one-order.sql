-- Rows of one instant keep the order in which they were written. Two of one statement can share a microsecond, so the server's clock no longer tells
-- them apart: a sequence does, which begins where that clock stands.
DO $$ BEGIN
  EXECUTE format('CREATE SEQUENCE record_order START %s', (EXTRACT(epoch FROM clock_timestamp()) * 1000000)::bigint);
END $$;
ALTER TABLE messages ALTER COLUMN recorded SET DEFAULT nextval('record_order');
ALTER TABLE timeline ALTER COLUMN recorded SET DEFAULT nextval('record_order');
ALTER TABLE contact_history ALTER COLUMN recorded SET DEFAULT nextval('record_order');
ALTER TABLE outbox ADD COLUMN recorded bigint NOT NULL DEFAULT nextval('record_order');
DROP INDEX outbox_by_due;
CREATE INDEX outbox_by_due ON outbox (priority, due_at, recorded);
