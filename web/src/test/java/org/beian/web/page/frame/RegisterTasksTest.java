package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.notice.waiting.WaitingCounts;
import org.beian.notice.waiting.WaitingKind;
import org.junit.jupiter.api.Test;

class RegisterTasksTest {

    private static RegisterTasks tasks() {
        RegisterTasks tasks = new RegisterTasks();
        tasks.waiting =
                new InTrayCounts() {
                    @Override
                    public Optional<Map<WaitingKind, WaitingCounts>> known() {
                        return Optional.empty();
                    }
                };
        return tasks;
    }

    @Test
    void aClerkFindsTheSearchButNoClues() {
        Caller clerk = new Caller(1L, "example", "示例人员", null, Set.of(Roles.CLERK), null);

        assertThat(tasks().of(clerk))
                .extracting(Task::getHref)
                .contains("/bureau/search.xhtml", "/bureau/ipFindings.xhtml")
                .doesNotContain("/bureau/clues.xhtml");
    }

    /** They wait for its providers; what is overdue reaches the bureau's in-tray by escalation. */
    @Test
    void aBureauIsNotToldANumberOfWhatWaitsForItsProviders() {
        Caller clerk = new Caller(1L, "example", "示例人员", null, Set.of(Roles.CLERK), null);

        assertThat(tasks().of(clerk))
                .filteredOn(task -> task.getHref().equals("/bureau/unfiledSites.xhtml"))
                .singleElement()
                .extracting(Task::getCount)
                .isEqualTo("");
    }
}
