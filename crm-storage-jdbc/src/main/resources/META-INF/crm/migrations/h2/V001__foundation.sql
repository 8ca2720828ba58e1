-- The tables of the library, written from its record types.

create table if not exists "CRM_CUSTOMER" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "STATE" varchar(500),
    "NUMBER" varchar(500),
    "KIND" varchar(500),
    "NAME" varchar(500),
    "NAME_SK" varchar(255),
    "PERSON_NAME_KID" varchar(64),
    "PERSON_NAME" varchar(1048576),
    "PERSON_NAME_KEY" varchar(500),
    "CREDIT_CODE" varchar(500),
    "TYPE" varchar(500),
    "CONTACTS_KID" varchar(64),
    "CONTACTS" clob,
    "CONTACTS_KEY" varchar(500),
    "PHONES_KID" varchar(64),
    "PHONES" varchar(1048576),
    "PHONES_KEY" varchar(500),
    "EMAILS_KID" varchar(64),
    "EMAILS" varchar(1048576),
    "EMAILS_KEY" varchar(500),
    "ADDRESSES_KID" varchar(64),
    "ADDRESSES" clob,
    "ADDRESSES_KEY" varchar(500),
    "INDUSTRY" varchar(500),
    "REGION" varchar(500),
    "REGISTERED_REGION" varchar(500),
    "HEAD_COUNT" numeric(28,6),
    "HEAD_COUNT_TO" numeric(28,6),
    "REVENUE" numeric(28,6),
    "REVENUE_TO" numeric(28,6),
    "CAPITAL" numeric(28,6),
    "CAPITAL_TO" numeric(28,6),
    "FOUNDED_ON" date,
    "MAIN_BUSINESS" clob,
    "SOURCE_CHANNEL" varchar(500),
    "OWNER" varchar(500),
    "COLLABORATORS" varchar(1048576),
    "STATUS" varchar(500),
    "STATUS_SINCE" timestamp(6),
    "STRATEGIC_PARTNER" boolean,
    "PARENT" uuid,
    "CORE_DEMANDS" varchar(1048576),
    "PREFERENCES" clob,
    "COMPETITORS" clob,
    "REMARKS" clob,
    "FIRST_CONTACT_ON" date,
    "FIRST_COOPERATION_ON" date,
    "LAST_FOLLOW_UP_ON" date,
    "OPENING_AMOUNT" numeric(28,6),
    "OPENING_DEALS" bigint,
    "FLAGS" varchar(1048576),
    "CREATED_AT" timestamp(6),
    "RECORDED_AT" timestamp(6),
    "CREATED_BY" varchar(500),
    "UK_NUMBER" varchar(500),
    "UK_CREDIT_CODE" varchar(500),
    primary key ("WORKSPACE", "ID")
);
create unique index if not exists "UK_CRM_CUSTOMER_NUMBER" on "CRM_CUSTOMER" ("WORKSPACE", "UK_NUMBER");
create unique index if not exists "UK_CRM_CUSTOMER_CREDIT_CODE" on "CRM_CUSTOMER" ("WORKSPACE", "UK_CREDIT_CODE");
create index if not exists "IX_CRM_CUSTOMER_NUMBER" on "CRM_CUSTOMER" ("WORKSPACE", "NUMBER", "ID");
create index if not exists "IX_CRM_CUSTOMER_CREDIT_CODE" on "CRM_CUSTOMER" ("WORKSPACE", "CREDIT_CODE", "ID");
create index if not exists "IX_CRM_CUSTOMER_OWNER" on "CRM_CUSTOMER" ("WORKSPACE", "OWNER", "ID");
create index if not exists "IX_CRM_CUSTOMER_STATUS" on "CRM_CUSTOMER" ("WORKSPACE", "STATUS", "ID");
create index if not exists "IX_CRM_CUSTOMER_INDUSTRY" on "CRM_CUSTOMER" ("WORKSPACE", "INDUSTRY", "ID");
create index if not exists "IX_CRM_CUSTOMER_REGION" on "CRM_CUSTOMER" ("WORKSPACE", "REGION", "ID");
create index if not exists "IX_CRM_CUSTOMER_NAME" on "CRM_CUSTOMER" ("WORKSPACE", "NAME", "ID");
create index if not exists "IX_CRM_CUSTOMER_NAME_SK" on "CRM_CUSTOMER" ("WORKSPACE", "NAME_SK", "ID");

