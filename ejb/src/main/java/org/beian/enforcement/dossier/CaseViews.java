package org.beian.enforcement.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.code.Calendars;
import org.beian.enforcement.CaseMaterial;
import org.beian.enforcement.CasePhase;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseParties;
import org.beian.enforcement.dossier.view.MaterialView;
import org.beian.enforcement.dossier.view.OfficerView;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.law.Shanghai;
import org.beian.party.Units;

/** Views of cases, with what the caller may do now. */
@ApplicationScoped
class CaseViews {

    private static final int YEARS = 2;

    @Inject CaseParts parts;
    @Inject CaseActs acts;
    @Inject CaseParties parties;
    @Inject AccountRepository accounts;
    @Inject Calendars calendars;
    @Inject Units units;
    @Inject Clock clock;

    /**
     * @param official whether an authority reads, and not the party
     */
    CaseView of(EnforcementCase one, boolean official) {
        return new CaseView(
                one.id(),
                one.number(),
                official ? one.clueId() : null,
                units.nameOf(one.authority()).orElse(""),
                one.authority().province().orElse(null),
                one.state(),
                CasePhase.of(one, today()),
                one.site().site(),
                one.site().filingNumber(),
                one.site().websiteName(),
                isShownSubject(one, official) ? one.site().subjectName() : null,
                one.party().name(),
                one.party().kind(),
                parties.unitOf(one).isPresent(),
                one.party().address(),
                one.accusation().violation(),
                one.accusation().occurredOn(),
                isOld(one),
                officers(one, official),
                one.accusation().facts(),
                one.due(),
                nextDay(one, official),
                daysLeft(one, official),
                parts.intended(one),
                parts.statement(one, official),
                parts.hearing(one, official),
                official ? parts.review(one) : null,
                parts.decision(one, official),
                parts.measures(one),
                official ? parts.closure(one) : null,
                parts.collection(one, official),
                official ? acts.lacking(one).orElse(null) : null,
                acts.of(one),
                one.outcome().words(),
                one.outcome().authority(),
                one.openedAt(),
                one.outcome().at(),
                official ? parts.transfer(one) : null,
                one.version());
    }

    /** A provider need not learn whose site it is. */
    private static boolean isShownSubject(EnforcementCase one, boolean official) {
        return official || one.party().kind() == PartyKind.SPONSOR;
    }

    /** Lines of a list, in its order. */
    List<CaseLine> lines(List<EnforcementCase> list, boolean official) {
        Map<String, String> names =
                official
                        ? accounts.names(
                                list.stream()
                                        .flatMap(one -> one.officers().usernames().stream())
                                        .collect(Collectors.toSet()))
                        : Map.of();
        return list.stream()
                .map(
                        one ->
                                line(
                                        one,
                                        one.officers().usernames().stream()
                                                .map(each -> names.getOrDefault(each, each))
                                                .toList(),
                                        official))
                .toList();
    }

    private CaseLine line(EnforcementCase one, List<String> officers, boolean official) {
        return new CaseLine(
                one.id(),
                one.number(),
                units.nameOf(one.authority()).orElse(""),
                one.state(),
                CasePhase.of(one, today()),
                one.site().site(),
                one.site().filingNumber(),
                one.party().name(),
                one.accusation().violation(),
                official ? officers : List.of(),
                nextDay(one, official),
                daysLeft(one, official),
                isOld(one),
                one.openedAt(),
                one.outcome().at());
    }

    List<MaterialView> of(List<CaseMaterial> materials, boolean official) {
        return parts.materials(materials, official);
    }

    private List<OfficerView> officers(EnforcementCase one, boolean official) {
        return Stream.of(
                        new OfficerView(
                                one.officers().first(), null, one.officers().firstCertificate()),
                        new OfficerView(
                                one.officers().second(), null, one.officers().secondCertificate()))
                .filter(each -> each.username() != null)
                .map(
                        each ->
                                new OfficerView(
                                        official ? each.username() : null,
                                        name(each.username()),
                                        each.certificate()))
                .toList();
    }

    private String name(String username) {
        return accounts.byUsername(username).map(Account::displayName).orElse(username);
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    /** Last day of the bureau, or of the party; null where there is none. */
    private static LocalDate nextDay(EnforcementCase one, boolean official) {
        if (official) {
            return one.state().isWaiting() ? one.actBy() : null;
        }
        if (one.state() == CaseState.NOTIFIED) {
            return one.intended().statementUntil();
        }
        return one.state() == CaseState.EXECUTING ? one.partyActsBy() : null;
    }

    private Integer daysLeft(EnforcementCase one, boolean official) {
        LocalDate last = nextDay(one, official);
        return last == null ? null : calendars.current().workingDaysLeft(today(), last);
    }

    private static boolean isOld(EnforcementCase one) {
        return one.accusation()
                .occurredOn()
                .isBefore(Shanghai.date(one.openedAt()).minusYears(YEARS));
    }
}
