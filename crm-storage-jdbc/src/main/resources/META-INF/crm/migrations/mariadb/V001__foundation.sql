-- The tables of the library, written from its record types.

create table if not exists `crm_customer` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `state` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `number` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `kind` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `name` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `name_sk` varchar(255) character set ascii collate ascii_nopad_bin,
    `person_name_kid` varchar(64) character set ascii collate ascii_nopad_bin,
    `person_name` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `person_name_key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `credit_code` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `type` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `contacts_kid` varchar(64) character set ascii collate ascii_nopad_bin,
    `contacts` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `contacts_key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `phones_kid` varchar(64) character set ascii collate ascii_nopad_bin,
    `phones` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `phones_key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `emails_kid` varchar(64) character set ascii collate ascii_nopad_bin,
    `emails` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `emails_key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `addresses_kid` varchar(64) character set ascii collate ascii_nopad_bin,
    `addresses` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `addresses_key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `industry` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `region` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `registered_region` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `head_count` decimal(28,6),
    `head_count_to` decimal(28,6),
    `revenue` decimal(28,6),
    `revenue_to` decimal(28,6),
    `capital` decimal(28,6),
    `capital_to` decimal(28,6),
    `founded_on` date,
    `main_business` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `source_channel` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `owner` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `collaborators` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `status` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `status_since` datetime(6),
    `strategic_partner` boolean,
    `parent` char(36) character set ascii collate ascii_nopad_bin,
    `core_demands` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `preferences` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `competitors` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `remarks` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `first_contact_on` date,
    `first_cooperation_on` date,
    `last_follow_up_on` date,
    `opening_amount` decimal(28,6),
    `opening_deals` bigint,
    `flags` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `created_at` datetime(6),
    `recorded_at` datetime(6),
    `created_by` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `uk_number` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `uk_credit_code` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);
create unique index if not exists `uk_crm_customer_number` on `crm_customer` (`workspace`, `uk_number`);
create unique index if not exists `uk_crm_customer_credit_code` on `crm_customer` (`workspace`, `uk_credit_code`);
create index if not exists `ix_crm_customer_number` on `crm_customer` (`workspace`, `number`, `id`);
create index if not exists `ix_crm_customer_credit_code` on `crm_customer` (`workspace`, `credit_code`, `id`);
create index if not exists `ix_crm_customer_owner` on `crm_customer` (`workspace`, `owner`, `id`);
create index if not exists `ix_crm_customer_status` on `crm_customer` (`workspace`, `status`, `id`);
create index if not exists `ix_crm_customer_industry` on `crm_customer` (`workspace`, `industry`, `id`);
create index if not exists `ix_crm_customer_region` on `crm_customer` (`workspace`, `region`, `id`);
create index if not exists `ix_crm_customer_name` on `crm_customer` (`workspace`, `name`, `id`);
create index if not exists `ix_crm_customer_name_sk` on `crm_customer` (`workspace`, `name_sk`, `id`);

create table if not exists `crm_status_change` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `from` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `to` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `reason_code` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `reason` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `by` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `at` datetime(6),
    `recorded_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_status_change_customer_at` on `crm_status_change` (`workspace`, `customer`, `at`, `id`);

create table if not exists `crm_owner_change` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `from` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `to` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `reason` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `by` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `at` datetime(6),
    `recorded_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_owner_change_customer_at` on `crm_owner_change` (`workspace`, `customer`, `at`, `id`);

create table if not exists `crm_tag` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `name_zh` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `name_en` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `group` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `exclusive` boolean,
    `color` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `description` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `retired` boolean,
    `merged_into` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `uk_key` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);
create unique index if not exists `uk_crm_tag_key` on `crm_tag` (`workspace`, `uk_key`);

create table if not exists `crm_tag_assignment` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `tag` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `provenance` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `source` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `since` datetime(6),
    `until` datetime(6),
    `ended_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_tag_assignment_customer_tag` on `crm_tag_assignment` (`workspace`, `customer`, `tag`, `id`);
create index if not exists `ix_crm_tag_assignment_tag_customer` on `crm_tag_assignment` (`workspace`, `tag`, `customer`, `id`);

create table if not exists `crm_deal` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `day` date,
    `product` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `amount` decimal(28,6),
    `currency` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `base_amount` decimal(28,6),
    `cost` decimal(28,6),
    `status` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `contract_number` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `recorded_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_deal_customer_day` on `crm_deal` (`workspace`, `customer`, `day`, `id`);

create table if not exists `crm_contract` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `number` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `amount` decimal(28,6),
    `currency` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `signed_on` date,
    `effective_on` date,
    `expires_on` date,
    `terminated_on` date,
    `renews` char(36) character set ascii collate ascii_nopad_bin,
    `recorded_at` datetime(6),
    `uk_customer_number` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);
create unique index if not exists `uk_crm_contract_customer_number` on `crm_contract` (`workspace`, `uk_customer_number`);
create index if not exists `ix_crm_contract_customer_effective_on` on `crm_contract` (`workspace`, `customer`, `effective_on`, `id`);

create table if not exists `crm_interaction` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `at` datetime(6),
    `day` date,
    `entered_at` datetime(6),
    `by` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `participants` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `direction` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `method` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `subject` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `content` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `reaction` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `next_step` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `next_on` date,
    `automatic` boolean,
    `count_key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `recorded_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_interaction_customer_at` on `crm_interaction` (`workspace`, `customer`, `at`, `id`);

