package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.access.application.AccessStatus;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.reading.FilingSearch;
import org.beian.web.page.filing.wizard.WizardAccesses;
import org.beian.web.page.filing.wizard.WizardTexts;
import org.beian.web.page.frame.Frame;

/**
 * Backing bean of the sponsor's next steps on the home page: one sentence and one button each, the
 * most urgent first.
 */
@Named
@RequestScoped
public class SponsorHome {

    private static final int LATEST = 50;

    private FilingSearch filings;
    private WizardAccesses accesses;
    private WizardTexts texts;
    private Callers callers;
    private Frame frame;

    private List<Next> next;

    protected SponsorHome() {}

    @Inject
    SponsorHome(
            FilingSearch filings,
            WizardAccesses accesses,
            WizardTexts texts,
            Callers callers,
            Frame frame) {
        this.filings = filings;
        this.accesses = accesses;
        this.texts = texts;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * @param href from the context root
     * @param kind warn when it waits for the sponsor, good when it is done, else info
     */
    public record Next(String text, String act, String href, String kind) {}

    public boolean isShown() {
        return frame.isSignedIn() && callers.current().has(Roles.SPONSOR);
    }

    public List<Next> getNext() {
        if (next == null) {
            next = find();
        }
        return next;
    }

    private List<Next> find() {
        List<FilingStatus> own = filings.own(null, null, 0, false, LATEST);
        List<Next> steps = new ArrayList<>();
        own.stream()
                .filter(SponsorHome::inOwnHands)
                .filter(status -> status.state() != FilingState.DRAFT)
                .forEach(status -> steps.add(of("correct", "warn", status, "&step=check")));
        own.stream()
                .filter(SponsorHome::inOwnHands)
                .filter(status -> status.state() == FilingState.DRAFT)
                .limit(3)
                .forEach(status -> steps.add(of("draft", "warn", status, "&step=subject")));
        Set<String> asked =
                own.stream()
                        .filter(status -> status.state() != FilingState.WITHDRAWN)
                        .flatMap(status -> status.websites().stream())
                        .flatMap(site -> site.domains().stream())
                        .collect(Collectors.toSet());
        for (AccessStatus access : accesses.usable()) {
            if (access.domains().stream().noneMatch(asked::contains)) {
                steps.add(
                        new Next(
                                texts.text("next.access", accesses.name(access.id())),
                                texts.text("next.access.act"),
                                SponsorCards.WIZARD + "?access=" + access.id(),
                                "warn"));
            }
        }
        own.stream()
                .filter(status -> status.state() == FilingState.APPROVED)
                .limit(3)
                .forEach(
                        status ->
                                steps.add(
                                        new Next(
                                                texts.text("next.install", status.filingNumber()),
                                                texts.text("next.install.act"),
                                                "/sponsor/filing.xhtml?id=" + status.id(),
                                                "good")));
        if (own.isEmpty() && steps.isEmpty()) {
            steps.add(
                    new Next(
                            texts.text("next.apply"),
                            texts.text("next.apply.act"),
                            "/sponsor/access.xhtml",
                            "info"));
            steps.add(
                    new Next(
                            texts.text("next.begin"),
                            texts.text("next.begin.act"),
                            SponsorCards.WIZARD,
                            "info"));
        }
        return steps;
    }

    private static boolean inOwnHands(FilingStatus status) {
        return status.state().revisable()
                && (status.provider() == null || !status.provider().onBehalf());
    }

    private Next of(String key, String kind, FilingStatus status, String step) {
        String name =
                status.websites().stream()
                        .map(FilingStatus.NumberedWebsite::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> texts.text("card.unnamed", status.id()));
        return new Next(
                texts.text("next." + key + "." + status.state(), name),
                texts.text("next." + key + ".act"),
                SponsorCards.WIZARD + "?id=" + status.id() + step,
                kind);
    }
}
