-- The record. The borrower's id leads every key that grows, so that the tables can be spread over servers by borrower; an address nobody
-- knows is filed under a stand-in ("?+1555…"). Ids are made by the program. No sequences, no triggers, no foreign keys between tables:
-- each statement of a turn touches each table at most once. Instants are epoch milliseconds of the business clock; leases and retries
-- run on the server's own clock, because the sandbox's stands still.

-- What the world says about people and loans -------------------------------------------------------------------------------------------

CREATE TABLE borrowers (
  borrower_id text PRIMARY KEY,
  record jsonb NOT NULL,
  rhythm jsonb,
  imported_at bigint NOT NULL
);

CREATE TABLE contacts (
  borrower_id text NOT NULL,
  role text NOT NULL,
  phone text NOT NULL,
  full_name text NOT NULL,
  PRIMARY KEY (borrower_id, role, phone)
);

-- Who stands behind an address. Derived from borrowers and contacts, so that a message finds its borrower by one index.
CREATE TABLE addresses (
  borrower_id text NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  role text NOT NULL,
  full_name text NOT NULL,
  wrong_since bigint,
  PRIMARY KEY (borrower_id, channel, address, role)
);
CREATE INDEX addresses_by_address ON addresses (channel, address);

CREATE TABLE loans (
  borrower_id text NOT NULL,
  loan_id text NOT NULL,
  record jsonb NOT NULL,
  head_seq integer NOT NULL,
  head_hash text NOT NULL,
  PRIMARY KEY (borrower_id, loan_id)
);
CREATE INDEX loans_by_loan ON loans (loan_id);

-- Append only; `hash` binds each event to the one before it.
CREATE TABLE ledger_events (
  borrower_id text NOT NULL,
  loan_id text NOT NULL,
  seq integer NOT NULL,
  event_id text NOT NULL,
  kind text NOT NULL,
  body jsonb NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (borrower_id, loan_id, seq)
);
CREATE UNIQUE INDEX ledger_events_by_id ON ledger_events (borrower_id, loan_id, event_id);

-- Counts changes of the facts a turn rests on. Small and without other indexes: it is written often.
CREATE TABLE facts (
  borrower_id text PRIMARY KEY,
  version bigint NOT NULL
) WITH (fillfactor = 70);

-- Talks --------------------------------------------------------------------------------------------------------------------------------

CREATE TABLE conversations (
  borrower_id text NOT NULL,
  conversation_id text NOT NULL,
  channel text NOT NULL,
  theirs text NOT NULL,
  ours text NOT NULL,
  state jsonb NOT NULL,
  version integer NOT NULL,
  last_inbound_at bigint,
  last_outbound_at bigint,
  PRIMARY KEY (borrower_id, conversation_id)
) WITH (fillfactor = 80);
CREATE INDEX conversations_by_id ON conversations (conversation_id);

-- One row for each message, call event, clock occasion or desk request that was dealt with, and what it was answered with. A second one
-- must fail the whole statement: skipped quietly, a turn that lost the race for the conversation would leave its row and lose its message.
CREATE TABLE inbox (
  borrower_id text NOT NULL,
  channel text NOT NULL,
  external_id text NOT NULL,
  at bigint NOT NULL,
  answer jsonb NOT NULL,
  PRIMARY KEY (borrower_id, channel, external_id)
);

CREATE TABLE messages (
  borrower_id text NOT NULL,
  conversation_id text NOT NULL,
  at bigint NOT NULL,
  message_id text NOT NULL,
  direction text NOT NULL,
  author text NOT NULL,
  agent text,
  body text NOT NULL,
  status text NOT NULL,
  external_id text,
  error_code text,
  segments integer,
  recorded bigint NOT NULL DEFAULT (EXTRACT(epoch FROM clock_timestamp()) * 1000000)::bigint,
  PRIMARY KEY (borrower_id, conversation_id, at, message_id)
) WITH (fillfactor = 85);
CREATE INDEX messages_by_external_id ON messages (external_id) WHERE direction = 'out' AND external_id IS NOT NULL;

