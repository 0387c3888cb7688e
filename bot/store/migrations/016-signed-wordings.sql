-- Words a lawyer signed, one row a signature and none ever changed but by its withdrawal: who, when, and digests of the draft they read and the words they signed.
CREATE TABLE signed_wordings (
  wording_id text PRIMARY KEY,
  record jsonb NOT NULL,
  fragment text NOT NULL,
  language text NOT NULL,
  signed_at bigint NOT NULL,
  withdrawn_at bigint
);
-- One wording in force at a time.
CREATE UNIQUE INDEX signed_wordings_in_force ON signed_wordings (fragment, language) WHERE withdrawn_at IS NULL;
