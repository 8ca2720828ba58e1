package io.guanxi.crm.shared.text;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Surnames that are read otherwise than the same characters elsewhere. */
final class Surnames {
    /** Rarely the first character of another word. */
    private static final Map<String, String> COMMON = table(
            "曾 zeng,单 shan,解 xie,仇 qiu,任 ren,华 hua,查 zha,盖 ge,区 ou,朴 piao,"
                    + "缪 miao,翟 zhai,覃 qin,冼 xian,隗 wei,逄 pang,宓 mi,牟 mu,尉 wei,葛 ge,燕 yan,宁 ning,纪 ji,谌 chen,石 shi,贾 jia");
    /** Often the first character of another word (乐视, 黑龙江, 重庆), so these count for people alone. */
    private static final Map<String, String> OF_PEOPLE = table(
            "乐 yue,黑 he,秘 bi,洗 xian,乜 nie,员 yun,种 chong,折 she,召 shao,"
                    + "繁 po,重 chong,长 chang,句 gou,佴 nai,不 fou,角 jue,少 shao,祭 zhai,称 chen,那 na,能 nai,盛 sheng,车 che,柏 bai,卜 bu");

    private static final Map<String, String> COMPOUND = table("尉迟 yu chi,万俟 mo qi,澹台 tan tai,单于 chan yu,长孙 zhang sun,"
            + "令狐 ling hu,夏侯 xia hou,诸葛 zhu ge,欧阳 ou yang,上官 shang guan,司马 si ma,司徒 si tu,东方 dong fang,皇甫 huang fu,"
            + "公孙 gong sun,慕容 mu rong,宇文 yu wen,轩辕 xuan yuan,端木 duan mu,独孤 du gu,南宫 nan gong,闻人 wen ren,"
            + "赫连 he lian,呼延 hu yan,鲜于 xian yu,百里 bai li,申屠 shen tu,太史 tai shi,淳于 chun yu,濮阳 pu yang,"
            + "钟离 zhong li,左丘 zuo qiu,西门 xi men,贺兰 he lan,拓跋 tuo ba,第五 di wu");
    private static final int LONGEST_PLAIN = 3;

    private Surnames() {}

    /** Whether a text has the shape of a Chinese person's name. */
    static boolean mayBeName(String text) {
        if (text.length() < 2 || text.length() > LONGEST_PLAIN + 1) {
            return false;
        }
        boolean compound = COMPOUND.containsKey(text.substring(0, 2));
        return (compound || text.length() <= LONGEST_PLAIN) && text.chars().allMatch(PlainText::isHan);
    }

    /**
     * Puts the readings of the surname at the head of a name in place of the dictionary's.
     *
     * @param surely whether this is known to be a person's name
     */
    static void read(String name, String[] syllables, boolean surely) {
        String compound = name.length() < 2 ? null : COMPOUND.get(name.substring(0, 2));
        if (compound != null) {
            String[] two = compound.split(" ");
            syllables[0] = two[0];
            syllables[1] = two[1];
            return;
        }
        String first = name.substring(0, 1);
        String reading = COMMON.getOrDefault(first, syllables[0]);
        syllables[0] = surely ? OF_PEOPLE.getOrDefault(first, reading) : reading;
    }

    private static Map<String, String> table(String lines) {
        return Arrays.stream(lines.split(","))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
