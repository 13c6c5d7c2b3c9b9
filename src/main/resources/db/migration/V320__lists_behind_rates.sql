-- What few petitions have, and rates of the dashboard are made of, is listed at once.
create index petition_redone on petition (filed_at desc, id desc) where redos + reopenings > 0;
create index rating_dissatisfied on rating (petition_id) where unit = 'DISSATISFIED';
create index petition_event_silent on petition_event (petition_id) where kind = 'WHISTLE_SILENT';
