package org.beian.web.page.annualaudit.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.annualaudit.opinion.OpinionAnswer;
import org.beian.annualaudit.opinion.OpinionRequest;
import org.beian.annualaudit.opinion.OpinionSeveral;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of one opinion on several websites: what is handed in, and what is told of each. */
class OpinionFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final RequestRejected GIVEN = OpinionRefusal.OPINION_GIVEN.of("x", 2026);

    private final OpinionForm form = new OpinionForm();
    private final List<String> asked = new ArrayList<>();
    private OpinionRequest handedIn;
    private SeveralOutcome<?> told;

    @BeforeEach
    void aWindow() {
        form.query =
                new AuditedWebsiteQuery() {
                    @Override
                    int year() {
                        return 2026;
                    }
                };
        form.documents = new KeptDocuments();
        form.documents.setIds("scan");
        form.several =
                new OpinionSeveral() {
                    @Override
                    public List<OpinionAnswer> recordAll(
                            List<String> filingNumbers, OpinionRequest common) {
                        asked.addAll(filingNumbers);
                        handedIn = common;
                        return filingNumbers.stream()
                                .map(
                                        number ->
                                                number.endsWith("-2")
                                                        ? new OpinionAnswer(number, null, GIVEN)
                                                        : new OpinionAnswer(number, 7L, null))
                                .toList();
                    }
                };
        form.declines =
                new PageErrors() {
                    @Override
                    public boolean attempt(Runnable act, UnaryOperator<String> fields) {
                        act.run();
                        return true;
                    }
                };
        form.results =
                new SeveralResults() {
                    @Override
                    public <K> boolean act(
                            RowSelection<?> selection,
                            Supplier<SeveralOutcome<K>> act,
                            UnaryOperator<String> names) {
                        told = act.get();
                        return false;
                    }
                };
    }

    @Test
    void handsInTheSamePaperForEachAndTellsWhatWasRefused() {
        form.setNumbers(" 粤ICP备05000001号-1 粤ICP备05000001号-2 ");
        form.setKind(OpinionKind.CLOSE_WEBSITE);
        form.setPaperNumber("示例函〔2026〕1号");
        form.setIssuedOn(DAY);
        form.setText("示例意见");
        form.record();

        assertThat(asked).containsExactly("粤ICP备05000001号-1", "粤ICP备05000001号-2");
        assertThat(handedIn)
                .isEqualTo(
                        new OpinionRequest(
                                2026,
                                null,
                                OpinionKind.CLOSE_WEBSITE,
                                "示例函〔2026〕1号",
                                DAY,
                                "示例意见",
                                "scan"));
        assertThat(told.done()).isOne();
        assertThat(told.refused().keySet()).hasToString("[粤ICP备05000001号-2]");
    }

    @Test
    void namesNoWebsiteWhereNoneWasChosen() {
        form.setNumbers(null);
        form.record();
        assertThat(asked).isEmpty();
        assertThat(handedIn.document()).isEqualTo("scan");
    }
}
