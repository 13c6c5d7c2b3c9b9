-- As small as a postage stamp, made once when the photo comes, for whoever looks at his form before he sends it.
alter table filing_draft_file add column small bytea;
