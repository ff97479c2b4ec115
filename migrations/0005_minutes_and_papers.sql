CREATE TABLE `approved_papers` (
	`conference_id` text NOT NULL,
	`paper` text NOT NULL,
	`text_id` text NOT NULL,
	`digest` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`conference_id`, `paper`)
);
--> statement-breakpoint
CREATE TABLE `directives` (
	`conference_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`order` integer NOT NULL,
	`due_date` text,
	`body` text NOT NULL,
	PRIMARY KEY(`conference_id`, `kind`, `id`)
);
--> statement-breakpoint
CREATE TABLE `minutes_late` (
	`late_id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`part` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`text` text NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `minutes_late_of_conference` ON `minutes_late` (`conference_id`,`at`);--> statement-breakpoint
CREATE TABLE `minutes_updates` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conference_id` text NOT NULL,
	`part` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `minutes_updates_of_document` ON `minutes_updates` (`conference_id`,`part`,`seq`);--> statement-breakpoint
CREATE TABLE `minutes_versions` (
	`version_id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`part` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`cause` text NOT NULL,
	`person_id` text,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `minutes_versions_of_document` ON `minutes_versions` (`conference_id`,`part`,`seq`);--> statement-breakpoint
CREATE TABLE `office_settings` (
	`key` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `paper_texts` (
	`text_id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`paper` text NOT NULL,
	`at` integer NOT NULL,
	`digest` text NOT NULL,
	`body` text NOT NULL,
	`head_seq` integer NOT NULL,
	`record_digest` text NOT NULL,
	`directives` text NOT NULL
);
