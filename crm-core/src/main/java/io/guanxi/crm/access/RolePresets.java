package io.guanxi.crm.access;

import static io.guanxi.crm.access.FieldAccess.EDITABLE;
import static io.guanxi.crm.access.FieldAccess.HIDDEN;
import static io.guanxi.crm.access.FieldAccess.MASKED;
import static io.guanxi.crm.access.FieldAccess.READABLE;
import static io.guanxi.crm.access.Right.*;
import static io.guanxi.crm.access.Scope.ALL;
import static io.guanxi.crm.access.Scope.COLLABORATING;
import static io.guanxi.crm.access.Scope.DEPARTMENT;
import static io.guanxi.crm.access.Scope.OWN;
import static io.guanxi.crm.access.Scope.TEAM;
import static io.guanxi.crm.field.Sensitivity.*;

import io.guanxi.crm.field.Sensitivity;
import java.util.Map;

/** The roles that ship, each replaceable by a workspace. */
public final class RolePresets {
    private static final Sensitivity[] EVERYTHING = {
        TECHNICAL, BASIC, CONTACT, DECISION_MAKER, AMOUNT, CONTRACT_AMOUNT, COST, FREE_TEXT
    };

    private RolePresets() {}

    /** All roles that ship, by name. */
    public static Map<Role, Grants> all() {
        return Map.of(
                Role.SALES, sales(),
                Role.SERVICE, service(),
                Role.TECHNICAL_SUPPORT, technicalSupport(),
                Role.SUPERVISOR, supervisor(),
                Role.DEPARTMENT_MANAGER, departmentManager(),
                Role.DATA_STEWARD, dataSteward(),
                Role.MARKETING, marketing(),
                Role.MANAGEMENT, management(),
                Role.ADMINISTRATOR, administrator());
    }

    /**
     * Sees basic data and deals of all; contact data and amounts in clear, and edits, on its own customers alone, those on
     * which it collaborates included except for master data.
     */
    public static Grants sales() {
        return salesStrict().may(OWN, EDIT_CUSTOMERS);
    }

    /** Like {@link #sales()}, but master data of its own customers is edited by others. */
    public static Grants salesStrict() {
        return Grants.NONE
                .may(ALL, VIEW_CUSTOMERS, CREATE_CUSTOMERS)
                .may(OWN, CHANGE_STATUS)
                .may(COLLABORATING, RECORD_INTERACTIONS, RECORD_DEALS, ASSIGN_TAGS, BACKDATE)
                .may(COLLABORATING, VIEW_CASES, SUBMIT_FEEDBACK, HANDLE_CASES)
                .see(EDITABLE, READABLE, TECHNICAL, BASIC)
                .see(EDITABLE, MASKED, CONTACT, AMOUNT, CONTRACT_AMOUNT)
                .see(EDITABLE, HIDDEN, DECISION_MAKER, FREE_TEXT);
    }

    /** Speaks with every customer; sees no amounts. */
    public static Grants service() {
        return Grants.NONE
                .may(ALL, VIEW_CUSTOMERS, RECORD_INTERACTIONS)
                .may(ALL, VIEW_CASES, SUBMIT_FEEDBACK, HANDLE_CASES)
                .see(READABLE, READABLE, TECHNICAL, BASIC, CONTACT, FREE_TEXT);
    }

    /** Sees what it is assigned to. */
    public static Grants technicalSupport() {
        return Grants.NONE
                .may(COLLABORATING, VIEW_CUSTOMERS, RECORD_INTERACTIONS)
                .may(COLLABORATING, VIEW_CASES, SUBMIT_FEEDBACK, HANDLE_CASES)
                .see(READABLE, HIDDEN, TECHNICAL, BASIC, CONTACT, FREE_TEXT);
    }

    /** 主管: sees the team's customers and cases, works on them and reassigns them. */
    public static Grants supervisor() {
        return leader(TEAM).may(TEAM, TRANSFER_CUSTOMERS);
    }

    /** 部门经理: like the supervisor, for the department; archives, exports, reads the audit trail, closes unconfirmed. */
    public static Grants departmentManager() {
        return leader(DEPARTMENT)
                .may(DEPARTMENT, TRANSFER_CUSTOMERS, ARCHIVE_CUSTOMERS, EXPORT, READ_AUDIT, CLOSE_UNCONFIRMED);
    }

    private static Grants leader(Scope scope) {
        return Grants.NONE
                .may(scope, VIEW_CUSTOMERS, EDIT_CUSTOMERS, CHANGE_STATUS, ASSIGN_TAGS, BACKDATE)
                .may(scope, RECORD_DEALS, RECORD_INTERACTIONS)
                .may(scope, VIEW_CASES, SUBMIT_FEEDBACK, HANDLE_CASES, ASSIGN_CASES)
                .may(ALL, CREATE_CUSTOMERS)
                .see(EDITABLE, EDITABLE, TECHNICAL, BASIC, CONTACT, DECISION_MAKER, FREE_TEXT)
                .see(EDITABLE, EDITABLE, AMOUNT, CONTRACT_AMOUNT);
    }

    /**
     * 数据专员: master data, import and merge; no amounts. It enters no deals or interactions one by one; the import carries
     * whatever the files hold, amounts included, which stay hidden from the steward afterwards.
     */
    public static Grants dataSteward() {
        return Grants.NONE
                .may(ALL, VIEW_CUSTOMERS, CREATE_CUSTOMERS, EDIT_CUSTOMERS, CHANGE_STATUS, ARCHIVE_CUSTOMERS)
                .may(ALL, VIEW_CASES, SUBMIT_FEEDBACK)
                .may(ALL, TRANSFER_CUSTOMERS, ASSIGN_TAGS, MANAGE_TAGS, IMPORT, BACKDATE, LOOK_UP_PERSONAL, READ_AUDIT)
                .see(EDITABLE, EDITABLE, TECHNICAL, BASIC, CONTACT, DECISION_MAKER, FREE_TEXT);
    }

    /** Segments and figures, no personal data. */
    public static Grants marketing() {
        return Grants.NONE.may(ALL, VIEW_CUSTOMERS, ASSIGN_TAGS, VIEW_CASES).see(READABLE, READABLE, TECHNICAL, BASIC);
    }

    /** 管理层: everything but configuration. */
    public static Grants management() {
        Grants all = Grants.NONE.see(EDITABLE, EDITABLE, EVERYTHING);
        for (Right right : Right.values()) {
            all = right == CONFIGURE ? all : all.may(ALL, right);
        }
        return all;
    }

    /** Configures, sees no customer data. */
    public static Grants administrator() {
        return Grants.NONE.may(ALL, CONFIGURE, MANAGE_TAGS, CLASSIFY).see(READABLE, READABLE, TECHNICAL);
    }
}
