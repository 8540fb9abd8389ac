package org.beian.web.page.remedy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.account.Callers;
import org.beian.notice.waiting.CasePlaces;
import org.beian.notice.waiting.WaitingCase;
import org.beian.remedy.service.OwnLetter;
import org.beian.remedy.service.ServiceView;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.notice.ActWords;

/** Maker of the rows of a party's letters, for page and file. */
@RequestScoped
public class OwnLetterRows {

    @Inject ServedLine line;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject ActWords acts;

    public OwnLetterRow of(OwnLetter letter) {
        ServiceView service = letter.service();
        return new OwnLetterRow(
                service.id(),
                service.letterNumber(),
                service.title(),
                service.addressee(),
                service.issuedAt(),
                acts.about(letter.caseType(), letter.caseId()),
                CasePlaces.href(callers.current(), letter.caseType(), letter.caseId()),
                line.how(service),
                letter.acts().stream().map(this::act).toList(),
                remedies(letter));
    }

    /** Name of a kind of matters. */
    public String matter(String caseType) {
        return acts.kind(caseType);
    }

    private Link act(WaitingCase act) {
        String kind = act.kind().text(words.locale());
        return new Link(
                act.deadline() == null
                        ? kind
                        : words.text("letters.act", kind, words.date(act.deadline())),
                "",
                act.kind().one(callers.current(), act),
                false);
    }

    private String remedies(OwnLetter letter) {
        if (!letter.running()) {
            return "";
        }
        return letter.service().until() == null
                ? words.text("letters.remediesBegin")
                : line.until(letter.service()).strip();
    }
}
