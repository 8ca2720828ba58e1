package io.guanxi.crm.shared.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people leave out of the name of a city, a district or a county: 苏州市 苏州, 延边朝鲜族自治州 延边. */
final class ShortNames {
    private static final Pattern AUTONOMOUS = Pattern.compile("(.{2,}?)((?:各族|蒙古族?|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族"
            + "|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族"
            + "|撒拉族|毛南族|仡佬族|锡伯|塔吉克|普米族|怒族|鄂温克族|裕固族|独龙族|保安族|东乡族)+)?(自治州|自治县|自治旗)");
    private static final Pattern ORDINARY = Pattern.compile("(.{2,}?)(?:新区|林区|特区|地区|市|盟|区|县|旗)");

    private ShortNames() {}

    /** The short name, none when too little would remain. */
    static List<String> of(String name) {
        Matcher autonomous = AUTONOMOUS.matcher(name);
        if (autonomous.matches()) {
            return List.of(autonomous.group(1));
        }
        Matcher ordinary = ORDINARY.matcher(name);
        return ordinary.matches() ? List.of(ordinary.group(1)) : List.of();
    }
}
