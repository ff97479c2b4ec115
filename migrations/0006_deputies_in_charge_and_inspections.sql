CREATE TABLE `block_units` (
	`block_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`block_id`, `unit_id`),
	FOREIGN KEY (`block_id`) REFERENCES `blocks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`deputy_name` text NOT NULL,
	`deputy_title` text NOT NULL,
	`order` integer NOT NULL,
	`valid_from` text,
	`valid_to` text
);
--> statement-breakpoint
CREATE INDEX `blocks_order` ON `blocks` (`order`);--> statement-breakpoint
CREATE TABLE `unit_inspections` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`concluded_on` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_inspections_from` ON `unit_inspections` (`from`);--> statement-breakpoint
ALTER TABLE `units` ADD `work` text;