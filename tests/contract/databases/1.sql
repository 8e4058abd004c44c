-- As the first version made it and left it, with a learner, and one who was erased.
CREATE TABLE migrations (number INTEGER PRIMARY KEY);
CREATE TABLE learners (
	learner TEXT PRIMARY KEY,
	head BIGINT NOT NULL DEFAULT 0,
	events BIGINT NOT NULL DEFAULT 0,
	bytes BIGINT NOT NULL DEFAULT 0,
	erased BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE events (
	learner TEXT NOT NULL,
	seq BIGINT NOT NULL,
	id TEXT NOT NULL,
	sealed TEXT NOT NULL,
	PRIMARY KEY (learner, seq),
	UNIQUE (learner, id)
);
INSERT INTO migrations (number) VALUES (1);
INSERT INTO learners (learner, head, events, bytes, erased) VALUES
	('9b2d5d1a0c1f4e0b8a7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a', 2, 2, 10, FALSE),
	('0000000000000000000000000000000000000000000000000000000000000000', 0, 0, 0, TRUE);
INSERT INTO events (learner, seq, id, sealed) VALUES
	('9b2d5d1a0c1f4e0b8a7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a', 1, '019b0000-0000-7000-8000-000000000001', 'c2Vhb'),
	('9b2d5d1a0c1f4e0b8a7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a', 2, '019b0000-0000-7000-8000-000000000002', 'GVk-_');
