-- The sitting to which both sides of a mediation were asked; empty once it was held.
alter table mediation
  add column session_at    timestamptz,
  add column session_place text;
