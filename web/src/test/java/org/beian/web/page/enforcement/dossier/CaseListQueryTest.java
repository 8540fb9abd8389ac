package org.beian.web.page.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.beian.enforcement.CasePhase;
import org.beian.enforcement.dossier.CaseFilter;
import org.beian.web.page.component.Addressed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the filter of the lists of cases, as their URLs carry it, and of amounts. */
class CaseListQueryTest {

    private final Map<String, String> url = new HashMap<>();
    private final CaseListQuery query = new CaseListQuery();

    {
        query.address =
                new Addressed() {
                    @Override
                    public String text(String name) {
                        return url.getOrDefault(name, "");
                    }

                    @Override
                    public String path() {
                        return "/bureau/cases.xhtml";
                    }
                };
    }

    @Test
    void beginsWithAll() {
        url.put("state", "X");
        assertThat(query.filter()).isEqualTo(new CaseFilter(null, null, null, ""));
    }

    @Test
    void takesWhatTheUrlNames() {
        url.putAll(
                Map.of(
                        "state", "REVIEW",
                        "violation", "ILLEGAL_CONTENT",
                        "officer", "clerk-bj",
                        "province", "BJ",
                        "q", "京"));
        assertThat(query.filter())
                .isEqualTo(
                        new CaseFilter(CasePhase.REVIEW, "ILLEGAL_CONTENT", "clerk-bj", "BJ", "京"));
    }

    @Test
    void keepsTheOtherParametersWhereOneIsExchanged() {
        url.putAll(Map.of("state", "CLOSED", "officer", "clerk-bj"));
        assertThat(query.href(Map.of("state", "")))
                .isEqualTo("/bureau/cases.xhtml?officer=clerk-bj");
    }

    @Test
    void readsAmounts() {
        assertThat(CaseActForm.yuan(" 5000 ")).isEqualTo(5000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5,000", "-1", "5e3", "12345678901234567890"})
    void takesWhatIsNoAmountForOneThatIsRefused(String entered) {
        assertThat(CaseActForm.yuan(entered)).isNegative();
        assertThat(CaseActForm.yuan(null)).isNegative();
    }
}
