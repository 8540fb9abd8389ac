package org.beian.web.page.annualaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.answer.AuditItemFilter;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.answer.ConfirmationAnswer;
import org.beian.annualaudit.answer.ProviderConfirming;
import org.beian.annualaudit.review.SeveralItems;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of acts on several audited websites: the ticked ones, or all that the list shows. */
class SeveralAuditItemsTest {

    private static final AuditItemFilter SHOWN =
            new AuditItemFilter(2026, AuditItemPhase.SPONSOR, null, null, "");

    private final SeveralAuditItems page = new SeveralAuditItems();
    private final List<String> acted = new ArrayList<>();
    private SeveralOutcome<?> told;

    @BeforeEach
    void aList() {
        page.query =
                new AuditItemQuery() {
                    @Override
                    public AuditItemFilter filter() {
                        return SHOWN;
                    }
                };
        page.reading =
                new AuditItemReading() {
                    @Override
                    public List<AuditItemView> list(AuditItemFilter filter, Long after, int limit) {
                        assertThat(filter).isEqualTo(SHOWN);
                        assertThat(limit).isEqualTo(SeveralOutcome.MOST);
                        return Stream.of(7L, 8L).map(SeveralAuditItemsTest::item).toList();
                    }
                };
        page.several =
                new SeveralItems() {
                    @Override
                    public SeveralOutcome<String> fail(List<String> ids, String words) {
                        acted.addAll(ids);
                        acted.add(words);
                        return SeveralOutcome.of(ids, id -> {});
                    }
                };
        page.confirming =
                new ProviderConfirming() {
                    @Override
                    public List<ConfirmationAnswer> confirmAll(List<String> ids, String officer) {
                        acted.addAll(ids);
                        RequestRejected missing =
                                AuditRefusal.AUDIT_MANDATE_MISSING.of("京ICP备1号-1");
                        return ids.stream()
                                .map(
                                        id ->
                                                new ConfirmationAnswer(
                                                        id, id.equals("8") ? missing : null))
                                .toList();
                    }
                };
        page.results =
                new SeveralResults() {
                    @Override
                    public <K> boolean act(
                            RowSelection<?> selection,
                            Supplier<SeveralOutcome<K>> act,
                            UnaryOperator<String> names) {
                        told = act.get();
                        return true;
                    }
                };
    }

    private static AuditItemView item(Long id) {
        return new AuditItemView(
                id,
                2026,
                AuditItemState.OPEN,
                AuditItemPhase.SPONSOR,
                "京ICP备05000001号-" + id,
                "示例网站",
                "示例公司",
                "示例局",
                id,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                true,
                1);
    }

    @Test
    void confirmsAllThatTheListShowsAndTellsWhatWasRefused() {
        page.getSelection().setAll(true);
        page.setOfficer("示例专员");
        page.confirm();
        assertThat(acted).containsExactly("7", "8");
        assertThat(told.done()).isEqualTo(1);
        assertThat(told.refused().keySet()).isEqualTo(Set.of("8"));
    }

    @Test
    void failsTheTickedOnesForTheReasonGiven() {
        page.getSelection().setRows(List.of(item(9L)));
        page.setWords("示例：逾期");
        page.fail();
        assertThat(acted).containsExactly("9", "示例：逾期");
        assertThat(told.done()).isEqualTo(1);
    }
}
