package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;

/**
 * Why a policy decided as it did.
 *
 * @param code which rule decided; stable, so that it can be counted and translated
 * @param template the words, in which <code>{name}</code> stands for the input of that name and <code>{*}</code> for all of them
 */
public record Reason(String code, Label template) {

    /** A reason in both languages. */
    public static Reason of(String code, String zh, String en) {
        return new Reason(code, new Label(zh, en));
    }

    /** A reason that names the rule and lists what was read. */
    public static Reason ofRule(String code) {
        return of(code, "规则 " + code + ":{*}", "rule " + code + ": {*}");
    }
}
