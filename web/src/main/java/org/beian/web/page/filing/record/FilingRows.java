package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beian.filing.record.search.RegisterRow;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.DecidedRow;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;

/** Rows of both lists in words, for the page and for its export. */
@RequestScoped
public class FilingRows {

    @Inject Words words;

    /**
     * Row of the register.
     *
     * @param key of the list
     * @param kind of the state's chip
     */
    public record Filed(
            String key,
            long id,
            String number,
            String name,
            String nature,
            String province,
            String state,
            String kind,
            Instant at) {}

    /**
     * Row of the decisions.
     *
     * @param key of the list
     * @param kind of the result's chip
     */
    public record Decided(
            String key,
            long application,
            String what,
            String round,
            String name,
            String number,
            String result,
            String kind,
            String reviewer,
            Instant at) {}

    public Filed of(RegisterRow row) {
        return new Filed(
                row.position().toString(),
                row.id(),
                row.filingNumber(),
                row.name(),
                words.name("natures", row.nature()),
                words.name("regions", row.province()),
                words.text("RegisterState." + row.state()),
                row.state() == RegisterState.ACTIVE ? "good" : "plain",
                row.filedAt());
    }

    public Decided of(DecidedRow row) {
        String person = words.person(row.decidedBy());
        return new Decided(
                row.position().toString(),
                row.id(),
                words.name("filing-kinds", row.kind()),
                words.text("desk.round", row.round()),
                row.subjectName(),
                row.filingNumber() == null ? "" : row.filingNumber(),
                words.state(row.state()),
                States.kind(row.state()),
                person.isEmpty() ? row.decidedBy() : person,
                row.decidedAt());
    }
}