create table if not exists `crm_classification` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `dimension` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `class_key` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `policy` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `policy_version` bigint,
    `reason_code` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `reason_zh` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `reason_en` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `inputs` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `as_of` datetime(6),
    `since` datetime(6),
    `holds_until` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_classification_dimension_class_key_customer` on `crm_classification` (`workspace`, `dimension`(191), `class_key`(191), `customer`, `id`);

create table if not exists `crm_class_period` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `dimension` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `class_key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `policy` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `policy_version` bigint,
    `reason_code` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `inputs` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `since` datetime(6),
    `until` datetime(6),
    `ended_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_class_period_customer_dimension_since` on `crm_class_period` (`workspace`, `customer`, `dimension`, `since`, `id`);

create table if not exists `crm_feedback_case` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `number` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `type` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `topic` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `channel` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `description` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `judging_words` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `own_words` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `request` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `attachments` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `opened_at` datetime(6),
    `recorded_at` datetime(6),
    `by` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `external_key` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `earlier` char(36) character set ascii collate ascii_nopad_bin,
    `state` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `open` boolean,
    `priority` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `round` bigint,
    `assignee` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `in_charge` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `customer_owner` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `customer_collaborators` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `escalated_at` datetime(6),
    `response_due` datetime(6),
    `responded_at` datetime(6),
    `response_breached_at` datetime(6),
    `resolution_due` datetime(6),
    `resolved_at` datetime(6),
    `resolution_breached_at` datetime(6),
    `confirmed_at` datetime(6),
    `closed_at` datetime(6),
    `satisfaction` bigint,
    `root_cause` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `adopted` boolean,
    `last_at` datetime(6),
    `uk_number` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);
create unique index if not exists `uk_crm_feedback_case_number` on `crm_feedback_case` (`workspace`, `uk_number`);
create index if not exists `ix_crm_feedback_case_number` on `crm_feedback_case` (`workspace`, `number`, `id`);
create index if not exists `ix_crm_feedback_case_customer_opened_at` on `crm_feedback_case` (`workspace`, `customer`, `opened_at`, `id`);
create index if not exists `ix_crm_feedback_case_in_charge_open_opened_at` on `crm_feedback_case` (`workspace`, `in_charge`, `open`, `opened_at`, `id`);
create index if not exists `ix_crm_feedback_case_open_resolution_due` on `crm_feedback_case` (`workspace`, `open`, `resolution_due`, `id`);
create index if not exists `ix_crm_feedback_case_external_key` on `crm_feedback_case` (`workspace`, `external_key`, `id`);