-- `recorded` (the server's clock, microseconds) keeps the order of what shares one instant of a business clock that stands still.
CREATE TABLE timeline (
  borrower_id text NOT NULL,
  at bigint NOT NULL,
  recorded bigint NOT NULL DEFAULT (EXTRACT(epoch FROM clock_timestamp()) * 1000000)::bigint,
  event_id text NOT NULL,
  kind text NOT NULL,
  loan_id text,
  conversation_id text,
  body jsonb NOT NULL,
  PRIMARY KEY (borrower_id, at, recorded, event_id)
);
CREATE INDEX timeline_by_time ON timeline (at, recorded, event_id);

-- What was agreed, asked and claimed ---------------------------------------------------------------------------------------------------

CREATE TABLE promises (
  borrower_id text NOT NULL,
  promise_id text NOT NULL,
  loan_id text NOT NULL,
  status text NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (borrower_id, promise_id)
);
CREATE INDEX promises_by_status ON promises (status, promise_id);

CREATE TABLE plans (
  borrower_id text NOT NULL,
  plan_id text NOT NULL,
  loan_id text NOT NULL,
  status text NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (borrower_id, plan_id)
);

CREATE TABLE holds (
  borrower_id text NOT NULL,
  hold_id text NOT NULL,
  loan_id text,
  reason text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  words text,
  lifted_at bigint,
  PRIMARY KEY (borrower_id, hold_id)
);

CREATE TABLE handoffs (
  borrower_id text NOT NULL,
  handoff_id text NOT NULL,
  conversation_id text,
  reason text NOT NULL,
  priority smallint NOT NULL,
  status text NOT NULL,
  owner text,
  opened_at bigint NOT NULL,
  version integer NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (borrower_id, handoff_id)
);
CREATE INDEX handoffs_by_id ON handoffs (handoff_id);
CREATE INDEX handoffs_by_queue ON handoffs (status, priority, opened_at, handoff_id);

CREATE TABLE payment_claims (
  borrower_id text NOT NULL,
  claim_id text NOT NULL,
  loan_id text NOT NULL,
  status text NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (borrower_id, claim_id)
);

CREATE TABLE disputes (
  borrower_id text NOT NULL,
  dispute_id text NOT NULL,
  loan_id text,
  status text NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (borrower_id, dispute_id)
);

CREATE TABLE tasks (
  borrower_id text NOT NULL,
  task_id text NOT NULL,
  status text NOT NULL,
  due_on date NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (borrower_id, task_id)
);
CREATE INDEX tasks_by_status ON tasks (status, due_on, task_id);

-- Contact: what was made, what is not wanted ---------------------------------------------------------------------------------------------

CREATE TABLE contact_history (
  borrower_id text NOT NULL,
  at bigint NOT NULL,
  event_id text NOT NULL,
  lasting boolean NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (borrower_id, at, event_id)
);

CREATE TABLE opt_outs (
  borrower_id text NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  at bigint NOT NULL,
  until bigint,
  words text NOT NULL,
  PRIMARY KEY (borrower_id, channel, address)
);

-- Work -----------------------------------------------------------------------------------------------------------------------------------

-- Hot and small: a row leaves when its message has left or is given up; what became of it stands in messages and timeline.
CREATE TABLE outbox (
  borrower_id text NOT NULL,
  outbox_id text NOT NULL,
  conversation_id text NOT NULL,
  message_id text NOT NULL,
  message_at bigint NOT NULL,
  channel text NOT NULL,
  theirs text NOT NULL,
  ours text NOT NULL,
  body text NOT NULL,
  due_at bigint NOT NULL,
  priority smallint NOT NULL,
  sort_key text NOT NULL,
  purpose text NOT NULL,
  loan_id text,
  basis jsonb NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  unclear_since bigint,
  -- The server's clock: taken, or waiting to be tried again, until then.
  not_before timestamptz NOT NULL DEFAULT '-infinity',
  PRIMARY KEY (borrower_id, outbox_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX outbox_by_due ON outbox (priority, due_at, sort_key);
CREATE INDEX outbox_by_conversation ON outbox (borrower_id, conversation_id, sort_key);

-- When each borrower must be looked at next; one row each, so that a day's run touches only whom something happens to.
CREATE TABLE looks (
  borrower_id text PRIMARY KEY,
  run_at bigint,
  last_at bigint,
  -- Counts how often a look was asked for: one asked for while a worker is looking must not be lost.
  asked integer NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  not_before timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX looks_by_time ON looks (run_at, borrower_id) WHERE run_at IS NOT NULL;

-- A delivery report that overtook the record of its own send.
CREATE TABLE early_statuses (
  channel text NOT NULL,
  external_id text NOT NULL,
  status text NOT NULL,
  error_code text,
  at bigint NOT NULL,
  PRIMARY KEY (channel, external_id)
);

-- When each of our numbers may send next, for all workers together.
CREATE TABLE senders (
  sender text PRIMARY KEY,
  free_at timestamptz NOT NULL
);

CREATE TABLE settings (
  name text PRIMARY KEY,
  value text NOT NULL
);
