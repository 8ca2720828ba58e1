package io.guanxi.crm.examples.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guanxi.crm.classification.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report as one HTML file that carries everything it needs and asks no network for anything. */
public final class ReportPage {
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private ReportPage() {}

    /** The page in a language. */
    public static String of(Figures figures, List<Dimension> dimensions, Locale locale) {
        Texts texts = new Texts(locale);
        String asOf = texts.get("asOfLine")
                .replace("{date}", figures.asOf.toString())
                .replace("{zone}", figures.zone.getId());
        Map<String, String> parts = Map.of(
                "lang", texts.isChinese() ? "zh-CN" : "en",
                "title", texts.get("title") + " " + figures.asOf,
                "brand", texts.get("brand"),
                "heading", texts.get("title"),
                "asOf", asOf,
                "noscript", texts.get("noscript"),
                "footer", texts.get("footer"),
                "style", Texts.resource("report.css"),
                "data", json(new ReportData(figures, dimensions, texts).all()));
        return fill(Texts.resource("report.html"), parts);
    }

    private static String fill(String template, Map<String, String> parts) {
        Matcher places = PLACE.matcher(template);
        StringBuilder page = new StringBuilder(2_000_000);
        while (places.find()) {
            String key = places.group(1);
            String part = switch (key) {
                case "charts" -> script(charts());
                case "script" -> script(Texts.script());
                case "style", "data" -> parts.get(key);
                default -> escape(parts.getOrDefault(key, ""));
            };
            places.appendReplacement(page, "");
            page.append(part);
        }
        return places.appendTail(page).toString();
    }

    /** JSON that may stand in a script element: nothing in it can end the element. */
    private static String json(Map<String, Object> data) {
        try {
            return new ObjectMapper().writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report's figures cannot be written as JSON", e);
        }
    }

    private static String script(String source) {
        return source.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String charts() {
        try (InputStream in = ReportPage.class.getResourceAsStream(CHARTS)) {
            if (in == null) {
                throw new IllegalStateException("the chart library " + CHARTS + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CHARTS, e);
        }
    }
}
