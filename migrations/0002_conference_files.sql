CREATE TABLE `conference_files` (
	`conference_id` text NOT NULL,
	`digest` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`duration_ms` integer,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`conference_id`, `digest`)
);
