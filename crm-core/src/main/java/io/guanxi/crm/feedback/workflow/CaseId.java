package io.guanxi.crm.feedback.workflow;

import java.util.UUID;

/** The id of a feedback case. */
public record CaseId(UUID value) {}
