package org.beian.web.page.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.law.Clause;
import org.beian.supervision.verification.TaskRequest;
import org.beian.supervision.verification.VerificationTasking;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the form on which an authority asks providers to verify filings. */
@Named
@RequestScoped
@Clause("7.3")
public class VerificationTaskNewPage {

    @Inject VerificationTasking tasking;
    @Inject AuditItemReading audits;
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.number}")
    String numbers;

    @Inject
    @ManagedProperty("#{param.audit}")
    String audit;

    private String question;

    /** A clerk reads tasks, but sends none. */
    public void enter() {
        if (!callers.current().has(Roles.REVIEWER) && !callers.current().has(Roles.MINISTRY)) {
            PageErrors.notFound();
        }
    }

    /** Sends the tasks, and leads to the list. */
    public void send() {
        declines.attempt(
                () -> {
                    int sent =
                            tasking.send(
                                    new TaskRequest(
                                            numbers == null ? List.of() : numbers.lines().toList(),
                                            question));
                    declines.done(words.text("task.sent", sent));
                    PageErrors.goSaying("/" + address.folder() + "/verificationTasks.xhtml");
                });
    }

    /** Most characters of the question. */
    public int getLongest() {
        return VerificationTasking.LONGEST;
    }

    /** Filing numbers, one on each line. */
    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String entered) {
        numbers = entered;
    }

    /** What was entered; before, what an audit that leads here found to differ. */
    public String getQuestion() {
        if (question == null && audit != null) {
            question = PageErrors.ifThere(() -> audits.show(audit)).map(this::found).orElse("");
        }
        return question;
    }

    private String found(AuditItemView item) {
        String differing =
                item.differences().stream()
                        .filter(Difference::stands)
                        .map(each -> (words.name(each.kind()) + " " + each.about()).strip())
                        .collect(Collectors.joining(words.text("several.comma")));
        return differing.isEmpty()
                ? ""
                : words.text("task.ofAudit", Integer.toString(item.year()), differing);
    }

    public void setQuestion(String entered) {
        question = entered;
    }
}
