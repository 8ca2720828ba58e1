package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Grants;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.ContactView;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.ForbiddenException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who decides at a customer's: hidden with contacts shown, in the audit trail too, and not lost by who cannot see it. */
public abstract class DecisionMakerContract extends ServiceSuite {
    private static final Role BLIND = new Role("blind");
    private static final ContactDraft WANG = ContactDraft.named("王芳").reach("13800001234");
    private static final ContactDraft LIU = ContactDraft.named("刘洋").reach("13900005678");

    /** Edits contacts, but does not see who decides. */
    private CrmSession blind() {
        Grants grants = Grants.NONE
                .may(Scope.ALL, Right.VIEW_CUSTOMERS, Right.EDIT_CUSTOMERS, Right.READ_AUDIT)
                .see(FieldAccess.EDITABLE, FieldAccess.EDITABLE, Sensitivity.TECHNICAL, Sensitivity.BASIC)
                .see(FieldAccess.EDITABLE, FieldAccess.EDITABLE, Sensitivity.CONTACT);
        return node(builder -> builder.settings(WorkspaceSettings.defaults().role(BLIND, grants)))
                .as(Actor.of(FIRM, "blind", BLIND));
    }

    private CustomerId decided() {
        return boss().customers()
                .register(CustomerDraft.enterprise("决策公司")
                        .industry("制造业")
                        .region("上海市浦东新区")
                        .contact(WANG.deciding("是"))
                        .contact(LIU.deciding("否")))
                .id();
    }

    private List<Optional<Boolean>> deciders(CustomerId id) {
        return boss().customers().get(id).contacts().stream()
                .map(each -> each.decisionMaker().clear())
                .toList();
    }

    private static void edit(CrmSession session, CustomerId id, ContactDraft... contacts) {
        long version = session.customers().get(id).version();
        session.customers().acts().change(id, version, CustomerPatch.empty().contacts(List.of(contacts)));
    }

    @Test
    void who_decides_is_hidden_where_contacts_are_shown() {
        CustomerId id = decided();
        assertThat(blind().customers().get(id).contacts()).hasSize(2).allSatisfy((ContactView each) -> {
            assertThat(each.name()).isInstanceOf(Shown.Clear.class);
            assertThat(each.decisionMaker()).isInstanceOf(Shown.Hidden.class);
        });
        assertThat(blind().customers()
                        .get(id)
                        .get(CustomerFields.CONTACTS)
                        .clear()
                        .orElseThrow())
                .allSatisfy(each -> assertThat(each.decisionMaker()).isNull());
    }

    @Test
    void who_decides_is_hidden_in_the_audit_trail() {
        CustomerId id = decided();
        edit(boss(), id, WANG.deciding("否"), LIU.deciding("是"));
        assertThat(boss().audit().of(id).toString()
                        + boss().audit().of(id).get(0).after())
                .contains("decisionMaker");
        blind().audit().of(id).forEach(entry -> {
            assertThat(String.valueOf(entry.before())).doesNotContain("decisionMaker", "true", "false");
            assertThat(String.valueOf(entry.after().get("contacts"))).doesNotContain("decisionMaker");
        });
    }

    @Test
    void contacts_edited_by_who_cannot_see_who_decides_keep_it() {
        CustomerId id = decided();
        edit(blind(), id, LIU.titled("经理"), WANG);
        assertThat(deciders(id)).containsExactly(Optional.of(false), Optional.of(true));
        edit(
                blind(),
                id,
                ContactDraft.named("王芳芳").reach("13800001234"),
                ContactDraft.named("新人").reach("13700001111"));
        assertThat(deciders(id)).containsExactly(Optional.of(true), Optional.empty());
    }

    @Test
    void who_may_not_edit_who_decides_may_not_say_it() {
        CustomerId id = decided();
        assertThatThrownBy(() -> edit(blind(), id, WANG.deciding("否"), LIU))
                .isInstanceOfSatisfying(
                        ForbiddenException.class,
                        denied -> assertThat(denied.right()).isEqualTo("edit contacts.decision-maker"));
        assertThat(deciders(id)).containsExactly(Optional.of(true), Optional.of(false));
    }

    @Test
    void who_may_edit_it_says_it_anew() {
        CustomerId id = decided();
        edit(boss(), id, WANG, LIU.deciding("是"));
        assertThat(deciders(id)).containsExactly(Optional.empty(), Optional.of(true));
    }
}
