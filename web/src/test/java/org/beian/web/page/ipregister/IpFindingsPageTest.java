package org.beian.web.page.ipregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.beian.ipregister.report.IpFindingFilter;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.SeveralFindings;
import org.beian.law.SeveralOutcome;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that an act on all that match means what the list shows, not what was typed meanwhile. */
class IpFindingsPageTest {

    private final IpFindingsPage page = new IpFindingsPage();
    private IpFindingFilter decidedOn;

    @BeforeEach
    void aList() {
        page.address =
                new Addressed() {
                    @Override
                    public String path() {
                        return "/ministry/ipFindings.xhtml";
                    }
                };
        page.units =
                new Units() {
                    @Override
                    public Optional<Unit> byCode(String code) {
                        return Optional.empty();
                    }
                };
        page.several =
                new SeveralFindings() {
                    @Override
                    public SeveralOutcome<Long> decideAll(
                            IpFindingFilter filter, IpFindingState to, String text) {
                        decidedOn = filter;
                        return SeveralOutcome.of(List.<Long>of(), id -> {});
                    }
                };
        page.results =
                new SeveralResults() {
                    @Override
                    public <K> boolean act(
                            RowSelection<?> selection,
                            Supplier<SeveralOutcome<K>> act,
                            UnaryOperator<String> names) {
                        act.get();
                        return true;
                    }
                };
        page.getSelection().setAll(true);
    }

    @Test
    void aCodeThatWasOnlyTypedDoesNotAct() {
        page.setTyped(" IP0001 ");
        page.accept();

        assertThat(decidedOn.unitId()).as("the list shows all units").isNull();
        assertThat(page.getAddress()).isEqualTo("/ministry/ipFindings.xhtml");
        assertThat(page.getTyped()).isEqualTo("IP0001");
    }

    @Test
    void theCodeOfTheListActsWhateverWasTyped() {
        page.code = "IP0002";
        assertThat(page.getTyped()).isEqualTo("IP0002");
        page.setTyped("");
        page.accept();

        assertThat(decidedOn.unitId()).as("an unknown unit, whose findings are none").isZero();
        assertThat(page.getAddress()).isEqualTo("/ministry/ipFindings.xhtml?code=IP0002");
    }
}
