-- Wrong passwords are counted by where they come from: who guesses locks out themselves, not the owner of the account. `account` is the digest of
-- what was typed as e-mail, whether somebody has it or not; `origin` a browser that has signed in before ("device:" and its digest) or an address.
CREATE TABLE sign_in_failures (
  account text NOT NULL,
  origin text NOT NULL,
  failures integer NOT NULL,
  failed_at bigint NOT NULL,
  locked_until bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (account, origin)
);
CREATE TABLE sign_in_devices (
  token_digest text NOT NULL,
  account text NOT NULL,
  used_at bigint NOT NULL,
  PRIMARY KEY (token_digest, account)
);
ALTER TABLE people DROP COLUMN failures, DROP COLUMN locked_until;
