-- Which portfolios (products of loans) a person at the desk sees; none named: all.
ALTER TABLE people ADD COLUMN portfolios text[] NOT NULL DEFAULT '{}';

-- Sequences of steps that supervisors put together, run by keyboard: data, checked when they are kept and again when they run.
CREATE TABLE macros (
  macro_id text PRIMARY KEY,
  record jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at bigint NOT NULL
);

-- What the board counts, by local day of the business clock: days that are over are counted once.
CREATE TABLE board_days (
  day date PRIMARY KEY,
  counted_at bigint NOT NULL
);
CREATE TABLE board_counts (
  day date NOT NULL,
  kind text NOT NULL,
  -- How it is grouped ('channel', 'language', 'stage') with the group; or a detail of its own ('reason', 'rule').
  sort text NOT NULL,
  name text NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (day, kind, sort, name)
);
-- Who did something on a day, for figures that count people and not events.
CREATE TABLE board_people (
  day date NOT NULL,
  what text NOT NULL,
  borrower_id text NOT NULL,
  PRIMARY KEY (day, what, borrower_id)
);
