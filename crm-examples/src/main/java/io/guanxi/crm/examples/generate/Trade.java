package io.guanxi.crm.examples.generate;

import java.util.List;

/**
 * What companies of one section of GB/T 4754-2017 are like.
 *
 * @param section the letter of the section
 * @param weight how many of a hundred companies
 * @param industries what stands in the column 所属行业, one of these
 * @param words what a company's name says of its trade
 * @param business 主营业务
 * @param pattern how a name is put together
 */
record Trade(String section, int weight, List<String> industries, List<String> words, String business, String pattern) {
    private static final String PATTERN = "{city}{brand}{trade}{form}";

    static final List<Trade> ALL =
            Resource.lines("trades.psv").stream().map(Trade::parse).toList();
    static final Weighted<Trade> DRAWN = Weighted.of(ALL, Trade::weight);

    private static Trade parse(String line) {
        String[] cells = line.split("\\|", -1);
        return new Trade(
                cells[0],
                Integer.parseInt(cells[1]),
                List.of(cells[2].split(" ")),
                List.of(cells[3].split(" ")),
                cells[4],
                cells[5].isEmpty() ? PATTERN : cells[5]);
    }
}
