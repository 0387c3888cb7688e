-- What the clock has brought up, so that the same thing is not brought up again; and who holds a lease, so that a restart on the same machine
-- need not wait for the lease of a process that is gone.

CREATE TABLE occasions_done (
  borrower_id text NOT NULL,
  loan_id text NOT NULL,
  occasion text NOT NULL,
  -- The instalment's due date, the promise's date: what it was about.
  due_on date NOT NULL,
  done_on date NOT NULL,
  PRIMARY KEY (borrower_id, loan_id, occasion, due_on, done_on)
);

ALTER TABLE outbox ADD COLUMN lease_owner text;
ALTER TABLE looks ADD COLUMN lease_owner text;
