CREATE TABLE `figure_changes` (
	`period_id` text NOT NULL,
	`number` integer NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`extent` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	PRIMARY KEY(`period_id`, `number`, `indicator_id`, `unit_id`, `extent`),
	FOREIGN KEY (`period_id`) REFERENCES `reporting_periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `figure_changes_indicator` ON `figure_changes` (`indicator_id`);--> statement-breakpoint
CREATE TABLE `figure_revisions` (
	`period_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`account_id` text,
	`author_title` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`file_name` text NOT NULL,
	`restored_number` integer,
	`change_count` integer NOT NULL,
	PRIMARY KEY(`period_id`, `number`),
	FOREIGN KEY (`period_id`) REFERENCES `reporting_periods`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `figure_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`start_month` integer NOT NULL,
	`start_day` integer NOT NULL,
	`far_above_percent` text NOT NULL,
	`far_above_points` text NOT NULL,
	`province_id` text,
	`catalogue_version` integer NOT NULL,
	FOREIGN KEY (`province_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `figures` (
	`period_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`extent` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`denominator` text,
	PRIMARY KEY(`period_id`, `indicator_id`, `unit_id`, `extent`),
	FOREIGN KEY (`period_id`) REFERENCES `reporting_periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `indicator_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`basis` text NOT NULL,
	`operator` text NOT NULL,
	`value` text NOT NULL,
	`scope` text NOT NULL,
	`unit_id` text,
	`source` text NOT NULL,
	`is_assumed` integer NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `indicator_targets_indicator` ON `indicator_targets` (`indicator_id`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`group` text NOT NULL,
	`name` text NOT NULL,
	`measure` text NOT NULL,
	`sentence` text,
	`is_typical` integer NOT NULL,
	`deciding_basis` text NOT NULL,
	`order` integer NOT NULL,
	`valid_from` text,
	`valid_to` text
);
--> statement-breakpoint
CREATE INDEX `indicators_order` ON `indicators` (`order`);--> statement-breakpoint
CREATE TABLE `reporting_periods` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`is_year_end` integer NOT NULL,
	`is_sample` integer NOT NULL,
	`closed_at` integer,
	`revision` integer NOT NULL
);
