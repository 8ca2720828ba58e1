package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a policy read, in the order of reading. Immutable; texts are made when asked for. */
public final class Inputs {
    private final List<Input> read;

    Inputs(List<Input> read) {
        this.read = read;
    }

    /** Name to value, plain: {@code amount(12 months)} to {@code 523000}. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        read.forEach(input -> map.put(input.name(), input.plain()));
        return map;
    }

    /** The words of a reason with the figures in them; a name that was not read shows as a dash. */
    public Label render(Label template) {
        return new Label(render(template.zh(), true), render(template.en(), false));
    }

    private String render(String template, boolean chinese) {
        StringBuilder text = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(template, from, open).append(figure(template.substring(open + 1, close), chinese));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }

    private String figure(String name, boolean chinese) {
        if (name.equals("*")) {
            return read.stream()
                    .map(input -> input.shownName(chinese) + " = " + input.shown(chinese))
                    .collect(Collectors.joining(chinese ? ";" : "; "));
        }
        for (Input input : read) {
            if (input.name().equals(name)) {
                return input.shown(chinese);
            }
        }
        return "-";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inputs inputs && asMap().equals(inputs.asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    /** The names alone: figures are sensitive. */
    @Override
    public String toString() {
        return "Inputs" + read.stream().map(Input::name).toList();
    }
}
