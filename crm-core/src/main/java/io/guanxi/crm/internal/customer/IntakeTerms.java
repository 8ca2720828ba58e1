package io.guanxi.crm.internal.customer;

import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.UserId;
import java.util.List;
import java.util.function.Function;

/**
 * What an intake has to know of its workspace.
 *
 * @param people the users of this id or name; one, none or several
 */
record IntakeTerms(WorkspaceSettings settings, Function<String, List<UserId>> people) {}
