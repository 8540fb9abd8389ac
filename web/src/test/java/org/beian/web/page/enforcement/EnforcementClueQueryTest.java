package org.beian.web.page.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.beian.enforcement.CluePhase;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.TransferPhase;
import org.beian.enforcement.clue.ClueFilter;
import org.beian.enforcement.transfer.TransferFilter;
import org.beian.web.page.component.Addressed;
import org.junit.jupiter.api.Test;

/** Tests of the filters of the lists of clues and of transfers, as their URLs carry them. */
class EnforcementClueQueryTest {

    private final Map<String, String> url = new HashMap<>();

    private Addressed at(String page) {
        return new Addressed() {
            @Override
            public String text(String name) {
                return url.getOrDefault(name, "");
            }

            @Override
            public String path() {
                return page;
            }
        };
    }

    private EnforcementClueQuery clues(String page) {
        EnforcementClueQuery query = new EnforcementClueQuery();
        query.address = at(page);
        return query;
    }

    private TransferQuery transfers(String page) {
        TransferQuery query = new TransferQuery();
        query.address = at(page);
        return query;
    }

    @Test
    void beginsWithCluesThatWaitInTime() {
        assertThat(clues("/bureau/enforcementClues.xhtml").filter())
                .isEqualTo(new ClueFilter(CluePhase.OPEN, null, null, null, ""));
    }

    @Test
    void takesWhatTheUrlNames() {
        url.putAll(
                Map.of(
                        "state", "OVERDUE",
                        "source", "INSPECTION",
                        "violation", "NUMBER_NOT_SHOWN",
                        "province", "440000",
                        "q", "示例"));
        assertThat(clues("/ministry/enforcementClues.csv").filter())
                .isEqualTo(
                        new ClueFilter(
                                CluePhase.OVERDUE,
                                SourceKind.INSPECTION,
                                "NUMBER_NOT_SHOWN",
                                "440000",
                                "示例"));
    }

    @Test
    void takesNothingForWhatIsUnknown() {
        url.putAll(Map.of("state", "X", "source", "X", "direction", "X"));
        assertThat(clues("/bureau/enforcementClues.xhtml").filter())
                .isEqualTo(new ClueFilter(CluePhase.OPEN, null, null, null, ""));
        assertThat(transfers("/bureau/transfers.xhtml").filter())
                .isEqualTo(new TransferFilter(TransferPhase.SENT, null, ""));
    }

    @Test
    void showsTheMinistryFirstWhatItAssigns() {
        assertThat(transfers("/ministry/transfers.xhtml").phase())
                .isEqualTo(TransferPhase.ASSIGNMENT);
    }

    @Test
    void tellsWhatCameInFromWhatWentOut() {
        url.put("direction", "IN");
        assertThat(transfers("/bureau/transfers.csv").filter().incoming()).isTrue();
        url.put("direction", "OUT");
        assertThat(transfers("/bureau/transfers.csv").filter().incoming()).isFalse();
    }

    @Test
    void keepsTheOtherParametersWhereOneIsExchanged() {
        url.putAll(Map.of("source", "INSPECTION", "violation", "ILLEGAL_CONTENT"));
        assertThat(
                        clues("/bureau/enforcementClues.xhtml")
                                .href(Map.of("violation", "", "state", "OVERDUE")))
                .isEqualTo("/bureau/enforcementClues.xhtml?state=OVERDUE&source=INSPECTION");
        url.put("direction", "IN");
        assertThat(transfers("/bureau/transfers.xhtml").href(Map.of("state", "RETURNED")))
                .isEqualTo("/bureau/transfers.xhtml?state=RETURNED&direction=IN");
    }

    @Test
    void leadsFaultsToTheirFields() {
        assertThat(ClueSourceForm.field("/site")).isEqualTo("site");
        assertThat(ClueSourceForm.field("/words")).isEqualTo("clueWords");
        assertThat(ClueSourceForm.field("/documents/3")).isEqualTo("proof");
        assertThat(ClueSourceForm.field("/other")).isNull();
        assertThat(ClueSourceForm.field(null)).isNull();
    }
}
