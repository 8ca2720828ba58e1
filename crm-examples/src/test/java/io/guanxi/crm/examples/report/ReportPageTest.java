package io.guanxi.crm.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.classification.Dimensions;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Money;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern ASKS_THE_NETWORK = Pattern.compile(
            "(?:src|href|action)\\s*=\\s*[\"']?(?:https?:)?//|@import|url\\(\\s*[\"']?(?:https?:)?//|<link|<iframe|<img");

    private static Figures figures(List<Dimension> dimensions) {
        return new Figures(DAY, ZoneId.of("Asia/Shanghai"), dimensions);
    }

    private static String page(String language) {
        return ReportPage.of(figures(Dimensions.shipped()), Dimensions.shipped(), Locale.forLanguageTag(language));
    }

    private static JsonNode data(String page) throws IOException {
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_page_is_whole_and_asks_the_network_for_nothing(String language) {
        String page = page(language);
        String ours = page.replaceAll("(?s)<script>.*?</script>", "");
        assertThat(page).startsWith("<!DOCTYPE html>").contains("echarts").hasSizeGreaterThan(900_000);
        assertThat(ours).doesNotContain("{{").contains("default-src 'none'");
        assertThat(ASKS_THE_NETWORK.matcher(ours).find()).isFalse();
        assertThat(Texts.script()).doesNotContain("http", "fetch(", "XMLHttpRequest", "import(");
        assertThat(page.split("<script", -1)).hasSize(page.split("</script>", -1).length);
    }

    @Test
    void every_text_is_there_in_both_languages() {
        Pattern chinese = Pattern.compile("\\p{IsHan}");
        assertThat(new Texts(Locale.CHINA).all())
                .allSatisfy((key, text) ->
                        assertThat(chinese.matcher(text).find()).as(key).isTrue());
        assertThat(new Texts(Locale.ENGLISH).all()).hasSameSizeAs(new Texts(Locale.CHINA).all());
        assertThat(new Texts(Locale.ENGLISH).all())
                .allSatisfy((key, text) -> assertThat(
                                key.equals("brand") || !chinese.matcher(text).find())
                        .as(key)
                        .isTrue());
    }

    @Test
    void the_script_finds_every_text_that_it_asks_for() {
        Matcher asked = Pattern.compile("\\bt\\.(\\w+)").matcher(Texts.script());
        List<String> keys = new ArrayList<>();
        while (asked.find()) {
            keys.add(asked.group(1));
        }
        assertThat(new Texts(Locale.CHINA).all()).containsKeys(keys.toArray(new String[0]));
    }

    @Test
    void nothing_in_the_figures_ends_the_script_element() throws IOException {
        Dimension odd = Dimension.of(
                "odd", new Label("</script><b>", "</script><b>"), List.of(DimensionClass.of("x", "<!--", "<!--")));
        String page = ReportPage.of(figures(List.of(odd)), List.of(odd), Locale.CHINA);
        assertThat(page).doesNotContain("</script><b>", "\"<!--");
        assertThat(data(page).at("/dimensions/0/label").asText()).isEqualTo("</script><b>");
    }

    @Test
    void completed_deals_and_interactions_up_to_the_day_are_counted_by_month() throws IOException {
        Figures figures = figures(Dimensions.shipped());
        figures.add(deal("2026-06-30", 100, DealStatus.COMPLETED));
        figures.add(deal("2024-07-01", 50, DealStatus.COMPLETED));
        figures.add(deal("2026-06-02", -30, DealStatus.COMPLETED));
        figures.add(deal("2026-07-01", 7, DealStatus.COMPLETED));
        figures.add(deal("2024-06-30", 7, DealStatus.COMPLETED));
        figures.add(deal("2026-06-01", 7, DealStatus.CANCELLED));
        figures.add(talk("2026-06-30T15:59:59Z"));
        figures.add(talk("2026-06-30T16:00:00Z"));
        JsonNode data = data(ReportPage.of(figures, Dimensions.shipped(), Locale.CHINA));

        assertThat(data.at("/months/0").asText()).isEqualTo("2024-07");
        assertThat(data.at("/months/23").asText()).isEqualTo("2026-06");
        assertThat(data.at("/totals/3/value").asLong()).isEqualTo(2);
        assertThat(data.at("/totals/4/value").asLong()).isEqualTo(1);
        assertThat(data.at("/methods/0/months/23").asLong()).isEqualTo(1);
    }

    private static DealDraft deal(String day, long yuan, DealStatus status) {
        return DealDraft.ofNumber("K1", LocalDate.parse(day), Money.cny(yuan), status);
    }

    private static InteractionDraft talk(String at) {
        return InteractionDraft.ofNumber("K1", Direction.OUTBOUND, Method.PHONE).at(Instant.parse(at));
    }

    @Test
    void equal_figures_make_equal_pages() {
        assertThat(page("zh")).isEqualTo(page("zh"));
    }
}
