-- What a step of a model tells the staff is read from the history like everything else that they are told of.
drop index petition_event_for_staff;
create index petition_event_for_staff on petition_event (unit_code, at)
  where kind in ('REMINDED', 'DEADLINE_EXCEEDED', 'OVERDUE_AT_TOP', 'STATUTORY_LIMIT_EXCEEDED', 'URGED',
    'SUPERVISION_ISSUED', 'SUPERVISION_UNANSWERED', 'SUPERVISION_REJECTED', 'WHISTLE_SILENT', 'WHISTLE_PRESSED',
    'SERVING_LATE', 'URGENT_REPORT_LATE', 'HANDLERS_NOTIFIED', 'HEAD_NOTIFIED');

-- Supervisors are told of every unit below them: few rows, whatever else happens there.
create index petition_event_for_supervisors on petition_event (unit_code, at) where kind = 'SUPERVISORS_NOTIFIED';