create table if not exists "CRM_STATUS_CHANGE" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "FROM" varchar(500),
    "TO" varchar(500),
    "REASON_CODE" varchar(500),
    "REASON" clob,
    "BY" varchar(500),
    "AT" timestamp(6),
    "RECORDED_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_STATUS_CHANGE_CUSTOMER_AT" on "CRM_STATUS_CHANGE" ("WORKSPACE", "CUSTOMER", "AT", "ID");

create table if not exists "CRM_OWNER_CHANGE" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "FROM" varchar(500),
    "TO" varchar(500),
    "REASON" clob,
    "BY" varchar(500),
    "AT" timestamp(6),
    "RECORDED_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_OWNER_CHANGE_CUSTOMER_AT" on "CRM_OWNER_CHANGE" ("WORKSPACE", "CUSTOMER", "AT", "ID");

create table if not exists "CRM_TAG" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "KEY" varchar(500),
    "NAME_ZH" varchar(500),
    "NAME_EN" varchar(500),
    "GROUP" varchar(500),
    "EXCLUSIVE" boolean,
    "COLOR" varchar(500),
    "DESCRIPTION" clob,
    "RETIRED" boolean,
    "MERGED_INTO" varchar(500),
    "UK_KEY" varchar(500),
    primary key ("WORKSPACE", "ID")
);
create unique index if not exists "UK_CRM_TAG_KEY" on "CRM_TAG" ("WORKSPACE", "UK_KEY");

create table if not exists "CRM_TAG_ASSIGNMENT" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "TAG" varchar(500),
    "PROVENANCE" varchar(500),
    "SOURCE" varchar(500),
    "SINCE" timestamp(6),
    "UNTIL" timestamp(6),
    "ENDED_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_TAG_ASSIGNMENT_CUSTOMER_TAG" on "CRM_TAG_ASSIGNMENT" ("WORKSPACE", "CUSTOMER", "TAG", "ID");
create index if not exists "IX_CRM_TAG_ASSIGNMENT_TAG_CUSTOMER" on "CRM_TAG_ASSIGNMENT" ("WORKSPACE", "TAG", "CUSTOMER", "ID");

create table if not exists "CRM_DEAL" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "DAY" date,
    "PRODUCT" varchar(500),
    "AMOUNT" numeric(28,6),
    "CURRENCY" varchar(500),
    "BASE_AMOUNT" numeric(28,6),
    "COST" numeric(28,6),
    "STATUS" varchar(500),
    "CONTRACT_NUMBER" varchar(500),
    "RECORDED_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_DEAL_CUSTOMER_DAY" on "CRM_DEAL" ("WORKSPACE", "CUSTOMER", "DAY", "ID");

create table if not exists "CRM_CONTRACT" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "NUMBER" varchar(500),
    "AMOUNT" numeric(28,6),
    "CURRENCY" varchar(500),
    "SIGNED_ON" date,
    "EFFECTIVE_ON" date,
    "EXPIRES_ON" date,
    "TERMINATED_ON" date,
    "RENEWS" uuid,
    "RECORDED_AT" timestamp(6),
    "UK_CUSTOMER_NUMBER" varchar(500),
    primary key ("WORKSPACE", "ID")
);
create unique index if not exists "UK_CRM_CONTRACT_CUSTOMER_NUMBER" on "CRM_CONTRACT" ("WORKSPACE", "UK_CUSTOMER_NUMBER");
create index if not exists "IX_CRM_CONTRACT_CUSTOMER_EFFECTIVE_ON" on "CRM_CONTRACT" ("WORKSPACE", "CUSTOMER", "EFFECTIVE_ON", "ID");

create table if not exists "CRM_INTERACTION" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "AT" timestamp(6),
    "DAY" date,
    "ENTERED_AT" timestamp(6),
    "BY" varchar(500),
    "PARTICIPANTS" clob,
    "DIRECTION" varchar(500),
    "METHOD" varchar(500),
    "SUBJECT" varchar(500),
    "CONTENT" clob,
    "REACTION" clob,
    "NEXT_STEP" clob,
    "NEXT_ON" date,
    "AUTOMATIC" boolean,
    "COUNT_KEY" varchar(500),
    "RECORDED_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_INTERACTION_CUSTOMER_AT" on "CRM_INTERACTION" ("WORKSPACE", "CUSTOMER", "AT", "ID");

