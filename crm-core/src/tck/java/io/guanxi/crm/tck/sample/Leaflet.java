package io.guanxi.crm.tck.sample;

/**
 * A structured value of the sample records, stored as one long text.
 *
 * @param title one line
 * @param body any text
 */
public record Leaflet(String title, String body) {
    public Leaflet {
        if (title.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("the title of a leaflet is one line");
        }
    }

    String encode() {
        return title + '\n' + body;
    }

    static Leaflet decode(String text) {
        int end = text.indexOf('\n');
        return new Leaflet(text.substring(0, end), text.substring(end + 1));
    }
}
