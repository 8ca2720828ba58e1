package io.guanxi.crm.customer;

import io.guanxi.crm.field.Shown;
import java.util.List;

/**
 * A person to talk to, as one actor may see them.
 *
 * @param decisionMaker hidden from those who may not know who decides
 * @param mobiles E.164 in clear, or masked
 */
public record ContactView(
        Shown<String> name,
        Shown<String> title,
        Shown<Boolean> decisionMaker,
        List<Shown<String>> mobiles,
        List<Shown<String>> landlines,
        List<Shown<String>> emails,
        Shown<String> wechat) {}