create table if not exists "CRM_CLASSIFICATION" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "DIMENSION" varchar(500),
    "CLASS_KEY" varchar(500),
    "POLICY" varchar(500),
    "POLICY_VERSION" bigint,
    "REASON_CODE" varchar(500),
    "REASON_ZH" clob,
    "REASON_EN" clob,
    "INPUTS" clob,
    "AS_OF" timestamp(6),
    "SINCE" timestamp(6),
    "HOLDS_UNTIL" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_CLASSIFICATION_DIMENSION_CLASS_KEY_CUSTOMER" on "CRM_CLASSIFICATION" ("WORKSPACE", "DIMENSION", "CLASS_KEY", "CUSTOMER", "ID");

create table if not exists "CRM_CLASS_PERIOD" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "DIMENSION" varchar(500),
    "CLASS_KEY" varchar(500),
    "POLICY" varchar(500),
    "POLICY_VERSION" bigint,
    "REASON_CODE" varchar(500),
    "INPUTS" clob,
    "SINCE" timestamp(6),
    "UNTIL" timestamp(6),
    "ENDED_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_CLASS_PERIOD_CUSTOMER_DIMENSION_SINCE" on "CRM_CLASS_PERIOD" ("WORKSPACE", "CUSTOMER", "DIMENSION", "SINCE", "ID");

create table if not exists "CRM_FEEDBACK_CASE" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "NUMBER" varchar(500),
    "CUSTOMER" uuid,
    "TYPE" varchar(500),
    "TOPIC" varchar(500),
    "CHANNEL" varchar(500),
    "DESCRIPTION" clob,
    "JUDGING_WORDS" varchar(500),
    "OWN_WORDS" clob,
    "REQUEST" clob,
    "ATTACHMENTS" clob,
    "OPENED_AT" timestamp(6),
    "RECORDED_AT" timestamp(6),
    "BY" varchar(500),
    "EXTERNAL_KEY" varchar(500),
    "EARLIER" uuid,
    "STATE" varchar(500),
    "OPEN" boolean,
    "PRIORITY" varchar(500),
    "ROUND" bigint,
    "ASSIGNEE" varchar(500),
    "IN_CHARGE" varchar(500),
    "CUSTOMER_OWNER" varchar(500),
    "CUSTOMER_COLLABORATORS" varchar(1048576),
    "ESCALATED_AT" timestamp(6),
    "RESPONSE_DUE" timestamp(6),
    "RESPONDED_AT" timestamp(6),
    "RESPONSE_BREACHED_AT" timestamp(6),
    "RESOLUTION_DUE" timestamp(6),
    "RESOLVED_AT" timestamp(6),
    "RESOLUTION_BREACHED_AT" timestamp(6),
    "CONFIRMED_AT" timestamp(6),
    "CLOSED_AT" timestamp(6),
    "SATISFACTION" bigint,
    "ROOT_CAUSE" varchar(500),
    "ADOPTED" boolean,
    "LAST_AT" timestamp(6),
    "UK_NUMBER" varchar(500),
    primary key ("WORKSPACE", "ID")
);
create unique index if not exists "UK_CRM_FEEDBACK_CASE_NUMBER" on "CRM_FEEDBACK_CASE" ("WORKSPACE", "UK_NUMBER");
create index if not exists "IX_CRM_FEEDBACK_CASE_NUMBER" on "CRM_FEEDBACK_CASE" ("WORKSPACE", "NUMBER", "ID");
create index if not exists "IX_CRM_FEEDBACK_CASE_CUSTOMER_OPENED_AT" on "CRM_FEEDBACK_CASE" ("WORKSPACE", "CUSTOMER", "OPENED_AT", "ID");
create index if not exists "IX_CRM_FEEDBACK_CASE_IN_CHARGE_OPEN_OPENED_AT" on "CRM_FEEDBACK_CASE" ("WORKSPACE", "IN_CHARGE", "OPEN", "OPENED_AT", "ID");
create index if not exists "IX_CRM_FEEDBACK_CASE_OPEN_RESOLUTION_DUE" on "CRM_FEEDBACK_CASE" ("WORKSPACE", "OPEN", "RESOLUTION_DUE", "ID");
create index if not exists "IX_CRM_FEEDBACK_CASE_EXTERNAL_KEY" on "CRM_FEEDBACK_CASE" ("WORKSPACE", "EXTERNAL_KEY", "ID");

