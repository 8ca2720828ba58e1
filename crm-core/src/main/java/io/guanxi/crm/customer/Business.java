package io.guanxi.crm.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the customer does and where.
 *
 * @param industry 所属行业: a GB/T 4754 code, or the text as given when the dictionary does not know it
 * @param region 所在地区: a GB/T 2260 code of two, four or six digits, or the text as given
 * @param registeredRegion 注册地区, like {@code region}
 * @param mainBusiness 主营业务
 * @param sourceChannel 客户来源
 */
public record Business(
        @Nullable String industry,
        @Nullable String region,
        @Nullable String registeredRegion,
        Scale scale,
        @Nullable LocalDate foundedOn,
        @Nullable String mainBusiness,
        @Nullable String sourceChannel) {
    /** Nothing is known. */
    public static final Business UNKNOWN = new Business(null, null, null, Scale.UNKNOWN, null, null, null);
}
