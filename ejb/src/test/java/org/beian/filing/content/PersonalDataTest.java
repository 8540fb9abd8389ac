package org.beian.filing.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

/** Tests of what is masked of a filing that is kept no longer, and what is not. */
@Clause("3")
class PersonalDataTest {

    private static final SampleFiling FILING = SampleFiling.valid();

    private static String json(SampleFiling filing) {
        FilingContent content = filing.toContent();
        return FilingJson.write(PersonalData.of(List.of(content)).masked(content));
    }

    @Test
    void masksPersonsOfAnOrganisationAndKeepsTheOrganisation() {
        assertThat(json(FILING))
                .doesNotContain(
                        "示例负责人",
                        "11010519491231002X",
                        "010-66412345",
                        "13800000000",
                        "a@example.cn",
                        SampleFiling.OFFICER)
                .contains(
                        "示例科技有限公司",
                        "91110000600037341L",
                        "北京市海淀区示例路1号",
                        "示例投资有限公司",
                        "示例网站",
                        "http://www.example.cn/",
                        "P-2026-000123");
    }

    @Test
    void masksTheSubjectWhereItIsAPerson() {
        SampleFiling person =
                FILING.asIndividual("110105194912310021")
                        .with("/subject/name", "示例某人")
                        .with("/websites/0/name", "示例某人的网站")
                        .with("/remark", "示例某人本人办理");
        assertThat(json(person))
                .doesNotContain("示例某人", "110105194912310021", "示例路1号", "示例投资有限公司")
                .contains("***的网站", "***本人办理", "110108", "INDIVIDUAL");
    }

    @Test
    void masksEachValueInTextAndNothingElse() {
        SampleFiling person =
                FILING.asIndividual("11010519491231 002x")
                        .with("/subject/name", "示例某人")
                        .with("/subject/document/address", "北京市")
                        .with("/subject/responsible/email", "a@example.cn; b@example.cn");
        PersonalData data = PersonalData.of(List.of(person.toContent()));
        assertThat(data.masked("示例某人，11010519491231002X，11010519491231 002x，b@example.cn"))
                .isEqualTo("***，***，***，***");
        assertThat(data.masked("北京市通信管理局，13900000000")).isEqualTo("北京市通信管理局，13900000000");
        assertThat(data.masked((String) null)).isNull();
    }

    /** Somebody entered the organisation as its responsible person. */
    @Test
    void neverMasksTheNameOfAnOrganisation() {
        SampleFiling odd = FILING.with("/subject/responsible/name", "示例科技有限公司");
        PersonalData data = PersonalData.of(List.of(odd.toContent()));
        assertThat(data.masked("示例科技有限公司：")).isEqualTo("示例科技有限公司：");
    }
}