create table if not exists "CRM_CASE_EVENT" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CASE" uuid,
    "CUSTOMER" uuid,
    "SEQUENCE" bigint,
    "ACT" varchar(500),
    "AT" timestamp(6),
    "RECORDED_AT" timestamp(6),
    "BY" varchar(500),
    "PRIORITY" varchar(500),
    "PERSON" varchar(500),
    "CODE" varchar(500),
    "SCORE" bigint,
    "TEXT" clob,
    "PROMISED" clob,
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_CASE_EVENT_CASE_SEQUENCE" on "CRM_CASE_EVENT" ("WORKSPACE", "CASE", "SEQUENCE", "ID");

create table if not exists "CRM_CASE_TIMER" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "STEP" varchar(500),
    "DUE_AT" timestamp(6),
    "FREE_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_CASE_TIMER_FREE_AT" on "CRM_CASE_TIMER" ("WORKSPACE", "FREE_AT", "ID");

create table if not exists "CRM_SURVEY_ANSWER" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "CUSTOMER" uuid,
    "CASE" uuid,
    "INSTRUMENT" varchar(500),
    "SCORE" bigint,
    "WORDS" clob,
    "AT" timestamp(6),
    "DAY" date,
    "BY" varchar(500),
    "RECORDED_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_SURVEY_ANSWER_CUSTOMER_AT" on "CRM_SURVEY_ANSWER" ("WORKSPACE", "CUSTOMER", "AT", "ID");
create index if not exists "IX_CRM_SURVEY_ANSWER_INSTRUMENT_DAY" on "CRM_SURVEY_ANSWER" ("WORKSPACE", "INSTRUMENT", "DAY", "ID");

create table if not exists "CRM_REMINDER" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "SUBJECT_TYPE" varchar(500),
    "SUBJECT" uuid,
    "CUSTOMER" uuid,
    "STEP" varchar(500),
    "TO_CUSTOMER" boolean,
    "RECIPIENT" varchar(500),
    "DUE_AT" timestamp(6),
    "RECORDED_AT" timestamp(6),
    "LATE" boolean,
    "STATE" varchar(500),
    "ATTEMPTS" bigint,
    "NEXT_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_REMINDER_STATE_NEXT_AT" on "CRM_REMINDER" ("WORKSPACE", "STATE", "NEXT_AT", "ID");
create index if not exists "IX_CRM_REMINDER_RECIPIENT_DUE_AT" on "CRM_REMINDER" ("WORKSPACE", "RECIPIENT", "DUE_AT", "ID");
create index if not exists "IX_CRM_REMINDER_CUSTOMER_DUE_AT" on "CRM_REMINDER" ("WORKSPACE", "CUSTOMER", "DUE_AT", "ID");

create table if not exists "CRM_PERSON" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "USER" varchar(500),
    "NAME" varchar(500),
    "TEAM" varchar(500),
    "DEPARTMENT" varchar(500),
    "MANAGER" varchar(500),
    "ACTIVE" boolean,
    "ABSENT" boolean,
    "UK_USER" varchar(500),
    primary key ("WORKSPACE", "ID")
);
create unique index if not exists "UK_CRM_PERSON_USER" on "CRM_PERSON" ("WORKSPACE", "UK_USER");
create index if not exists "IX_CRM_PERSON_TEAM" on "CRM_PERSON" ("WORKSPACE", "TEAM", "ID");
create index if not exists "IX_CRM_PERSON_DEPARTMENT" on "CRM_PERSON" ("WORKSPACE", "DEPARTMENT", "ID");
create index if not exists "IX_CRM_PERSON_NAME" on "CRM_PERSON" ("WORKSPACE", "NAME", "ID");

