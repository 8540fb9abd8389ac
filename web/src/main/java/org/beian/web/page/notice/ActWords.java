package org.beian.web.page.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import org.beian.web.page.frame.ActTexts;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Texts of acts on cases of all kinds, in the language of the page. */
@RequestScoped
public class ActWords {

    @Inject Frame frame;

    /** Name of an act. */
    public String act(String caseType, String act) {
        return ActTexts.act(caseType, act, frame.getLocale());
    }

    /** Kind and number of a case. */
    public String about(String caseType, Long caseId) {
        return about(caseType, caseId.toString());
    }

    /** The same by another number, under which people know it. */
    public String about(String caseType, String number) {
        return kind(caseType) + " " + number;
    }

    /** Kind of a case; kinds have one name, that of the verification. */
    public String kind(String caseType) {
        ResourceBundle kinds = Texts.of("Operator", frame.getLocale());
        String key = "case." + caseType;
        return kinds.getString(kinds.containsKey(key) ? key : "case.OTHER");
    }
}
