-- The tables of the library, written from its record types.

create table if not exists "crm_customer" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "state" varchar(500) collate "C",
    "number" varchar(500) collate "C",
    "kind" varchar(500) collate "C",
    "name" varchar(500) collate "C",
    "name_sk" varchar(255) collate "C",
    "person_name_kid" varchar(64) collate "C",
    "person_name" text collate "C",
    "person_name_key" varchar(500) collate "C",
    "credit_code" varchar(500) collate "C",
    "type" varchar(500) collate "C",
    "contacts_kid" varchar(64) collate "C",
    "contacts" text collate "C",
    "contacts_key" varchar(500) collate "C",
    "phones_kid" varchar(64) collate "C",
    "phones" text collate "C",
    "phones_key" varchar(500) collate "C",
    "emails_kid" varchar(64) collate "C",
    "emails" text collate "C",
    "emails_key" varchar(500) collate "C",
    "addresses_kid" varchar(64) collate "C",
    "addresses" text collate "C",
    "addresses_key" varchar(500) collate "C",
    "industry" varchar(500) collate "C",
    "region" varchar(500) collate "C",
    "registered_region" varchar(500) collate "C",
    "head_count" numeric(28,6),
    "head_count_to" numeric(28,6),
    "revenue" numeric(28,6),
    "revenue_to" numeric(28,6),
    "capital" numeric(28,6),
    "capital_to" numeric(28,6),
    "founded_on" date,
    "main_business" text collate "C",
    "source_channel" varchar(500) collate "C",
    "owner" varchar(500) collate "C",
    "collaborators" text collate "C",
    "status" varchar(500) collate "C",
    "status_since" timestamp(6),
    "strategic_partner" boolean,
    "parent" uuid,
    "core_demands" text collate "C",
    "preferences" text collate "C",
    "competitors" text collate "C",
    "remarks" text collate "C",
    "first_contact_on" date,
    "first_cooperation_on" date,
    "last_follow_up_on" date,
    "opening_amount" numeric(28,6),
    "opening_deals" bigint,
    "flags" text collate "C",
    "created_at" timestamp(6),
    "recorded_at" timestamp(6),
    "created_by" varchar(500) collate "C",
    "uk_number" varchar(500) collate "C",
    "uk_credit_code" varchar(500) collate "C",
    primary key ("workspace", "id")
);
create unique index if not exists "uk_crm_customer_number" on "crm_customer" ("workspace", "uk_number");
create unique index if not exists "uk_crm_customer_credit_code" on "crm_customer" ("workspace", "uk_credit_code");
create index if not exists "ix_crm_customer_number" on "crm_customer" ("workspace", "number", "id");
create index if not exists "ix_crm_customer_credit_code" on "crm_customer" ("workspace", "credit_code", "id");
create index if not exists "ix_crm_customer_owner" on "crm_customer" ("workspace", "owner", "id");
create index if not exists "ix_crm_customer_status" on "crm_customer" ("workspace", "status", "id");
create index if not exists "ix_crm_customer_industry" on "crm_customer" ("workspace", "industry", "id");
create index if not exists "ix_crm_customer_region" on "crm_customer" ("workspace", "region", "id");
create index if not exists "ix_crm_customer_name" on "crm_customer" ("workspace", "name", "id");
create index if not exists "ix_crm_customer_name_sk" on "crm_customer" ("workspace", "name_sk", "id");

create table if not exists "crm_status_change" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "from" varchar(500) collate "C",
    "to" varchar(500) collate "C",
    "reason_code" varchar(500) collate "C",
    "reason" text collate "C",
    "by" varchar(500) collate "C",
    "at" timestamp(6),
    "recorded_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_status_change_customer_at" on "crm_status_change" ("workspace", "customer", "at", "id");

create table if not exists "crm_owner_change" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "from" varchar(500) collate "C",
    "to" varchar(500) collate "C",
    "reason" text collate "C",
    "by" varchar(500) collate "C",
    "at" timestamp(6),
    "recorded_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_owner_change_customer_at" on "crm_owner_change" ("workspace", "customer", "at", "id");

