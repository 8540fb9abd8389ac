package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.law.Clause;
import org.beian.lostaccount.joining.Joining;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;

/** Backing bean of a sponsor's application to join a filing: its number and the proof. */
@Named
@RequestScoped
@Clause("12.6")
public class JoiningNewPage {

    @Inject Joining joining;
    @Inject KeptDocuments documents;
    @Inject PageErrors declines;

    private String number;

    /** Hands it in and leads to its page. */
    public void submit() {
        List<String> papers = documents.list();
        String proof = papers.isEmpty() ? null : papers.get(0);
        declines.attempt(() -> joining.apply(number, proof))
                .ifPresent(
                        id -> {
                            declines.done("Accounts", "joining.applied");
                            PageErrors.goSaying("/sponsor/joining.xhtml?id=" + id);
                        });
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String entered) {
        number = entered == null ? null : entered.strip();
    }
}