create table if not exists "CRM_OUTBOX" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "LISTENER" varchar(500),
    "LANE" uuid,
    "SEQUENCE" bigint,
    "DUE_AT" timestamp(6),
    "ATTEMPTS" bigint,
    "STATE" varchar(500),
    "LAST_ERROR" varchar(500),
    "EVENT_ID" uuid,
    "TYPE" varchar(500),
    "WORKSPACE_NAME" varchar(500),
    "CUSTOMER" uuid,
    "SUBJECT" uuid,
    "OCCURRED_AT" timestamp(6),
    "RECORDED_AT" timestamp(6),
    "BY" varchar(500),
    "DETAILS" clob,
    "UK_DELIVERY" varchar(500),
    primary key ("WORKSPACE", "ID")
);
create unique index if not exists "UK_CRM_OUTBOX_DELIVERY" on "CRM_OUTBOX" ("WORKSPACE", "UK_DELIVERY");
create index if not exists "IX_CRM_OUTBOX_LISTENER_LANE_SEQUENCE" on "CRM_OUTBOX" ("WORKSPACE", "LISTENER", "LANE", "SEQUENCE", "ID");
create index if not exists "IX_CRM_OUTBOX_STATE_DUE_AT" on "CRM_OUTBOX" ("WORKSPACE", "STATE", "DUE_AT", "ID");

create table if not exists "CRM_EVENT_LANE" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "LAST" bigint,
    primary key ("WORKSPACE", "ID")
);

create table if not exists "CRM_LISTENER" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "NAME" varchar(500),
    primary key ("WORKSPACE", "ID")
);

create table if not exists "CRM_AUDIT" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "RECORD_TYPE" varchar(500),
    "RECORD" uuid,
    "RECORD_VERSION" bigint,
    "CUSTOMER" uuid,
    "BY" varchar(500),
    "BEHALF" varchar(500),
    "PURPOSE" varchar(500),
    "RECORDED_AT" timestamp(6),
    "OCCURRED_AT" timestamp(6),
    "REASON" clob,
    "BEFORE_KID" varchar(64),
    "BEFORE" clob,
    "BEFORE_KEY" varchar(500),
    "AFTER_KID" varchar(64),
    "AFTER" clob,
    "AFTER_KEY" varchar(500),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_AUDIT_CUSTOMER_RECORDED_AT" on "CRM_AUDIT" ("WORKSPACE", "CUSTOMER", "RECORDED_AT", "ID");

create table if not exists "CRM_COUNTER" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "NAME" varchar(500),
    "VALUE" bigint,
    primary key ("WORKSPACE", "ID")
);

create table if not exists "CRM_IDEMPOTENT_RESULT" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "OPERATION" varchar(500),
    "DIGEST" varchar(500),
    "RESULT" uuid,
    "RECORDED_AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_IDEMPOTENT_RESULT_RECORDED_AT" on "CRM_IDEMPOTENT_RESULT" ("WORKSPACE", "RECORDED_AT", "ID");

create table if not exists "CRM_DUE_CUSTOMER" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "SINCE" timestamp(6),
    primary key ("WORKSPACE", "ID")
);

create table if not exists "CRM_CLASS_EXPIRY" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "AT" timestamp(6),
    primary key ("WORKSPACE", "ID")
);
create index if not exists "IX_CRM_CLASS_EXPIRY_AT" on "CRM_CLASS_EXPIRY" ("WORKSPACE", "AT", "ID");

create table if not exists "CRM_SETTINGS" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "VALUES" clob,
    primary key ("WORKSPACE", "ID")
);

create table if not exists "CRM_STANDING_RULES" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "RULES" varchar(500),
    "ZONE" varchar(500),
    "CURRENCY" varchar(500),
    "REDATE" boolean,
    "REPRICE" boolean,
    "THROUGH" uuid,
    "DONE" boolean,
    primary key ("WORKSPACE", "ID")
);

create table if not exists "CRM_STANDING_PROMISES" (
    "WORKSPACE" varchar(64) not null,
    "VERSION" bigint not null,
    "ID" uuid not null,
    "RULES" varchar(500),
    "THROUGH" uuid,
    "DONE" boolean,
    primary key ("WORKSPACE", "ID")
);

create table if not exists "CRM_VALUE" (
    "WORKSPACE" varchar(64) not null,
    "RECORD_TYPE" varchar(64) not null,
    "FIELD" varchar(64) not null,
    "VALUE" varchar(500),
    "ID" uuid not null,
    "POSITION" bigint not null,
    primary key ("WORKSPACE", "RECORD_TYPE", "ID", "FIELD", "POSITION")
);
create index if not exists "IX_CRM_VALUE_VALUE" on "CRM_VALUE" ("WORKSPACE", "RECORD_TYPE", "FIELD", "VALUE", "ID");
