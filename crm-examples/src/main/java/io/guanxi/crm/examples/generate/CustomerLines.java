package io.guanxi.crm.examples.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The line of a customer in customers.csv. */
final class CustomerLines {
    static final List<String> HEADER = List.of(
            "客户编号",
            "客户名称",
            "企业/个人",
            "统一社会信用代码",
            "所属行业",
            "所在地区",
            "注册地区",
            "企业规模",
            "成立时间",
            "主营业务",
            "客户来源",
            "联系人姓名",
            "职务",
            "决策人",
            "手机号",
            "固定电话",
            "邮箱",
            "客户地址",
            "跟进负责人",
            "客户状态",
            "首次接触时间",
            "首次合作时间",
            "历史合作金额(万元)",
            "战略合作伙伴",
            "核心需求标签",
            "客户标签",
            "备注");
    private static final Weighted<String> SOURCES =
            Weighted.words("展会 18 官网 16 老客户介绍 22 电话营销 12 搜索引擎 10 微信公众号 9 合作伙伴 8 行业协会 5");
    private static final Weighted<String> DEMANDS = Weighted.words("产品采购 34 高频采购 12 技术支持需求 20 售后服务 16 合作拓展 8 - 10");
    private static final List<String> TAGS = List.of("行业标杆", "价格敏感", "老客户", "账期客户", "区域重点", "需上门服务");
    private static final List<String> REMARKS =
            List.of("交期要求较紧,需提前排产", "偏好季度集中采购", "付款流程较长,注意回款", "对售后响应要求高", "计划明年扩产");
    private static final List<String> STREETS = List.of("创新路", "人民路", "科技大道", "工业园一路", "建设街", "滨江路", "解放路");

    private CustomerLines() {}

    static List<String> of(Account account, Dice dice) {
        String person = account.isPerson() ? account.name() : Names.person(dice);
        return Stream.of(who(account, dice), reached(account, dice, person), relation(account, dice))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> who(Account account, Dice dice) {
        boolean company = !account.isPerson();
        return List.of(
                account.number(),
                account.name(),
                company ? "企业" : "个人",
                company ? creditCode(account) : "",
                industry(account, dice),
                account.place().path(),
                company && dice.chance(20) ? account.place().path().replaceFirst("(?<=[省市区]).*", "") : "",
                company ? scale(account.persona(), dice) : "",
                company ? founded(account, dice) : "",
                account.trade() == null ? "" : account.trade().business(),
                SOURCES.pick(dice));
    }

    private static List<String> reached(Account account, Dice dice, String person) {
        boolean company = !account.isPerson();
        return List.of(
                person,
                company ? Names.title(dice) : "",
                company && dice.chance(60) ? (dice.chance(55) ? "是" : "否") : "",
                Codes.mobile(dice),
                company && dice.chance(60)
                        ? Codes.landline(dice, account.place().areaCode())
                        : "",
                dice.chance(company ? 70 : 40) ? Names.email(dice, person, account.brand()) : "",
                company || dice.chance(50) ? address(account, dice) : "");
    }

    private static List<String> relation(Account account, Dice dice) {
        return List.of(
                account.owner(),
                status(account.persona(), dice),
                account.firstContact().toString(),
                account.firstDeal() == null ? "" : account.firstDeal().toString(),
                openingAmount(account, dice),
                partner(account.persona(), dice),
                demand(account.persona(), dice),
                tags(account.persona(), dice),
                dice.chance(8) ? dice.pick(REMARKS) : "");
    }

    private static String creditCode(Account account) {
        Trade trade = account.trade();
        String kind =
                trade != null && (trade.section().equals("S") || trade.section().equals("T")) ? "51" : "91";
        return Codes.creditCode(kind, account.place(), account.index());
    }

    private static String industry(Account account, Dice dice) {
        return account.trade() == null ? "" : dice.pick(account.trade().industries());
    }

    private static String scale(Persona persona, Dice dice) {
        double median = switch (persona) {
            case STRATEGIC -> 1_600;
            case KEY -> 520;
            case REGULAR, RETURNED -> 140;
            default -> 55;
        };
        int people = Math.max(3, (int) dice.around(median, 0.9));
        return switch (dice.below(10)) {
            case 0 -> "";
            case 1 -> people > 1_000 ? "1000人以上" : people >= 100 ? "100-999人" : "20-99人";
            case 2, 3 -> String.valueOf(people);
            default -> people + "人";
        };
    }

    private static String founded(Account account, Dice dice) {
        LocalDate day = account.firstContact().minusDays(dice.between(200, 7_000));
        return dice.chance(20) ? day.toString().substring(0, 7) : day.toString();
    }

    private static String address(Account account, Dice dice) {
        return account.place().path() + dice.pick(STREETS) + dice.between(1, 999) + "号";
    }

    private static String status(Persona persona, Dice dice) {
        boolean behind = persona == Persona.LAPSED && dice.chance(15);
        return behind ? "合作中客户" : persona.status;
    }

    private static String openingAmount(Account account, Dice dice) {
        LocalDate first = account.firstDeal();
        if (first == null || !first.isBefore(Calendar.START)) {
            return "";
        }
        double wan = dice.around(account.persona().amount * account.persona().deals, 0.4) / 10_000;
        return String.valueOf(StrictMath.round(wan * 100) / 100.0);
    }

    private static String partner(Persona persona, Dice dice) {
        int percent = persona == Persona.STRATEGIC ? 40 : persona == Persona.KEY ? 10 : 0;
        return dice.chance(percent) ? "是" : dice.chance(50) ? "否" : "";
    }

    private static String demand(Persona persona, Dice dice) {
        if (persona == Persona.PROSPECT && dice.chance(40)) {
            return "";
        }
        String first = DEMANDS.pick(dice).replace("-", "");
        String second = dice.chance(20) ? DEMANDS.pick(dice).replace("-", "") : "";
        return first.isEmpty() || second.isEmpty() || first.equals(second) ? first + "" : first + "、" + second;
    }

    private static String tags(Persona persona, Dice dice) {
        if (persona == Persona.STRATEGIC && dice.chance(15)) {
            return "战略伙伴、行业标杆";
        }
        return dice.chance(22) ? dice.pick(TAGS) : "";
    }
}
