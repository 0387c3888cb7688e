-- The board is counted by portfolio as well: `products` are those of all loans of the borrower at the time of counting, sorted; none: a borrower without a loan.
-- What was counted without them is counted anew.
DELETE FROM board_counts;
DELETE FROM board_people;
DELETE FROM board_days;
ALTER TABLE board_counts ADD COLUMN products text[] NOT NULL DEFAULT '{}';
ALTER TABLE board_counts DROP CONSTRAINT board_counts_pkey;
ALTER TABLE board_counts ADD PRIMARY KEY (day, kind, sort, name, products);
ALTER TABLE board_people ADD COLUMN products text[] NOT NULL DEFAULT '{}';

-- The stage each borrower of a day that is going on stood in, with the version of the facts it was read from; gone once the day is counted.
CREATE TABLE board_stages (
  day date NOT NULL,
  borrower_id text NOT NULL,
  stage text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (day, borrower_id)
);