create table if not exists "crm_tag" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "key" varchar(500) collate "C",
    "name_zh" varchar(500) collate "C",
    "name_en" varchar(500) collate "C",
    "group" varchar(500) collate "C",
    "exclusive" boolean,
    "color" varchar(500) collate "C",
    "description" text collate "C",
    "retired" boolean,
    "merged_into" varchar(500) collate "C",
    "uk_key" varchar(500) collate "C",
    primary key ("workspace", "id")
);
create unique index if not exists "uk_crm_tag_key" on "crm_tag" ("workspace", "uk_key");

create table if not exists "crm_tag_assignment" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "tag" varchar(500) collate "C",
    "provenance" varchar(500) collate "C",
    "source" varchar(500) collate "C",
    "since" timestamp(6),
    "until" timestamp(6),
    "ended_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_tag_assignment_customer_tag" on "crm_tag_assignment" ("workspace", "customer", "tag", "id");
create index if not exists "ix_crm_tag_assignment_tag_customer" on "crm_tag_assignment" ("workspace", "tag", "customer", "id");

create table if not exists "crm_deal" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "day" date,
    "product" varchar(500) collate "C",
    "amount" numeric(28,6),
    "currency" varchar(500) collate "C",
    "base_amount" numeric(28,6),
    "cost" numeric(28,6),
    "status" varchar(500) collate "C",
    "contract_number" varchar(500) collate "C",
    "recorded_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_deal_customer_day" on "crm_deal" ("workspace", "customer", "day", "id");

create table if not exists "crm_contract" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "number" varchar(500) collate "C",
    "amount" numeric(28,6),
    "currency" varchar(500) collate "C",
    "signed_on" date,
    "effective_on" date,
    "expires_on" date,
    "terminated_on" date,
    "renews" uuid,
    "recorded_at" timestamp(6),
    "uk_customer_number" varchar(500) collate "C",
    primary key ("workspace", "id")
);
create unique index if not exists "uk_crm_contract_customer_number" on "crm_contract" ("workspace", "uk_customer_number");
create index if not exists "ix_crm_contract_customer_effective_on" on "crm_contract" ("workspace", "customer", "effective_on", "id");

create table if not exists "crm_interaction" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "at" timestamp(6),
    "day" date,
    "entered_at" timestamp(6),
    "by" varchar(500) collate "C",
    "participants" text collate "C",
    "direction" varchar(500) collate "C",
    "method" varchar(500) collate "C",
    "subject" varchar(500) collate "C",
    "content" text collate "C",
    "reaction" text collate "C",
    "next_step" text collate "C",
    "next_on" date,
    "automatic" boolean,
    "count_key" varchar(500) collate "C",
    "recorded_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_interaction_customer_at" on "crm_interaction" ("workspace", "customer", "at", "id");

create table if not exists "crm_classification" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "dimension" varchar(500) collate "C",
    "class_key" varchar(500) collate "C",
    "policy" varchar(500) collate "C",
    "policy_version" bigint,
    "reason_code" varchar(500) collate "C",
    "reason_zh" text collate "C",
    "reason_en" text collate "C",
    "inputs" text collate "C",
    "as_of" timestamp(6),
    "since" timestamp(6),
    "holds_until" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_classification_dimension_class_key_customer" on "crm_classification" ("workspace", "dimension", "class_key", "customer", "id");

create table if not exists "crm_class_period" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "dimension" varchar(500) collate "C",
    "class_key" varchar(500) collate "C",
    "policy" varchar(500) collate "C",
    "policy_version" bigint,
    "reason_code" varchar(500) collate "C",
    "inputs" text collate "C",
    "since" timestamp(6),
    "until" timestamp(6),
    "ended_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_class_period_customer_dimension_since" on "crm_class_period" ("workspace", "customer", "dimension", "since", "id");

