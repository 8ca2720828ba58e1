package io.guanxi.crm.examples.generate;

import io.guanxi.crm.shared.text.PinyinKey;
import java.util.Arrays;
import java.util.List;

/** Names of companies and persons; every one is invented. */
final class Names {
    private static final List<String> FIRST = characters("恒盛华瑞鑫嘉博泰安宏远德润佳天海云中新东明星锦诚汇立凯金启智");
    private static final List<String> SECOND = characters("达源通丰隆信创益和晟昌科祥联辉康利邦诺腾宇洋泽辰骏铭翔成");
    private static final Weighted<String> FORMS = Weighted.words("有限公司 74 有限责任公司 12 股份有限公司 8 集团有限公司 6");
    private static final Weighted<String> SURNAMES =
            Weighted.words("王 72 李 71 张 68 刘 54 陈 45 杨 31 黄 22 赵 23 吴 20 周 21 徐 17 孙 15 马 13 朱 12 胡 12 郭 12 何 11 林 11"
                    + " 高 10 罗 9 郑 9 梁 8 谢 7 宋 7 唐 7 许 6 韩 6 冯 6 邓 6 曹 6 彭 5 曾 5 欧阳 1 司徒 1");
    private static final List<String> GIVEN = characters("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红建文斌宇浩凯健俊帆" + "雪琳佳欣怡子轩梓涵晨睿思远");
    private static final Weighted<String> TITLES =
            Weighted.words("采购经理 22 总经理 14 采购总监 10 设备部经理 10 副总经理 9 信息部主任 8 行政主管 8 技术总监 7 财务经理 6 项目经理 6");

    private Names() {}

    static String brand(Dice dice) {
        String two = dice.pick(FIRST) + dice.pick(SECOND);
        return dice.chance(20) ? two + dice.pick(SECOND) : two;
    }

    static String company(Dice dice, Trade trade, Place place, String brand) {
        return trade.pattern()
                .replace("{city}", place.city())
                .replace("{brand}", brand)
                .replace("{trade}", dice.pick(trade.words()))
                .replace("{form}", FORMS.pick(dice));
    }

    static String person(Dice dice) {
        String given = dice.pick(GIVEN);
        return SURNAMES.pick(dice) + (dice.chance(70) ? given + dice.pick(GIVEN) : given);
    }

    static String title(Dice dice) {
        return TITLES.pick(dice);
    }

    /** An address under one of the domains that RFC 2606 and CNNIC keep for examples. */
    static String email(Dice dice, String person, String brand) {
        String letters = PinyinKey.letters(person);
        String host = brand.isEmpty() ? "" : PinyinKey.letters(brand) + ".";
        return letters + (dice.chance(30) ? dice.between(1, 99) : "") + "@" + host
                + (dice.chance(70) ? "example.com" : "example.cn");
    }

    private static List<String> characters(String text) {
        return Arrays.asList(text.split(""));
    }
}
