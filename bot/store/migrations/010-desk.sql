-- The desk: people, their sessions, who looked at what, what waits for a second pair of eyes. Times here are the machine's own clock in
-- epoch milliseconds: a session ends in real time also where the business clock stands still.

CREATE TABLE people (
  person_id text PRIMARY KEY,
  email text NOT NULL UNIQUE,
  full_name text NOT NULL,
  role text NOT NULL,
  -- Languages the person takes talks in, and how many at once.
  languages text[] NOT NULL,
  capacity integer NOT NULL,
  password_hash text,
  totp_secret text,
  totp_last_step bigint NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  locked_until bigint NOT NULL DEFAULT 0,
  disabled boolean NOT NULL DEFAULT false,
  preferences jsonb NOT NULL DEFAULT '{}'
);

-- Only the digest of a token is kept: whoever reads the table cannot sign in with it.
CREATE TABLE sessions (
  token_digest text PRIMARY KEY,
  person_id text NOT NULL,
  csrf_token text NOT NULL,
  created_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  fresh_until bigint NOT NULL
);
CREATE INDEX sessions_by_person ON sessions (person_id);

CREATE TABLE sign_in_links (
  token_digest text PRIMARY KEY,
  person_id text NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint
);

-- Append only: sign-ins, refusals, revealed personal data with the reason, switches, exports, erasures.
CREATE TABLE access_log (
  entry_id text PRIMARY KEY,
  at bigint NOT NULL,
  person_id text,
  act text NOT NULL,
  borrower_id text,
  body jsonb NOT NULL
);
CREATE INDEX access_log_by_time ON access_log (at, entry_id);

-- Four eyes: asked by one, decided by another.
CREATE TABLE approvals (
  borrower_id text NOT NULL,
  approval_id text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  asked_by text NOT NULL,
  asked_at bigint NOT NULL,
  decided_by text,
  decided_at bigint,
  record jsonb NOT NULL,
  PRIMARY KEY (borrower_id, approval_id)
);
CREATE INDEX approvals_by_status ON approvals (status, asked_at, approval_id);

-- Who has which talk open and who is typing; a row that is not renewed counts for nothing.
CREATE TABLE presence (
  person_id text NOT NULL,
  handoff_id text NOT NULL,
  seen_at bigint NOT NULL,
  typing_until bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (person_id, handoff_id)
);

CREATE TABLE switches (
  scope text PRIMARY KEY,
  off boolean NOT NULL,
  reason text NOT NULL,
  person_id text NOT NULL,
  at bigint NOT NULL
);

-- Outgoing events to the lender's systems: one row an event and endpoint until it was taken or given up.
CREATE TABLE deliveries (
  endpoint text NOT NULL,
  event_id text NOT NULL,
  borrower_id text NOT NULL,
  body jsonb NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  status text NOT NULL,
  last_error text,
  not_before timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (endpoint, event_id)
);
CREATE INDEX deliveries_waiting ON deliveries (status, not_before);
