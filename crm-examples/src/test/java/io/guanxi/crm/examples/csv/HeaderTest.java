package io.guanxi.crm.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.shared.text.AmountUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeaderTest {
    private static final List<CustomerColumn> CUSTOMER = List.of(CustomerColumn.values());

    @ParameterizedTest
    @CsvSource(textBlock = """
                    客户编号, NUMBER
                    客户名称, NAME
                    企业名称, NAME
                    公司名称, NAME
                    企业/个人, KIND
                    客户类型, TYPE
                    统一社会信用代码, CREDIT_CODE
                    所属行业, INDUSTRY
                    所在地区, REGION
                    注册地区, REGISTERED_REGION
                    企业规模, SCALE
                    成立时间, FOUNDED
                    主营业务, MAIN_BUSINESS
                    客户来源, SOURCE
                    联系人姓名, CONTACT
                    联系人, CONTACT
                    对接人, CONTACT
                    职务, TITLE
                    决策人, DECISION_MAKER
                    手机号, MOBILE
                    手机, MOBILE
                    联系方式, REACH
                    联系电话, REACH
                    固定电话, LANDLINE
                    邮箱, EMAIL
                    电子邮箱, EMAIL
                    客户地址, ADDRESS
                    跟进负责人, OWNER
                    客户状态, STATUS
                    首次接触时间, FIRST_CONTACT
                    首次合作时间, FIRST_COOPERATION
                    历史合作金额(万元), OPENING_AMOUNT
                    历史合作金额（万元）, OPENING_AMOUNT
                    战略合作伙伴, PARTNER
                    核心需求标签, DEMANDS
                    客户标签, TAGS
                    备注, REMARKS
                    ' 客户 编号 * ', NUMBER
                    ＊客户名称（必填）, NAME
                    联系方式(电话/地址), REACH
                    Number, NUMBER
                    Customer Name, NAME
                    company_name, NAME
                    Credit-Code, CREDIT_CODE
                    Phone, REACH
                    E-mail, EMAIL
                    Decision maker, DECISION_MAKER
                    Opening Amount, OPENING_AMOUNT
                    Core demands, DEMANDS
                    tags, TAGS
                    """)
    void titles_of_customers_are_known_by_all_their_names(String title, CustomerColumn column) {
        assertThat(Header.of(List.of(title), CUSTOMER).headings())
                .extracting(Header.Heading::column)
                .containsExactly(column);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    客户编号, CUSTOMER
                    交易日期, DAY
                    日期, DAY
                    成交日期, DAY
                    签约日期, DAY
                    产品, PRODUCT
                    交易金额, AMOUNT
                    金额(元), AMOUNT
                    合同金额（万元）, AMOUNT
                    币种, CURRENCY
                    成本, COST
                    交易状态, STATUS
                    合同编号, CONTRACT
                    合同生效日, EFFECTIVE
                    合同到期日, EXPIRES
                    Deal Date, DAY
                    amount, AMOUNT
                    Contract number, CONTRACT
                    """)
    void titles_of_deals_are_known_by_all_their_names(String title, DealColumn column) {
        assertThat(Header.of(List.of(title), List.of(DealColumn.values())).headings())
                .extracting(Header.Heading::column)
                .containsExactly(column);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    客户编号, CUSTOMER
                    跟进时间, AT
                    录入时间, ENTERED
                    跟进人, BY
                    参与人, PARTICIPANTS
                    沟通方向, DIRECTION
                    沟通方式, METHOD
                    沟通内容, CONTENT
                    客户反馈, REACTION
                    下次跟进时间, NEXT_ON
                    Entered at, ENTERED
                    method, METHOD
                    """)
    void titles_of_interactions_are_known_by_all_their_names(String title, InteractionColumn column) {
        assertThat(Header.of(List.of(title), List.of(InteractionColumn.values()))
                        .headings())
                .extracting(Header.Heading::column)
                .containsExactly(column);
    }

    @ParameterizedTest
    @CsvSource({
        "历史合作金额, YUAN",
        "历史合作金额(万元), WAN",
        "历史合作金额（万元）, WAN",
        "历史合作金额(单位：万元), WAN",
        "历史合作金额/亿元, YI",
        "历史合作金额 万元, WAN"
    })
    void a_unit_in_a_title_binds(String title, AmountUnit unit) {
        Header header = Header.of(List.of(title), CUSTOMER);
        assertThat(header.of(CustomerColumn.OPENING_AMOUNT))
                .extracting(Header.Heading::unit)
                .containsExactly(unit);
    }

    @Test
    void titles_of_feedback_are_known_in_chinese_and_english() {
        String zh = "反馈编号,客户编号,反馈时间,反馈来源,反馈类型,问题分类,问题描述,客户原话,客户诉求,处理责任人,处理措施,首次响应时间,等待客户开始时间,"
                + "等待客户结束时间,解决时间,客户确认时间,满意度评分(1-5分),重新打开时间,是否采纳,采纳说明,NPS评分";
        String en =
                "number,customer_number,Feedback time,channel,type,topic,description,own words,request,assignee,measure,"
                        + "first_response,waiting from,waiting_to,resolved,confirmed,Satisfaction,reopened,adopted,adoption note,nps";
        for (String titles : List.of(
                zh, en, zh.replace("满意度评分(1-5分)", "满意度").replace("NPS评分", "NPS").replace("客户原话", "原话"))) {
            assertThat(Header.of(List.of(titles.split(",")), List.of(FeedbackColumn.values()))
                            .headings())
                    .extracting(Header.Heading::column)
                    .containsExactly(FeedbackColumn.values());
        }
    }

    @Test
    void unknown_titles_are_told_and_blank_ones_are_not() {
        assertThat(Header.of(List.of("客户名称", "星座", "", "Remarks"), CUSTOMER).unknown())
                .containsExactly("星座");
    }

    @Test
    void what_has_to_be_there_is_missed() {
        assertThat(Header.of(List.of("客户编号", "金额"), List.of(DealColumn.values()))
                        .missing())
                .containsExactly(DealColumn.DAY);
    }

    @Test
    void a_title_may_repeat() {
        assertThat(Header.of(List.of("联系人", "电话", "联系人", "电话"), CUSTOMER).of(CustomerColumn.CONTACT))
                .extracting(Header.Heading::at)
                .containsExactly(0, 2);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void no_name_means_two_things(List<? extends Column> columns) {
        assertThat(columns.stream().flatMap(each -> each.names().stream().distinct()))
                .doesNotHaveDuplicates();
    }

    static Stream<List<? extends Column>> columns() {
        return Stream.of(
                CUSTOMER,
                Arrays.asList(DealColumn.values()),
                Arrays.asList(InteractionColumn.values()),
                Arrays.asList(FeedbackColumn.values()));
    }
}
