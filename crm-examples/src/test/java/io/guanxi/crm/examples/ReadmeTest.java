package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the README shows is what is compiled and tested. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path README = MODULE.resolveSibling("README.md");
    private static final Path CHINESE = MODULE.resolveSibling("README.zh-CN.md");
    private static final Pattern BLOCK = Pattern.compile("```.*?```|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?<=]\\()[^)#:]+(?=\\))");
    private static final Pattern ANCHOR = Pattern.compile("(?<=]\\(#)[^)]+(?=\\))");
    private static final Pattern HEADING = Pattern.compile("(?m)(?<=^## ).+$");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\S+)#(\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);

    private record Snippet(String file, String region, String text) {}

    private static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        Matcher found = SNIPPET.matcher(Files.readString(README));
        while (found.find()) {
            snippets.add(new Snippet(found.group(1), found.group(2), found.group(3)));
        }
        return snippets;
    }

    private static List<String> all(Pattern what, Path readme) throws IOException {
        return what.matcher(Files.readString(readme))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String region(Path file, String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int from = indexOf(lines, "// tag::" + name + "[]");
        int to = indexOf(lines, "// end::" + name + "[]");
        return lines.subList(from + 1, to).stream()
                        .collect(Collectors.joining("\n"))
                        .stripIndent() + "\n";
    }

    private static int indexOf(List<String> lines, String mark) {
        return lines.stream().map(String::strip).toList().indexOf(mark);
    }

    @Test
    void every_snippet_equals_its_region_of_the_source() throws IOException {
        assertThat(snippets())
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(snippet.text())
                        .isEqualTo(region(MODULE.resolveSibling(snippet.file()), snippet.region())));
    }

    @Test
    void both_languages_show_the_same_commands_and_code() throws IOException {
        assertThat(all(BLOCK, CHINESE)).isEqualTo(all(BLOCK, README)).hasSizeGreaterThan(10);
    }

    @Test
    void each_language_leads_to_the_other() throws IOException {
        assertThat(all(LINK, README)).contains(CHINESE.getFileName().toString());
        assertThat(all(LINK, CHINESE)).contains(README.getFileName().toString());
    }

    @Test
    void what_a_readme_leads_to_is_there() throws IOException {
        for (Path readme : List.of(README, CHINESE)) {
            assertThat(all(LINK, readme))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(MODULE.resolveSibling(link)).exists());
        }
    }

    @Test
    void what_a_readme_leads_to_within_itself_is_there() throws IOException {
        for (Path readme : List.of(README, CHINESE)) {
            List<String> anchors = all(HEADING, readme).stream()
                    .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
                    .toList();
            assertThat(anchors).containsAll(all(ANCHOR, readme)).hasSizeGreaterThan(5);
        }
    }

    @Test
    void every_piece_of_java_in_the_readme_is_a_snippet() throws IOException {
        assertThat(Files.readString(README).split("```java", -1))
                .hasSize(snippets().size() + 1);
    }
}
