/** The form of the file. A file of a higher number is of a newer version and is not touched. */
export const FORMAT = 1

/** "LLac": says that the file is the access log of a ledger. */
export const APPLICATION_ID = 0x4c4c6163

/** The access log in a data folder. */
export const ACCESS_LOG_FILE = 'access.db'

/** Refused sign-ins are few among many looks. An index is no part of the form: a file that was made without it is given it, and any version reads it. */
export const refusedSignInsIndex = `
CREATE INDEX IF NOT EXISTS access_records_of_refused_sign_ins ON access_records (partnership, day, who) WHERE record ->> '$.deed' = 'sign-in'
`

/** A record is its text; everything that is asked for is taken out of it by SQLite, so that no column can say something else. */
export const schema = `
CREATE TABLE access_records (
  seq INTEGER PRIMARY KEY,
  record TEXT NOT NULL,
  link BLOB NOT NULL,
  partnership TEXT GENERATED ALWAYS AS (record ->> '$.partnership') VIRTUAL,
  who TEXT GENERATED ALWAYS AS (record ->> '$.who') VIRTUAL,
  day TEXT GENERATED ALWAYS AS (record ->> '$.day') VIRTUAL
) STRICT;

CREATE INDEX access_records_of_a_reader ON access_records (partnership, who, seq);
CREATE INDEX access_records_of_a_day ON access_records (partnership, day, seq);
CREATE INDEX access_records_of_a_partnership ON access_records (partnership, seq);

CREATE TABLE access_record_reviews (review_id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (review_id, seq)) STRICT, WITHOUT ROWID;

CREATE TABLE access_log_node (id TEXT NOT NULL) STRICT;

CREATE TRIGGER access_records_are_of_reviews AFTER INSERT ON access_records
BEGIN
  INSERT OR IGNORE INTO access_record_reviews (review_id, seq) SELECT value, NEW.seq FROM json_each(NEW.record, '$.reviewIds');
END;

CREATE TRIGGER access_records_are_not_changed BEFORE UPDATE ON access_records
BEGIN SELECT RAISE(ABORT, 'an access record is never changed'); END;

CREATE TRIGGER access_records_are_not_deleted BEFORE DELETE ON access_records
BEGIN SELECT RAISE(ABORT, 'an access record is never deleted'); END;

CREATE TRIGGER access_records_are_not_replaced BEFORE INSERT ON access_records
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 1) FROM access_records)
BEGIN SELECT RAISE(ABORT, 'an access record is only added at the end'); END;

CREATE TRIGGER access_record_reviews_are_not_changed BEFORE UPDATE ON access_record_reviews
BEGIN SELECT RAISE(ABORT, 'an access record is never changed'); END;

CREATE TRIGGER access_record_reviews_are_not_deleted BEFORE DELETE ON access_record_reviews
BEGIN SELECT RAISE(ABORT, 'an access record is never deleted'); END;

CREATE TRIGGER the_node_is_not_changed BEFORE UPDATE ON access_log_node
BEGIN SELECT RAISE(ABORT, 'an access log keeps its id'); END;

CREATE TRIGGER the_node_is_not_deleted BEFORE DELETE ON access_log_node
BEGIN SELECT RAISE(ABORT, 'an access log keeps its id'); END;
`
