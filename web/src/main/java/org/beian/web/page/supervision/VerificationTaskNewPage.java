package org.beian.web.page.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
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
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.number}")
    String numbers;

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

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String entered) {
        question = entered;
    }
}
