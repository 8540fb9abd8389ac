package org.beian.web.page.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointersTest {

    private final Pointers pointers = new Pointers();

    @BeforeEach
    void show() {
        pointers.show("/subject/document/type");
        pointers.show("/subject/document/number");
        pointers.show("/subject");
        pointers.show("/websites/0/domains");
        pointers.show("/websites/0");
    }

    @Test
    void aFindingLeadsToItsOwnValue() {
        assertThat(pointers.target("/subject/document/number"))
                .isEqualTo("at-subject-document-number");
    }

    @Test
    void aFindingOnAnItemOfAListLeadsToTheList() {
        assertThat(pointers.target("/websites/0/domains/3")).isEqualTo("at-websites-0-domains");
    }

    @Test
    void aFindingOnAGroupLeadsToItsFirstValue() {
        assertThat(pointers.target("/subject/document")).isEqualTo("at-subject-document-type");
    }

    @Test
    void aFindingOnWhatIsMissingLeadsToThePartThatLacksIt() {
        assertThat(pointers.target("/subject/responsible/mobile")).isEqualTo("at-subject");
        assertThat(pointers.target("/websites/0/accesses")).isEqualTo("at-websites-0");
    }

    @Test
    void aFindingOnTheWholeLeadsSomewhereOnThePage() {
        assertThat(new Pointers().target("")).isEqualTo("main");
    }
}
