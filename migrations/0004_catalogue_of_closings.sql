CREATE TABLE `catalogue_copies` (
	`version` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `figure_revisions` ADD `catalogue_version` integer;