create table if not exists `crm_case_event` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `case` char(36) character set ascii collate ascii_nopad_bin,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `sequence` bigint,
    `act` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `at` datetime(6),
    `recorded_at` datetime(6),
    `by` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `priority` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `person` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `code` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `score` bigint,
    `text` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `promised` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_case_event_case_sequence` on `crm_case_event` (`workspace`, `case`, `sequence`, `id`);

create table if not exists `crm_case_timer` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `step` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `due_at` datetime(6),
    `free_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_case_timer_free_at` on `crm_case_timer` (`workspace`, `free_at`, `id`);

create table if not exists `crm_survey_answer` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `case` char(36) character set ascii collate ascii_nopad_bin,
    `instrument` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `score` bigint,
    `words` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `at` datetime(6),
    `day` date,
    `by` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `recorded_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_survey_answer_customer_at` on `crm_survey_answer` (`workspace`, `customer`, `at`, `id`);
create index if not exists `ix_crm_survey_answer_instrument_day` on `crm_survey_answer` (`workspace`, `instrument`, `day`, `id`);

create table if not exists `crm_reminder` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `subject_type` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `subject` char(36) character set ascii collate ascii_nopad_bin,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `step` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `to_customer` boolean,
    `recipient` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `due_at` datetime(6),
    `recorded_at` datetime(6),
    `late` boolean,
    `state` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `attempts` bigint,
    `next_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_reminder_state_next_at` on `crm_reminder` (`workspace`, `state`, `next_at`, `id`);
create index if not exists `ix_crm_reminder_recipient_due_at` on `crm_reminder` (`workspace`, `recipient`, `due_at`, `id`);
create index if not exists `ix_crm_reminder_customer_due_at` on `crm_reminder` (`workspace`, `customer`, `due_at`, `id`);

create table if not exists `crm_person` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `user` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `name` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `team` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `department` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `manager` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `active` boolean,
    `absent` boolean,
    `uk_user` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);
create unique index if not exists `uk_crm_person_user` on `crm_person` (`workspace`, `uk_user`);
create index if not exists `ix_crm_person_team` on `crm_person` (`workspace`, `team`, `id`);
create index if not exists `ix_crm_person_department` on `crm_person` (`workspace`, `department`, `id`);
create index if not exists `ix_crm_person_name` on `crm_person` (`workspace`, `name`, `id`);

create table if not exists `crm_outbox` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `listener` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `lane` char(36) character set ascii collate ascii_nopad_bin,
    `sequence` bigint,
    `due_at` datetime(6),
    `attempts` bigint,
    `state` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `last_error` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `event_id` char(36) character set ascii collate ascii_nopad_bin,
    `type` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `workspace_name` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `subject` char(36) character set ascii collate ascii_nopad_bin,
    `occurred_at` datetime(6),
    `recorded_at` datetime(6),
    `by` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `details` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `uk_delivery` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);
create unique index if not exists `uk_crm_outbox_delivery` on `crm_outbox` (`workspace`, `uk_delivery`);
create index if not exists `ix_crm_outbox_listener_lane_sequence` on `crm_outbox` (`workspace`, `listener`, `lane`, `sequence`, `id`);
create index if not exists `ix_crm_outbox_state_due_at` on `crm_outbox` (`workspace`, `state`, `due_at`, `id`);

create table if not exists `crm_event_lane` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `last` bigint,
    primary key (`workspace`, `id`)
);

create table if not exists `crm_listener` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `name` text character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);

create table if not exists `crm_audit` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `record_type` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `record` char(36) character set ascii collate ascii_nopad_bin,
    `record_version` bigint,
    `customer` char(36) character set ascii collate ascii_nopad_bin,
    `by` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `behalf` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `purpose` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `recorded_at` datetime(6),
    `occurred_at` datetime(6),
    `reason` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `before_kid` varchar(64) character set ascii collate ascii_nopad_bin,
    `before` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `before_key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `after_kid` varchar(64) character set ascii collate ascii_nopad_bin,
    `after` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    `after_key` text character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_audit_customer_recorded_at` on `crm_audit` (`workspace`, `customer`, `recorded_at`, `id`);

create table if not exists `crm_counter` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `name` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `value` bigint,
    primary key (`workspace`, `id`)
);

create table if not exists `crm_idempotent_result` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `operation` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `digest` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `result` char(36) character set ascii collate ascii_nopad_bin,
    `recorded_at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_idempotent_result_recorded_at` on `crm_idempotent_result` (`workspace`, `recorded_at`, `id`);

create table if not exists `crm_due_customer` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `since` datetime(6),
    primary key (`workspace`, `id`)
);

create table if not exists `crm_class_expiry` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `at` datetime(6),
    primary key (`workspace`, `id`)
);
create index if not exists `ix_crm_class_expiry_at` on `crm_class_expiry` (`workspace`, `at`, `id`);

create table if not exists `crm_settings` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `values` longtext character set utf8mb4 collate utf8mb4_nopad_bin,
    primary key (`workspace`, `id`)
);

create table if not exists `crm_standing_rules` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `rules` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `zone` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `currency` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `redate` boolean,
    `reprice` boolean,
    `through` char(36) character set ascii collate ascii_nopad_bin,
    `done` boolean,
    primary key (`workspace`, `id`)
);

create table if not exists `crm_standing_promises` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `version` bigint not null,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `rules` text character set utf8mb4 collate utf8mb4_nopad_bin,
    `through` char(36) character set ascii collate ascii_nopad_bin,
    `done` boolean,
    primary key (`workspace`, `id`)
);

create table if not exists `crm_value` (
    `workspace` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `record_type` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `field` varchar(64) character set ascii collate ascii_nopad_bin not null,
    `value` varchar(500) character set utf8mb4 collate utf8mb4_nopad_bin,
    `id` char(36) character set ascii collate ascii_nopad_bin not null,
    `position` bigint not null,
    primary key (`workspace`, `record_type`, `id`, `field`, `position`)
);
create index if not exists `ix_crm_value_value` on `crm_value` (`workspace`, `record_type`, `field`, `value`, `id`);