create table if not exists "crm_feedback_case" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "number" varchar(500) collate "C",
    "customer" uuid,
    "type" varchar(500) collate "C",
    "topic" varchar(500) collate "C",
    "channel" varchar(500) collate "C",
    "description" text collate "C",
    "judging_words" varchar(500) collate "C",
    "own_words" text collate "C",
    "request" text collate "C",
    "attachments" text collate "C",
    "opened_at" timestamp(6),
    "recorded_at" timestamp(6),
    "by" varchar(500) collate "C",
    "external_key" varchar(500) collate "C",
    "earlier" uuid,
    "state" varchar(500) collate "C",
    "open" boolean,
    "priority" varchar(500) collate "C",
    "round" bigint,
    "assignee" varchar(500) collate "C",
    "in_charge" varchar(500) collate "C",
    "customer_owner" varchar(500) collate "C",
    "customer_collaborators" text collate "C",
    "escalated_at" timestamp(6),
    "response_due" timestamp(6),
    "responded_at" timestamp(6),
    "response_breached_at" timestamp(6),
    "resolution_due" timestamp(6),
    "resolved_at" timestamp(6),
    "resolution_breached_at" timestamp(6),
    "confirmed_at" timestamp(6),
    "closed_at" timestamp(6),
    "satisfaction" bigint,
    "root_cause" varchar(500) collate "C",
    "adopted" boolean,
    "last_at" timestamp(6),
    "uk_number" varchar(500) collate "C",
    primary key ("workspace", "id")
);
create unique index if not exists "uk_crm_feedback_case_number" on "crm_feedback_case" ("workspace", "uk_number");
create index if not exists "ix_crm_feedback_case_number" on "crm_feedback_case" ("workspace", "number", "id");
create index if not exists "ix_crm_feedback_case_customer_opened_at" on "crm_feedback_case" ("workspace", "customer", "opened_at", "id");
create index if not exists "ix_crm_feedback_case_in_charge_open_opened_at" on "crm_feedback_case" ("workspace", "in_charge", "open", "opened_at", "id");
create index if not exists "ix_crm_feedback_case_open_resolution_due" on "crm_feedback_case" ("workspace", "open", "resolution_due", "id");
create index if not exists "ix_crm_feedback_case_external_key" on "crm_feedback_case" ("workspace", "external_key", "id");

create table if not exists "crm_case_event" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "case" uuid,
    "customer" uuid,
    "sequence" bigint,
    "act" varchar(500) collate "C",
    "at" timestamp(6),
    "recorded_at" timestamp(6),
    "by" varchar(500) collate "C",
    "priority" varchar(500) collate "C",
    "person" varchar(500) collate "C",
    "code" varchar(500) collate "C",
    "score" bigint,
    "text" text collate "C",
    "promised" text collate "C",
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_case_event_case_sequence" on "crm_case_event" ("workspace", "case", "sequence", "id");

create table if not exists "crm_case_timer" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "step" varchar(500) collate "C",
    "due_at" timestamp(6),
    "free_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_case_timer_free_at" on "crm_case_timer" ("workspace", "free_at", "id");

create table if not exists "crm_survey_answer" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "customer" uuid,
    "case" uuid,
    "instrument" varchar(500) collate "C",
    "score" bigint,
    "words" text collate "C",
    "at" timestamp(6),
    "day" date,
    "by" varchar(500) collate "C",
    "recorded_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_survey_answer_customer_at" on "crm_survey_answer" ("workspace", "customer", "at", "id");
create index if not exists "ix_crm_survey_answer_instrument_day" on "crm_survey_answer" ("workspace", "instrument", "day", "id");

create table if not exists "crm_reminder" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "subject_type" varchar(500) collate "C",
    "subject" uuid,
    "customer" uuid,
    "step" varchar(500) collate "C",
    "to_customer" boolean,
    "recipient" varchar(500) collate "C",
    "due_at" timestamp(6),
    "recorded_at" timestamp(6),
    "late" boolean,
    "state" varchar(500) collate "C",
    "attempts" bigint,
    "next_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_reminder_state_next_at" on "crm_reminder" ("workspace", "state", "next_at", "id");
create index if not exists "ix_crm_reminder_recipient_due_at" on "crm_reminder" ("workspace", "recipient", "due_at", "id");
create index if not exists "ix_crm_reminder_customer_due_at" on "crm_reminder" ("workspace", "customer", "due_at", "id");

create table if not exists "crm_person" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "user" varchar(500) collate "C",
    "name" varchar(500) collate "C",
    "team" varchar(500) collate "C",
    "department" varchar(500) collate "C",
    "manager" varchar(500) collate "C",
    "active" boolean,
    "absent" boolean,
    "uk_user" varchar(500) collate "C",
    primary key ("workspace", "id")
);
create unique index if not exists "uk_crm_person_user" on "crm_person" ("workspace", "uk_user");
create index if not exists "ix_crm_person_team" on "crm_person" ("workspace", "team", "id");
create index if not exists "ix_crm_person_department" on "crm_person" ("workspace", "department", "id");
create index if not exists "ix_crm_person_name" on "crm_person" ("workspace", "name", "id");

