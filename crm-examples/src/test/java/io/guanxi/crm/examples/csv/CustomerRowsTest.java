package io.guanxi.crm.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.ContactDraft.ReachKind;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerRowsTest {
    @TempDir
    Path directory;

    private Lines.Result<CustomerDraft> read(String text) {
        return Lines.read(directory, text, new CustomerRows());
    }

    private CustomerDraft one(String header, String line) {
        Lines.Result<CustomerDraft> result = read(header + "\n" + line + "\n");
        assertThat(result.rejections()).isEmpty();
        return result.drafts().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "企业/个人, 个人, individual,",
        "企业/个人, 公司, enterprise,",
        "客户类型, 个人, individual,",
        "客户类型, 企业, enterprise,",
        "客户类型, 经销商, enterprise, 经销商",
        "企业/个人, '', enterprise,",
        "企业/个人, 政府, 政府,",
        "Kind, Individual, individual,"
    })
    void what_a_customer_is_stands_in_either_column(String title, String cell, String kind, String type) {
        CustomerDraft draft = one("客户名称," + title, "某某," + cell);
        assertThat(draft.text(CustomerFields.KIND)).contains(kind);
        assertThat(draft.text(CustomerFields.TYPE_TEXT).orElse(null)).isEqualTo(type);
    }

    @Test
    void texts_go_on_as_they_are() {
        CustomerDraft draft =
                one("名称,客户名称,所属行业,所在地区,客户状态,成立时间,企业规模,客户编号", "x, 甲公司 ,生产业,上海浦东,成交客户,2019.3.5,100-499人,K-1");
        assertThat(draft.text(CustomerFields.NAME)).contains("甲公司");
        assertThat(draft.text(CustomerFields.INDUSTRY)).contains("生产业");
        assertThat(draft.text(CustomerFields.STATUS)).contains("成交客户");
        assertThat(draft.text(CustomerFields.FOUNDED_ON)).contains("2019.3.5");
        assertThat(draft.text(CustomerFields.HEAD_COUNT)).contains("100-499人");
        assertThat(draft.text(CustomerFields.NUMBER)).contains("K-1");
        assertThat(draft.identity()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"历史合作金额(万元), 12.5, 125000", "历史合作金额(万元), 3000元, 3000", "历史合作金额, '1,200', 1200", "历史合作金额(万元), 若干, 若干"})
    void amounts_become_yuan_and_what_is_none_goes_on(String title, String cell, String text) {
        assertThat(one("客户名称," + title, "甲,\"" + cell + "\"").text(CustomerFields.OPENING_AMOUNT))
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource({"是,'',是", "'',战略伙伴,是", "否,独家供应商、老客户,是", "否,老客户,否", "'','',"})
    void a_strategic_partner_is_one_by_column_or_tag(String column, String tags, String partner) {
        CustomerDraft draft = one("客户名称,战略合作伙伴,客户标签", "甲," + column + "," + tags);
        assertThat(draft.text(CustomerFields.STRATEGIC_PARTNER).orElse(null)).isEqualTo(partner);
    }

    @Test
    void tags_are_split_at_every_customary_mark() {
        assertThat(one("客户名称,客户标签", "甲,\"A、B,C，D;E；A\"").tags()).containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void a_person_is_reached_as_the_columns_say() {
        ContactDraft contact = one(
                        "客户名称,联系人,职务,决策人,手机,联系方式,固定电话,邮箱",
                        "甲,王芳,经理,是,13800001111,a@example.com,010-55501234,b@example.com")
                .contacts()
                .get(0);
        assertThat(contact.name()).isEqualTo("王芳");
        assertThat(contact.title()).isEqualTo("经理");
        assertThat(contact.decisionMaker()).isEqualTo("是");
        assertThat(contact.reaches().stream().map(ContactDraft.Reach::kind))
                .containsExactly(ReachKind.MOBILE, ReachKind.ANY, ReachKind.LANDLINE, ReachKind.EMAIL);
    }

    @Test
    void a_further_name_begins_a_further_person() {
        List<ContactDraft> contacts =
                one("客户名称,联系人,手机号,联系人,手机号", "甲,王芳,13800001111,李伟,13800002222").contacts();
        assertThat(contacts.stream().map(ContactDraft::name)).containsExactly("王芳", "李伟");
        assertThat(contacts.get(1).reaches().get(0).text()).isEqualTo("13800002222");
    }

    @ParameterizedTest
    @CsvSource({"王芳, 王芳, 是, 1", "否, 王芳, 否, 1", "赵总, 王芳,, 2"})
    void a_decision_maker_is_yes_no_or_a_name(String cell, String name, String decides, int people) {
        List<ContactDraft> contacts =
                one("客户名称,联系人,决策人", "甲," + name + "," + cell).contacts();
        assertThat(contacts).hasSize(people);
        assertThat(contacts.get(0).decisionMaker()).isEqualTo(decides);
        assertThat(contacts.get(people - 1).decisionMaker()).isEqualTo(people == 2 ? "是" : decides);
    }

    @Test
    void customers_without_a_number_are_known_by_what_is_said_of_them() {
        List<CustomerDraft> drafts = read("客户名称,备注\n甲,x\n甲,x\n甲,y\n").drafts();
        List<CustomerDraft> reordered = read("备注,客户名称\nx, 甲\nx,甲\ny,甲\n").drafts();
        assertThat(drafts.stream().map(each -> each.identity().orElseThrow()))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(reordered.stream()
                        .map(each -> each.identity().orElseThrow())
                        .toList());
    }

    @Test
    void bad_lines_are_told_and_the_others_taken() {
        Lines.Result<CustomerDraft> result = read("""
                客户编号,客户名称,备注,备注
                1,甲,x,x
                1,乙,,
                2,丙,x,y
                3,丁,a,,多了
                4,戊\uFFFD,,
                5,"己"庚,,
                6,辛,,
                """);
        assertThat(result.rejections())
                .containsExactly(
                        "3|客户编号|1|客户编号与第2行重复",
                        "4|备注|y|与列“备注”的内容不一致",
                        "5||多了|这一行有5个单元格,表头只有4个,可能有逗号未加引号",
                        "6|客户名称|戊\uFFFD|字符已损坏,请检查文件编码",
                        "7|||引号使用有误,这一行无法读取");
        assertThat(result.drafts()).hasSize(2);
        assertThat(result.count()).isEqualTo(new FileCount("test.csv", "UTF-8", 7, 0, 2, 5, List.of(), null));
    }

    @Test
    void a_file_without_names_is_refused_at_its_header() {
        Lines.Result<CustomerDraft> result = read("客户编号,星座\n1,x\n2,y\n");
        assertThat(result.rejections()).containsExactly("1|客户名称||缺少这一列,文件未导入");
        FileCount count = result.count();
        assertThat(count).isEqualTo(new FileCount("test.csv", "UTF-8", 2, 0, 0, 2, List.of("星座"), count.problem()));
        assertThat(count.unusable().orElseThrow().zh()).contains("客户名称", "客户编号 | 星座");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    industry, 行业, 造船
                    name, 企业名称, 甲
                    opening-amount, 历史合作金额(万元), x
                    contacts[0].mobile, 手机号, 123
                    contacts[0].email, 邮箱, b@
                    contacts[0].reach, 电话, 9
                    contacts[1].mobile, 手机号, 456
                    contacts[0].name, 联系人, 王芳
                    contacts.name, 联系人, 王芳
                    credit-code, 统一社会信用代码, ''
                    addresses[0], 地址, 某路
                    tags, 客户标签, ''
                    """)
    void what_the_library_refuses_is_told_by_the_column_it_came_from(String path, String title, String value) {
        Lines.Result<CustomerDraft> result = Lines.refusing(
                directory,
                "企业名称,行业,历史合作金额(万元),联系人,电话,手机号,邮箱,地址,联系人,手机号\n甲,造船,x,王芳,9,123,b@,某路,李伟,456\n",
                new CustomerRows(),
                new Violation(path, "code", new Label("原因", "reason")));
        assertThat(result.rejections()).containsExactly("2|" + title + "|" + value + "|原因");
        assertThat(result.count().rejected()).isEqualTo(1);
    }
}
