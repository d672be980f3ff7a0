/** The form of the file. A file of a higher number is of a newer version and is not touched. */
export const FORMAT = 2

/** "LLed": says that the file is a ledger. */
export const APPLICATION_ID = 0x4c4c6564

export const schema = `
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL,
  partnership TEXT,
  category TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  occurred_on TEXT,
  data TEXT NOT NULL,
  meta TEXT NOT NULL,
  leaf BLOB NOT NULL,
  link BLOB NOT NULL,
  UNIQUE (stream, revision),
  UNIQUE (stream, id)
) STRICT;

CREATE INDEX events_of_a_partnership ON events (partnership);
CREATE INDEX events_of_a_category ON events (category);
CREATE INDEX events_of_a_type ON events (type);

CREATE TABLE london_days (day TEXT PRIMARY KEY, last_position INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN NEW.position IS NOT (SELECT coalesce(max(position) + 1, 0) FROM events)
  OR NEW.revision IS NOT (SELECT coalesce(max(revision) + 1, 0) FROM events WHERE stream = NEW.stream)
  OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an event is only added at the end'); END;
`