create table if not exists "crm_outbox" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "listener" varchar(500) collate "C",
    "lane" uuid,
    "sequence" bigint,
    "due_at" timestamp(6),
    "attempts" bigint,
    "state" varchar(500) collate "C",
    "last_error" varchar(500) collate "C",
    "event_id" uuid,
    "type" varchar(500) collate "C",
    "workspace_name" varchar(500) collate "C",
    "customer" uuid,
    "subject" uuid,
    "occurred_at" timestamp(6),
    "recorded_at" timestamp(6),
    "by" varchar(500) collate "C",
    "details" text collate "C",
    "uk_delivery" varchar(500) collate "C",
    primary key ("workspace", "id")
);
create unique index if not exists "uk_crm_outbox_delivery" on "crm_outbox" ("workspace", "uk_delivery");
create index if not exists "ix_crm_outbox_listener_lane_sequence" on "crm_outbox" ("workspace", "listener", "lane", "sequence", "id");
create index if not exists "ix_crm_outbox_state_due_at" on "crm_outbox" ("workspace", "state", "due_at", "id");

create table if not exists "crm_event_lane" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "last" bigint,
    primary key ("workspace", "id")
);

create table if not exists "crm_listener" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "name" varchar(500) collate "C",
    primary key ("workspace", "id")
);

create table if not exists "crm_audit" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "record_type" varchar(500) collate "C",
    "record" uuid,
    "record_version" bigint,
    "customer" uuid,
    "by" varchar(500) collate "C",
    "behalf" varchar(500) collate "C",
    "purpose" varchar(500) collate "C",
    "recorded_at" timestamp(6),
    "occurred_at" timestamp(6),
    "reason" text collate "C",
    "before_kid" varchar(64) collate "C",
    "before" text collate "C",
    "before_key" varchar(500) collate "C",
    "after_kid" varchar(64) collate "C",
    "after" text collate "C",
    "after_key" varchar(500) collate "C",
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_audit_customer_recorded_at" on "crm_audit" ("workspace", "customer", "recorded_at", "id");

create table if not exists "crm_counter" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "name" varchar(500) collate "C",
    "value" bigint,
    primary key ("workspace", "id")
);

create table if not exists "crm_idempotent_result" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "operation" varchar(500) collate "C",
    "digest" varchar(500) collate "C",
    "result" uuid,
    "recorded_at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_idempotent_result_recorded_at" on "crm_idempotent_result" ("workspace", "recorded_at", "id");

create table if not exists "crm_due_customer" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "since" timestamp(6),
    primary key ("workspace", "id")
);

create table if not exists "crm_class_expiry" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "at" timestamp(6),
    primary key ("workspace", "id")
);
create index if not exists "ix_crm_class_expiry_at" on "crm_class_expiry" ("workspace", "at", "id");

create table if not exists "crm_settings" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "values" text collate "C",
    primary key ("workspace", "id")
);

create table if not exists "crm_standing_rules" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "rules" varchar(500) collate "C",
    "zone" varchar(500) collate "C",
    "currency" varchar(500) collate "C",
    "redate" boolean,
    "reprice" boolean,
    "through" uuid,
    "done" boolean,
    primary key ("workspace", "id")
);

create table if not exists "crm_standing_promises" (
    "workspace" varchar(64) collate "C" not null,
    "version" bigint not null,
    "id" uuid not null,
    "rules" varchar(500) collate "C",
    "through" uuid,
    "done" boolean,
    primary key ("workspace", "id")
);

create table if not exists "crm_value" (
    "workspace" varchar(64) collate "C" not null,
    "record_type" varchar(64) collate "C" not null,
    "field" varchar(64) collate "C" not null,
    "value" varchar(500) collate "C",
    "id" uuid not null,
    "position" bigint not null,
    primary key ("workspace", "record_type", "id", "field", "position")
);
create index if not exists "ix_crm_value_value" on "crm_value" ("workspace", "record_type", "field", "value", "id");
