package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.joining.JoiningStep;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.ActTexts;
import org.beian.web.page.frame.Texts;

/** Texts of the history of written applications, for officials and for the parties. */
@RequestScoped
class LostAccountLines {

    @Inject RegisterWords words;

    /** An entry as officials read it. */
    HistoryLine line(HistoryEntry entry) {
        String reason = entry.reason() == null ? "" : entry.reason();
        return new HistoryLine(
                entry.time(),
                words.person(entry.actor()),
                entry.actor(),
                ActTexts.act(LostAccount.CASE_TYPE, entry.act(), words.locale()),
                state(entry.fromState()),
                state(entry.toState()),
                entry.act().equals("RECEIVE") && !reason.isEmpty()
                        ? text("lost.differs") + fields(Stream.of(reason.split(" ")))
                        : reason,
                entry.clause());
    }

    /** A step as the parties read it, by the unit that took it. */
    HistoryLine line(JoiningStep step) {
        return new HistoryLine(
                step.time(),
                step.unitId() == null
                        ? Texts.in(words.locale()).getString("history.system")
                        : words.unit(step.unitId()),
                "",
                ActTexts.act(LostAccount.CASE_TYPE, step.act(), words.locale()),
                state(step.from()),
                state(step.to()),
                step.reason(),
                step.clause());
    }

    private String state(String recorded) {
        return recorded == null ? "" : text("lost.state." + recorded);
    }

    /** Names of fields that do not agree with the filing or the register, or empty. */
    String fields(Stream<String> names) {
        return names.map(each -> text("lost." + each))
                .collect(Collectors.joining(text("account.roleSeparator")));
    }

    private String text(String key) {
        return Texts.of("Accounts", words.locale()).getString(key);
    }
}
