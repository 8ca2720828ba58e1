package io.guanxi.crm.examples.quickstart;

import io.guanxi.crm.shared.Label;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** What the flags of customers mean, in words. */
final class FlagWords {
    private static final Map<String, Label> WORDS = Map.of(
            "industry-unknown", new Label("行业未识别", "industry not recognised"),
            "region-unknown", new Label("地区未识别", "region not recognised"),
            "registered-region-unknown", new Label("注册地区未识别", "registered region not recognised"),
            "owner-unknown", new Label("负责人不在组织目录中", "owner not in the directory"),
            "owner-defaulted", new Label("未填负责人,暂归导入人", "no owner said, so it is the importer"),
            "required-missing", new Label("必填项缺失", "required facts missing"),
            "head-count-spans-classes", new Label("人数范围跨规模类别", "head count spans classes of scale"),
            "tag-left-out", new Label("有标签未采用", "a tag was left out"));

    private FlagWords() {}

    /** What a flag says; one that is not known says its code. */
    static Label of(String flag) {
        return WORDS.getOrDefault(flag, new Label(flag, flag));
    }

    /**
     * All flags on one line, the most frequent first.
     *
     * @param customers how many have any
     */
    static String line(Say say, long customers, Map<String, Long> flags) {
        String each = flags.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(flag -> say.say(of(flag.getKey())) + " " + flag.getValue())
                .collect(Collectors.joining(say.say("、", ", ")));
        return say.say(customers + " 位客户有数据提示: ", customers + " customers with doubtful data: ") + each;
    }
}
