alter table petition add column accepted_at timestamptz;
