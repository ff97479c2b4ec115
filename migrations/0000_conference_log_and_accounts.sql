CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`sign_in_name` text NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`unit_id` text,
	`is_administrator` integer NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`password_changed_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_signInName_unique` ON `accounts` (`sign_in_name`);--> statement-breakpoint
CREATE TABLE `commands` (
	`conference_id` text NOT NULL,
	`actor_key` text NOT NULL,
	`command_id` text NOT NULL,
	`version` integer NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`conference_id`, `actor_key`, `command_id`)
);
--> statement-breakpoint
CREATE TABLE `device_bars` (
	`conference_id` text NOT NULL,
	`device_id` text NOT NULL,
	`barred_at` integer NOT NULL,
	PRIMARY KEY(`conference_id`, `device_id`)
);
--> statement-breakpoint
CREATE TABLE `device_cookies` (
	`device_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_cookies_tokenHash_unique` ON `device_cookies` (`token_hash`);--> statement-breakpoint
CREATE TABLE `display_links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`conference_id` text NOT NULL,
	`site_id` text NOT NULL,
	`label` text NOT NULL,
	`screen_limit` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `display_links_tokenHash_unique` ON `display_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `display_links_conference` ON `display_links` (`conference_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`conference_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`conference_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `heartbeats` (
	`conference_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `join_links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`conference_id` text NOT NULL,
	`site_id` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`closed_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_links_tokenHash_unique` ON `join_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `join_links_conference` ON `join_links` (`conference_id`);--> statement-breakpoint
CREATE TABLE `line_history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conference_id` text NOT NULL,
	`site_id` text NOT NULL,
	`device_id` text NOT NULL,
	`at` integer NOT NULL,
	`figures` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `line_history_site` ON `line_history` (`conference_id`,`site_id`,`id`);--> statement-breakpoint
CREATE TABLE `session_endings` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`link_id` text,
	`device_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_tokenHash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_link` ON `sessions` (`link_id`);--> statement-breakpoint
CREATE INDEX `sessions_device` ON `sessions` (`device_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`ended_at`,`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL,
	`locked_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`conference_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`rules_hash` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`level` text NOT NULL,
	`level_label` text NOT NULL,
	`parent_id` text,
	`symbol` text NOT NULL,
	`order` integer NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `units_order` ON `units` (`order`);