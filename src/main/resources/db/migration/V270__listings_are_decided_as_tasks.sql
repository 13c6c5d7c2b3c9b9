-- A draft of a public listing is a task of the head now. One drafted before has none: the supervisor drafts it again.
update public_listing
   set state = 'REFUSED', decided_by = 'system', decided_at = now(), decision_note = '升级后请重新拟写，送负责人批准。'
 where state = 'DRAFTED';
