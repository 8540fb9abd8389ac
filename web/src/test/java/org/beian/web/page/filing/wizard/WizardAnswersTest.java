package org.beian.web.page.filing.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.junit.jupiter.api.Test;

/**
 * Tests of the conversion between the fields of the wizard and the content of an application, both
 * ways.
 */
class WizardAnswersTest {

    private static final String WHOLE =
            """
            {"kind":"NEW","reference":"P-1","mandate":true,"verification":{"officer":"示例专员","date":"2026-11-20"},
             "attachments":[{"id":"1","purpose":"MANDATE"}],"remark":"示例",
             "subject":{"name":"示例","nature":"ENTERPRISE","superior":"示例","province":"110000","city":"110100",
              "county":"110108","address":"示例路1号","document":{"type":"PASSPORT","number":"1","address":"示例","validTo":"2030-01-01"},
              "responsible":{"name":"示例负责人","document":{"type":"PASSPORT","number":"2"},"officePhone":"010-1","mobile":"13800000000","email":"a@example.cn"},"remark":"示例"},
             "websites":[{"name":"示例网站","homeUrls":["http://www.example.cn/","http://b.example.cn/"],"domains":["example.cn","示例.cn"],
              "services":["CORPORATE","NEWS"],"languages":["zh-Hans"],"bulletinBoard":true,"commercial":false,"licenceNumber":"L1",
              "preApprovals":[{"category":"NEWS","approvalNumber":"1","validFrom":"2024-01-01","validTo":"2029-01-01"}],
              "responsible":{"name":"另一人","document":{"type":"PASSPORT","number":"3"},"mobile":"13900000000","email":"b@example.cn"},
              "accesses":[{"provider":"provider","serverProvinces":["110000","440000"],"methods":["HOSTING"],
               "ips":[{"start":"203.0.113.10","end":"203.0.113.10"},{"start":"2001:db8::1","end":"2001:db8::ff"}],
               "resellers":["甲","乙"],"accessApplication":"7"}],"remark":"示例"}]}""";

    private static FilingContent whole() {
        try {
            return FilingJson.read(new JsonMapper().readTree(WHOLE));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<WizardField> allFields(boolean provider) {
        return List.of(WizardStep.values()).stream()
                .flatMap(
                        step ->
                                new WizardTopics(provider, new WizardStep.Place(step, 0), 1)
                                        .fields().stream())
                .filter(field -> !field.pointer().equals(WizardTopics.SAME_PERSON))
                .toList();
    }

    /** Every page sent back as it was shown changes nothing. */
    @Test
    void takesBackWhatItShows() {
        for (boolean provider : new boolean[] {true, false}) {
            WizardAnswers answers = WizardAnswers.of(whole());
            for (WizardField field : allFields(provider)) {
                JsonNode stands = answers.at(field.pointer());
                answers.put(field.pointer(), field.kind().read(field.kind().edit(stands)));
            }
            assertThat(answers.toContent()).isEqualTo(whole());
        }
    }

    /** Items that a page does not show cannot be sent with it, and no page forgets a data item. */
    @Test
    void hasAFieldForEachDataItem() {
        WizardAnswers answers = WizardAnswers.of(whole());
        for (boolean provider : new boolean[] {true, false}) {
            allFields(provider).forEach(field -> answers.put(field.pointer(), null));
        }
        FilingContent left = answers.toContent();
        assertThat(left.kind()).isEqualTo("NEW");
        assertThat(left.attachments()).hasSize(1);
        assertThat(left.remark()).isEqualTo("示例");
        assertThat(FilingJson.tree(left.subject()).toString())
                .isEqualTo("{\"document\":{},\"responsible\":{\"document\":{}}}");
        assertThat(left.websites().get(0).accesses().get(0))
                .isEqualTo(new FilingContent.Access(null, null, null, null, null, null, null));
    }

    @Test
    void makesWhatStandsAboveAValue() {
        WizardAnswers answers = WizardAnswers.of(whole());
        answers.put("/websites/2/accesses/1/provider", new TextNode("provider2"));

        FilingContent content = answers.toContent();
        assertThat(content.websites()).hasSize(3);
        assertThat(content.websites().get(1).name()).isNull();
        assertThat(content.websites().get(2).accesses()).hasSize(2);
        assertThat(content.websites().get(2).accesses().get(1).provider()).isEqualTo("provider2");
    }

    @Test
    void makesListsLongerAndShorter() {
        WizardAnswers answers = WizardAnswers.of(whole());
        answers.resize("/websites/0/accesses", 3);
        assertThat(answers.size("/websites/0/accesses")).isEqualTo(3);
        answers.remove("/websites/0/accesses", 0);
        assertThat(answers.text("/websites/0/accesses/0/provider")).isEmpty();
        answers.resize("/websites/0/accesses", 1);
        answers.remove("/websites/0/accesses", 7);
        assertThat(answers.toContent().websites().get(0).accesses()).hasSize(1);
    }

    @Test
    void readsDatesAsDays() {
        assertThat(whole().verification().date()).isEqualTo(LocalDate.of(2026, 11, 20));
    }
}
