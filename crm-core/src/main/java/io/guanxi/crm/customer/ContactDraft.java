package io.guanxi.crm.customer;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person to talk to, as entered. Reaches (phones, e-mails) are recognised by their content. Immutable.
 *
 * @param decisionMaker 是/否 or yes/no as entered
 * @param reaches mobiles, landlines and e-mails as entered; a text may list several
 */
public record ContactDraft(
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 20) String decisionMaker,
        @Size(max = 50) List<Reach> reaches,
        @Nullable @Size(max = 100) String wechat) {
    /**
     * One phone or e-mail as entered.
     *
     * @param kind what the source says it is; {@link ReachKind#ANY} to go by the content
     */
    public record Reach(ReachKind kind, String text) {
        @Override
        public String toString() {
            return "Reach[" + kind + "]";
        }
    }

    /** What a reach is said to be. */
    public enum ReachKind {
        ANY,
        MOBILE,
        LANDLINE,
        EMAIL
    }

    public ContactDraft {
        reaches = List.copyOf(reaches);
    }

    /** Someone of this name. */
    public static ContactDraft named(@Nullable String name) {
        return new ContactDraft(name, null, null, List.of(), null);
    }

    /** The same with one more phone or e-mail. */
    public ContactDraft reach(ReachKind kind, String text) {
        List<Reach> more = new ArrayList<>(reaches);
        more.add(new Reach(kind, text));
        return new ContactDraft(name, title, decisionMaker, more, wechat);
    }

    /** The same with one more phone or e-mail, recognised by its content. */
    public ContactDraft reach(String text) {
        return reach(ReachKind.ANY, text);
    }

    public ContactDraft titled(@Nullable String newTitle) {
        return new ContactDraft(name, newTitle, decisionMaker, reaches, wechat);
    }

    /** The same as (or as not) the one who decides. */
    public ContactDraft deciding(@Nullable String yesOrNo) {
        return new ContactDraft(name, title, yesOrNo, reaches, wechat);
    }

    @Override
    public String toString() {
        return "ContactDraft[***]";
    }
}
