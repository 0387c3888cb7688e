-- Calls we placed whose end nobody has told yet: few at any time, whatever the size of the record.
CREATE INDEX messages_open_calls ON messages (at)
  WHERE direction = 'out' AND status = 'sent' AND external_id LIKE 'CA%' AND external_id NOT LIKE '%:%';

-- What a call that reached nobody was for, until it has been brought up another way.
CREATE TABLE after_calls (
  message_id text PRIMARY KEY,
  borrower_id text NOT NULL,
  occasion jsonb NOT NULL,
  channels jsonb NOT NULL,
  ended_at bigint NOT NULL,
  due_at bigint NOT NULL
);
CREATE INDEX after_calls_due ON after_calls (due_at);
