package io.guanxi.crm.filter;

/** Reads the names of tags, dimensions and classes; the answer's {@code stored} is a {@link String} key. */
public interface Terms {
    /** Takes every name as it is. */
    Terms OPEN = new Terms() {
        @Override
        public Reading tag(String typed) {
            return new Reading.Meant(typed);
        }

        @Override
        public Reading dimension(String typed) {
            return new Reading.Meant(typed);
        }

        @Override
        public Reading classKey(String dimension, String typed) {
            return new Reading.Meant(typed);
        }
    };

    /** For records that carry neither tags nor classes. */
    Terms NONE = new Terms() {
        @Override
        public Reading tag(String typed) {
            return Reading.refused("这类记录没有标签", "these records carry no tags");
        }

        @Override
        public Reading dimension(String typed) {
            return Reading.refused("这类记录没有分类", "these records have no classes");
        }

        @Override
        public Reading classKey(String dimension, String typed) {
            return dimension(dimension);
        }
    };

    /** The tag of {@code tag('x')}. */
    Reading tag(String typed);

    /** The dimension of {@code class(x)}. */
    Reading dimension(String typed);

    /** The class of a dimension, by key or label; the key {@code unclassified} included. */
    Reading classKey(String dimension, String typed);
}
