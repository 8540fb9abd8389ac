package org.beian.web.page.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.filing.review.QueueFilter;
import org.junit.jupiter.api.Test;

class DeskAddressTest {

    private static final DeskAddress PAGE =
            new DeskAddress(
                    "bureau", QueueFilter.SOON, "示例&x", "2026-12-04_17", "", "42", "history", "");

    @Test
    void aLinkHoldsWhatThePageShows() {
        assertThat(PAGE.href())
                .isEqualTo(
                        "/bureau/desk.xhtml?filter=SOON&q=%E7%A4%BA%E4%BE%8B%26x"
                                + "&after=2026-12-04_17&id=42&tab=history");
    }

    @Test
    void anotherApplicationOpensWithItsContentInTheSamePlaceOfTheQueue() {
        assertThat(PAGE.open("43").href())
                .endsWith("&after=2026-12-04_17&id=43")
                .contains("filter=SOON");
    }

    @Test
    void anotherFilterStartsAtTheTop() {
        assertThat(PAGE.filtered(QueueFilter.ALL).href())
                .isEqualTo("/bureau/desk.xhtml?q=%E7%A4%BA%E4%BE%8B%26x");
    }

    @Test
    void whatWasDecidedIsAddedWhetherThereIsAQueryOrNot() {
        DeskAddress bare = new DeskAddress("bureau", QueueFilter.ALL, "", "", "", "", "", "");
        assertThat(bare.href("done", "42")).isEqualTo("/bureau/desk.xhtml?done=42");
        assertThat(PAGE.href("done", "42")).endsWith("&tab=history&done=42");
    }

    @Test
    void theMinistrysDeskIsInItsOwnFolder() {
        assertThat(DeskAddress.of("ministry", "42").filtered(QueueFilter.MINE).href())
                .isEqualTo("/ministry/desk.xhtml?filter=MINE");
    }

    @Test
    void afterADecisionTheQueueGoesOnBehindItsPlace() {
        DeskAddress decided =
                new DeskAddress(
                        "bureau",
                        QueueFilter.SOON,
                        "",
                        "2026-12-04_17",
                        "",
                        "42",
                        "history",
                        "2026-12-07_42");

        assertThat(decided.onward().href("done", "42"))
                .isEqualTo(
                        "/bureau/desk.xhtml?filter=SOON&after=2026-12-04_17"
                                + "&beyond=2026-12-07_42&done=42");
        assertThat(decided.open("43").href()).doesNotContain("beyond");
        assertThat(decided.at("").href()).doesNotContain("beyond").contains("id=42");
    }
}
