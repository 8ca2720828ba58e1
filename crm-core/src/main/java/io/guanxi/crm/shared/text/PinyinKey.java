package io.guanxi.crm.shared.text;

/** The ASCII sort key of a text. */
public final class PinyinKey {
    private PinyinKey() {}

    public static String sortKey(String text) {
        return text;
    }
}
