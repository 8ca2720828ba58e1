package io.guanxi.crm.customer;

import io.guanxi.crm.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How we stand with the customer.
 *
 * @param owner 跟进负责人
 * @param collaborators 协作人
 * @param strategicPartner 战略合作伙伴
 * @param parent the group (集团) it belongs to
 */
public record Relationship(
        UserId owner,
        List<UserId> collaborators,
        CustomerStatus status,
        boolean strategicPartner,
        @Nullable CustomerId parent) {
    public Relationship {
        collaborators = List.copyOf(collaborators);
    }
}
