-- Two writers are kept apart by the lock on log_head and by the key of change_log, so the index only has to find what happened to a subject. One
-- that also proves itself unique looks up every row before it enters it: a seventh of what a flood costs.
drop index change_log_subject;
create index change_log_subject on change_log (subject_id, version);
