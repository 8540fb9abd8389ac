package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessState;
import org.beian.filing.application.QueuePosition;
import org.beian.party.Units;
import org.beian.web.page.component.RegisterWords;

/** Conversion of stop-access and resume-access notices into words, for the pages and the file. */
@RequestScoped
public class StopAccessRows {

    @Inject Units units;
    @Inject RegisterWords words;

    public StopAccessRow of(StopAccessNotice notice) {
        boolean open = notice.state() == StopAccessState.OPEN;
        boolean late = open && notice.due().isBefore(words.today());
        return new StopAccessRow(
                notice.id(),
                new QueuePosition(notice.due(), notice.id()).toString(),
                notice.ordered(),
                words.name(notice.ordered()),
                notice.letterNumber(),
                units.nameOf(notice.authority()).orElse(""),
                words.unit(notice.providerId()),
                notice.websiteName(),
                notice.filingNumber() == null ? "" : notice.filingNumber(),
                String.join(words.text("several.comma"), notice.domains()),
                words.name(notice.ground()),
                notice.issuedAt(),
                open ? notice.due() : null,
                state(notice, late),
                late ? "bad" : notice.isUnanswered() ? "warn" : kind(notice.state()),
                Stream.of(
                                words.name(notice.result()),
                                notice.execution().note(),
                                words.name(notice.execution().answer()),
                                notice.execution().answerReason(),
                                notice.endReason())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(" • ")));
    }

    private String state(StopAccessNotice notice, boolean late) {
        if (late) {
            return words.text("stopAccess.late");
        }
        return notice.isUnanswered()
                ? words.text("stopAccess.unanswered")
                : words.name(notice.state());
    }

    private static String kind(StopAccessState state) {
        return switch (state) {
            case OPEN -> "warn";
            case STAYED -> "info";
            case REPORTED -> "good";
            case REVOKED -> "plain";
        };
    }
}
