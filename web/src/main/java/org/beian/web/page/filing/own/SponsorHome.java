package org.beian.web.page.filing.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.access.application.ComparisonResult;
import org.beian.access.opening.AccessOpening;
import org.beian.access.opening.AccessReading;
import org.beian.access.opening.AccessReading.OwnFiling;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.FilingContent;
import org.beian.filing.reading.FilingSearch;
import org.beian.web.page.component.PageErrors;
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

    @Inject FilingSearch filings;
    @Inject WizardAccesses accesses;
    @Inject AccessReading reading;
    @Inject AccessOpening opening;
    @Inject WizardTexts texts;
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject Frame frame;

    private List<Next> next;

    /**
     * @param href from the context root
     * @param act verb of the button; empty for none
     * @param kind warn when it waits for the sponsor, good when it is done, else info
     * @param give application for access whose provider gets the filing's data by this button;
     *     empty when the button is a link
     */
    public record Next(String text, String act, String href, String kind, String give) {

        Next(String text, String act, String href, String kind) {
            this(text, act, href, kind, "");
        }
    }

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
        accesses.usable().forEach(access -> given(access, own, steps));
        consents(own).forEach(steps::add);
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
                .filter(SponsorHome::gaveANumber)
                .limit(3)
                .forEach(
                        status ->
                                steps.add(
                                        new Next(
                                                texts.text(
                                                        "next.install",
                                                        status.filingNumber(),
                                                        title(status)),
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

    /** 12.7: what a provider changed waits for the sponsor. */
    private Stream<Next> consents(List<FilingStatus> own) {
        return own.stream()
                .filter(status -> status.state() == FilingState.AWAITING_SPONSOR)
                .map(
                        status ->
                                new Next(
                                        texts.text("next.consent", title(status)),
                                        texts.text("next.consent.act"),
                                        SponsorCards.FILING + status.id(),
                                        "warn"));
    }

    /** 11.3.1: an approved filing goes to the provider of the access that it names. */
    private void given(AccessStatus access, List<FilingStatus> own, List<Next> steps) {
        boolean filed =
                own.stream()
                        .filter(status -> status.state() == FilingState.APPROVED)
                        .flatMap(status -> status.websites().stream())
                        .anyMatch(site -> site.domains().containsAll(access.domains()));
        if (!filed || access.state() != AccessState.PRE_ASSIGNED) {
            return;
        }
        String href = "/sponsor/accessOne.xhtml?id=" + access.id();
        boolean refused =
                access.comparison() != null
                        && access.comparison().result() == ComparisonResult.REFUSED;
        if (refused) {
            steps.add(
                    new Next(
                            texts.text("next.unequal", access.providerName()),
                            texts.text("next.given.act"),
                            href,
                            "warn"));
        } else if (access.given()) {
            steps.add(
                    new Next(
                            texts.text("next.given", access.filingNumber(), access.providerName()),
                            texts.text("next.given.act"),
                            href,
                            "info"));
        } else {
            PageErrors.ifThere(() -> reading.ownFiling(access.id()))
                    .flatMap(Function.identity())
                    .filter(found -> !found.filedByProvider())
                    .ifPresent(found -> steps.add(toGive(access, found, href)));
        }
    }

    private Next toGive(AccessStatus access, OwnFiling filing, String href) {
        return new Next(
                texts.text("next.give", filing.filingNumber(), access.providerName()),
                texts.text("next.give.act"),
                href,
                "warn",
                access.id());
    }

    /**
     * Gives number and data of the filing to the provider, as the register holds them. The button
     * names the application, as its row may be another one by now.
     */
    public void give(String access) {
        if (declines.attempt(() -> opening.giveFiled(access, null)).isPresent()) {
            declines.done("Sponsor", "next.give.done");
            PageErrors.goSaying("/home.xhtml");
        }
    }

    /** Whether a website got its number by it: a change or another access gives none. */
    private static boolean gaveANumber(FilingStatus status) {
        return status.state() == FilingState.APPROVED
                && (FilingContent.NEW.equals(status.kind())
                        || FilingContent.ADD_WEBSITE.equals(status.kind()));
    }

    private static boolean inOwnHands(FilingStatus status) {
        return status.state().revisable()
                && (status.provider() == null || !status.provider().onBehalf());
    }

    private Next of(String key, String kind, FilingStatus status, String step) {
        String name = title(status);
        return new Next(
                texts.text("next." + key + "." + status.state(), name),
                texts.text("next." + key + ".act"),
                SponsorCards.WIZARD + "?id=" + status.id() + step,
                kind);
    }

    private String title(FilingStatus status) {
        return status.websites().stream()
                .map(FilingStatus.NumberedWebsite::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> texts.text("card.unnamed", status.id()));
    }
}
