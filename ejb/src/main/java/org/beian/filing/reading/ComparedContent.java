package org.beian.filing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Callers;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.RegisteredAccesses;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FiledSubject.FiledWebsite;
import org.beian.filing.rule.FiledSubjects;
import org.beian.filing.rule.FilingChecks;
import org.beian.filing.rule.RegisterOverlay;
import org.beian.law.Clause;

/**
 * Content beside which a round of an application is laid out: what the sponsor agreed to while its
 * consent is awaited; what is, or at the decision was, filed of the parts that it touches; else the
 * round before.
 */
@ApplicationScoped
public class ComparedContent {

    @Inject FilingRepository filings;
    @Inject FilingChecks checks;
    @Inject FiledSubjects filed;
    @Inject RegisteredAccesses accesses;
    @Inject Callers callers;

    /** The content to compare with, in the form of the round; null where there is none. */
    @Clause("8.4")
    public JsonNode of(FilingApplication application, FilingRound round) {
        FilingContent content = FilingJson.read(round.content());
        boolean asked =
                application.state() == FilingState.AWAITING_SPONSOR
                        && round.round() == application.round();
        if (content.touchesFiled() && !asked) {
            return filed(application, round, content)
                    .filter(found -> mayKnow(application, round, content, found))
                    .map(found -> form(content, found, provider(application, content)))
                    .orElse(null);
        }
        int compared = asked ? application.provider().agreedRound() : round.round() - 1;
        return compared == 0
                ? null
                : FilingJson.tree(filings.round(application.id(), compared).content());
    }

    /** Nothing where the filing is not the applicant's: that would disclose another's. */
    private Optional<FiledSubject> filed(
            FilingApplication application, FilingRound round, FilingContent content) {
        return round.decidedAt() == null
                ? Optional.ofNullable(checks.prepare(application, content).overlay())
                        .map(RegisterOverlay::filed)
                : FiledPart.number(content.filingNumber())
                        .flatMap(number -> filed.before(number, round.decidedAt()));
    }

    /**
     * A provider is told what the register holds only of what it serves, and of its own decided
     * applications what it had filed before.
     */
    private boolean mayKnow(
            FilingApplication application,
            FilingRound round,
            FilingContent content,
            FiledSubject found) {
        Long unit = callers.current().unitId();
        return !application.onBehalf()
                || !application.unitId().equals(unit)
                || round.decidedAt() != null && unit.equals(found.originId())
                || serves(unit, content, found);
    }

    private boolean serves(Long unit, FilingContent content, FiledSubject found) {
        Set<Long> served = accesses.websitesServed(found.id(), unit);
        return !served.isEmpty()
                && content.websites().stream()
                        .flatMap(sent -> FiledPart.number(sent.filingNumber()).stream())
                        .flatMap(number -> found.website(number.canonical()).stream())
                        .allMatch(site -> served.contains(site.id()));
    }

    private String provider(FilingApplication application, FilingContent content) {
        return application.onBehalf()
                ? checks.prepare(application, content).submitter().code()
                : null;
    }

    private static JsonNode form(FilingContent content, FiledSubject found, String own) {
        ObjectNode form = (ObjectNode) FilingJson.tree(content);
        if (content.subject() != null) {
            form.set("subject", FilingJson.tree(found.content()));
        }
        ArrayNode websites = form.putArray("websites");
        for (Website sent : content.websites()) {
            Optional<Website> before =
                    FiledPart.number(sent.filingNumber())
                            .flatMap(number -> found.website(number.canonical()))
                            .map(FiledWebsite::content);
            boolean whole = before.isPresent() && FilingContent.CHANGE.equals(content.kind());
            if (whole) {
                ObjectNode site =
                        (ObjectNode) FilingJson.tree(before.get().numbered(sent.filingNumber()));
                accesses(site.putArray("accesses"), sent, before.get(), own);
                websites.add(site);
            } else if (before.isPresent()) {
                websites.addObject().put("filingNumber", sent.filingNumber());
            } else {
                websites.addObject();
            }
        }
        return form;
    }

    /** Each access beside one of the same provider; those that end come last. */
    private static void accesses(ArrayNode form, Website sent, Website before, String own) {
        List<Access> left = new ArrayList<>(before.accesses());
        left.removeIf(each -> own != null && !own.equals(each.provider()));
        for (Access access : sent.accesses()) {
            String provider = access.provider() == null ? own : access.provider();
            Optional<Access> same =
                    left.stream()
                            .filter(each -> String.valueOf(provider).equals(each.provider()))
                            .findFirst();
            same.ifPresent(left::remove);
            form.add(
                    same.<JsonNode>map(each -> FilingJson.tree(each.by(access.provider())))
                            .orElseGet(form::objectNode));
        }
        left.forEach(each -> form.add(FilingJson.tree(own == null ? each : each.by(null))));
    }
}
