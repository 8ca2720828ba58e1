package io.guanxi.crm.internal.access;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.audit.AuditEntry;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Subject;
import io.guanxi.crm.filter.Evaluator;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an actor may do and see, resolved once per call. Someone who acts on another's behalf has two parts, and only
 * what both allow is allowed.
 */
public final class Authority {
    private final WorkspaceId workspace;
    private final AuditEntry.Signature signature;
    private final List<AuthorityPart> parts;
    private final Map<Right, Filter<Customer>> rows = new ConcurrentHashMap<>();

    Authority(WorkspaceId workspace, AuditEntry.Signature signature, List<AuthorityPart> parts) {
        this.workspace = workspace;
        this.signature = signature;
        this.parts = List.copyOf(parts);
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    /** Who acts: the user, or the name of a narrow authority. */
    public UserId user() {
        return UserId.of(signature.user());
    }

    public AuditEntry.Signature signature() {
        return signature;
    }

    /** Whether the right is granted anywhere at all. */
    public boolean has(Right right) {
        return parts.stream().allMatch(part -> part.grants().scope(right) != Scope.NONE);
    }

    /** Makes sure that the right is granted anywhere at all. */
    public void need(Right right) {
        if (!has(right)) {
            throw new ForbiddenException(right.key());
        }
    }

    /** Makes sure that the right is granted everywhere. */
    public void needEverywhere(Right right) {
        if (!parts.stream().allMatch(part -> part.grants().scope(right) == Scope.ALL)) {
            throw new ForbiddenException(right.key());
        }
    }

    /** Which customers the right reaches. */
    public Filter<Customer> rows(Right right) {
        return rows.computeIfAbsent(
                right, asked -> parts.stream().map(part -> part.rows(asked)).reduce(Filter.all(), Filter::and));
    }

    /** Whether the right reaches this customer: the same predicate as {@link #rows}. */
    public boolean reaches(Right right, Customer customer) {
        return Evaluator.matches(rows(right), new Alone<>(customer));
    }

    /** Makes sure that the right reaches this customer. */
    public void needOn(Right right, Customer customer) {
        if (!reaches(right, customer)) {
            throw new ForbiddenException(right.key());
        }
    }

    /** How far fields of this class are open on this customer. */
    public FieldAccess access(Sensitivity sensitivity, Customer customer) {
        return parts.stream()
                .map(part -> part.access(sensitivity, customer))
                .reduce(FieldAccess.EDITABLE, FieldAccess::atMost);
    }

    /** Which records the right reaches, by the person in charge or by the customer that they belong to. */
    public <T> Filter<T> within(Right right, Reached<T> by) {
        return parts.stream().map(part -> part.within(right, by)).reduce(Filter.all(), Filter::and);
    }

    /** Whether the right reaches this record: the same predicate as {@link #within}. */
    public <T> boolean reaches(Right right, Reached<T> by, T record) {
        return Evaluator.matches(within(right, by), new Alone<>(record));
    }

    /** How far fields of this class are open on something that these people have or keep. */
    public FieldAccess access(Sensitivity sensitivity, Set<UserId> people) {
        return parts.stream()
                .map(part -> part.access(sensitivity, people))
                .reduce(FieldAccess.EDITABLE, FieldAccess::atMost);
    }

    /** Makes sure that the field may be read on everything that the right reaches, so that one may ask by it. */
    public void needReadable(Field<?, ?> field, Right right) {
        FieldAccess access = parts.stream()
                .map(part -> part.everywhere(field.sensitivity(), right))
                .reduce(FieldAccess.EDITABLE, FieldAccess::atMost);
        if (access.compareTo(FieldAccess.READABLE) < 0) {
            throw new ForbiddenException("read " + field.key());
        }
    }

    /** How far fields of this class are open on customers of one's own. */
    public FieldAccess onOwn(Sensitivity sensitivity) {
        return parts.stream().map(part -> part.onOwn(sensitivity)).reduce(FieldAccess.EDITABLE, FieldAccess::atMost);
    }

    /** How far fields of this class are open on every customer in sight. */
    public FieldAccess everywhere(Sensitivity sensitivity) {
        return parts.stream()
                .map(part -> part.everywhere(sensitivity))
                .reduce(FieldAccess.EDITABLE, FieldAccess::atMost);
    }

    /** Makes sure that the field may be read on every customer in sight, so that one may ask by it. */
    public void needReadable(Field<?, ?> field) {
        if (everywhere(field.sensitivity()).compareTo(FieldAccess.READABLE) < 0) {
            throw new ForbiddenException("read " + field.key());
        }
        if (field.isPersonal()) {
            need(Right.LOOK_UP_PERSONAL);
        }
    }

    private record Alone<T>(T owner) implements Subject<T> {
        @Override
        public <C> Collection<C> related(Relation<T, C> relation) {
            throw new IllegalStateException("a row right looks at the record alone");
        }
    }
}
