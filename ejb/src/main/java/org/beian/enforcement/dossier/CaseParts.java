package org.beian.enforcement.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.enforcement.CaseMaterial;
import org.beian.enforcement.CaseMaterialRepository;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.casework.FineCollections;
import org.beian.enforcement.closure.AssistanceViews;
import org.beian.enforcement.closure.ClosureOrders;
import org.beian.enforcement.dossier.view.ClosureView;
import org.beian.enforcement.dossier.view.CollectionView;
import org.beian.enforcement.dossier.view.DecisionView;
import org.beian.enforcement.dossier.view.HearingView;
import org.beian.enforcement.dossier.view.Intended;
import org.beian.enforcement.dossier.view.MaterialView;
import org.beian.enforcement.dossier.view.MeasureView;
import org.beian.enforcement.dossier.view.ReviewView;
import org.beian.enforcement.dossier.view.Statement;
import org.beian.enforcement.proceeding.CollectionState;
import org.beian.enforcement.proceeding.FinalDecision;
import org.beian.enforcement.proceeding.FineCollection;
import org.beian.enforcement.proceeding.IntendedDecision;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.proceeding.Measures;
import org.beian.enforcement.proceeding.PartyStatement;
import org.beian.enforcement.transfer.TransferView;
import org.beian.enforcement.transfer.TransferViews;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;

/** Parts of the view of a case. */
@ApplicationScoped
class CaseParts {

    @Inject CaseMaterialRepository materials;
    @Inject CaseLimits limits;
    @Inject FineCollections fines;
    @Inject ClosureOrders closures;
    @Inject AssistanceViews closed;
    @Inject AccountRepository accounts;
    @Inject Attachments attachments;
    @Inject Letters letters;
    @Inject TransferViews transfers;
    @Inject Clock clock;

    Intended intended(EnforcementCase one) {
        IntendedDecision told = one.intended();
        return told.toldAt() == null
                ? null
                : new Intended(
                        told.facts(),
                        told.reasons(),
                        told.measures().kinds().stream()
                                .map(
                                        kind ->
                                                new MeasureView(
                                                        kind,
                                                        yuan(kind, told.measures()),
                                                        until(kind, told.measures()),
                                                        false,
                                                        null))
                                .toList(),
                        told.toldAt(),
                        told.letterId(),
                        number(told.letterId()),
                        told.servedOn(),
                        told.statementUntil(),
                        told.hearingRight(),
                        told.hearingUntil());
    }

    Statement statement(EnforcementCase one, boolean official) {
        PartyStatement said = one.statement();
        boolean none = said.statedOn() == null && !said.isWaived() && said.considered() == null;
        if (none) {
            return null;
        }
        List<MaterialView> documents = new ArrayList<>();
        for (MaterialKind kind : List.of(MaterialKind.STATEMENT, MaterialKind.WAIVER)) {
            documents.addAll(materials(materials.of(one.id(), kind), official));
        }
        return new Statement(
                said.words(),
                said.statedOn(),
                said.waivedOn(),
                documents,
                official ? said.considered() : null);
    }

    HearingView hearing(EnforcementCase one, boolean official) {
        if (!one.hearing().isAsked()) {
            return null;
        }
        MaterialView minutes =
                materials.of(one.id(), MaterialKind.MINUTES).stream()
                        .reduce((earlier, later) -> later)
                        .filter(any -> official && one.hearing().heldAt() != null)
                        .flatMap(each -> materials(List.of(each), true).stream().findFirst())
                        .orElse(null);
        return new HearingView(
                one.hearing().askedOn(),
                one.hearing().time(),
                one.hearing().servedOn(),
                one.hearing().place(),
                name(one.hearing().chair()),
                one.hearing().heldAt(),
                official ? one.hearing().words() : null,
                minutes);
    }

    ReviewView review(EnforcementCase one) {
        return one.review().by() == null
                ? null
                : new ReviewView(
                        one.review().isPassed(),
                        name(one.review().by()),
                        one.review().words(),
                        one.review().at());
    }

    DecisionView decision(EnforcementCase one, boolean official) {
        FinalDecision decided = one.decision();
        return decided.at() == null
                ? null
                : new DecisionView(
                        decided.facts(),
                        decided.reasons(),
                        official ? name(decided.by()) : null,
                        decided.at(),
                        decided.letterId(),
                        number(decided.letterId()),
                        decided.serveBy(),
                        decided.servedOn(),
                        one.execution().payBy(),
                        payable(one),
                        one.execution().paidOn() == null ? null : one.execution().paid(),
                        decided.revokedAt());
    }

    private Long payable(EnforcementCase one) {
        boolean owed = one.execution().owes() && one.decision().revokedAt() == null;
        return owed ? limits.payable(one, Shanghai.date(clock.instant())) : null;
    }

    /** The measures decided; none before. */
    List<MeasureView> measures(EnforcementCase one) {
        Measures decided = one.decision().measures();
        return decided.kinds().stream().map(kind -> measure(one, kind, decided)).toList();
    }

    private MeasureView measure(EnforcementCase one, MeasureKind kind, Measures decided) {
        LocalDate served = isExecuted(one) ? one.decision().servedOn() : null;
        LocalDate doneOn =
                switch (kind) {
                    case RECTIFICATION -> one.execution().rectifiedOn();
                    case FINE -> one.execution().paidOn();
                    case WARNING, CANCELLATION -> served;
                    case CLOSURE -> served == null ? null : closures.doneOn(one).orElse(null);
                };
        boolean over = kind == MeasureKind.FINE && served != null && !one.execution().owes();
        LocalDate until = kind == MeasureKind.FINE ? one.execution().payBy() : until(kind, decided);
        return new MeasureView(kind, yuan(kind, decided), until, over || doneOn != null, doneOn);
    }

    /** How its closure is carried out; null unless a decision of closure was served. */
    ClosureView closure(EnforcementCase one) {
        boolean ordered = isExecuted(one) && one.decision().measures().has(MeasureKind.CLOSURE);
        return ordered ? new ClosureView(closed.orders(one), closed.requests(one)) : null;
    }

    /** Whether it was served, and the day of a public notice has come. */
    private static boolean isExecuted(EnforcementCase one) {
        return one.decision().servedOn() != null && one.state() != CaseState.DECIDED;
    }

    /** The collection of its fine; for the party what it was told. */
    CollectionView collection(EnforcementCase one, boolean official) {
        FineCollection collected = one.execution().collection();
        boolean begun = collected.state() != CollectionState.NONE;
        Optional<FineCollections.Window> window = fines.window(one);
        if (!begun && (window.isEmpty() || !official)) {
            return null;
        }
        boolean applied = official || collected.decidedAt() != null;
        return new CollectionView(
                official || collected.state() != CollectionState.PROPOSED
                        ? collected.state()
                        : CollectionState.URGED,
                window.map(FineCollections.Window::from).orElse(null),
                window.map(FineCollections.Window::until).orElse(null),
                collected.urgedOn(),
                number(collected.letterId()),
                collected.servedOn(),
                collected.applyFrom(),
                applied ? collected.court() : null,
                applied ? collected.appliedOn() : null,
                collected.decidedAt(),
                collected.endedOn(),
                collected.words());
    }

    private static Long yuan(MeasureKind kind, Measures measures) {
        return kind == MeasureKind.FINE ? measures.fine() : null;
    }

    private static LocalDate until(MeasureKind kind, Measures measures) {
        return kind == MeasureKind.RECTIFICATION ? measures.rectifyUntil() : null;
    }

    TransferView transfer(EnforcementCase one) {
        return transfers.ofCase(one.id());
    }

    List<MaterialView> materials(List<CaseMaterial> some, boolean official) {
        Map<String, AttachmentInfo> infos =
                attachments.infos(some.stream().map(CaseMaterial::attachmentId).toList());
        Map<String, String> names = new HashMap<>();
        return some.stream()
                .map(
                        each ->
                                material(
                                        each,
                                        Optional.ofNullable(infos.get(each.attachmentId())),
                                        official
                                                ? names.computeIfAbsent(each.by(), this::name)
                                                : null))
                .toList();
    }

    private static MaterialView material(
            CaseMaterial material, Optional<AttachmentInfo> info, String by) {
        return new MaterialView(
                material.id(),
                material.kind(),
                material.name(),
                material.attachmentId(),
                info.map(AttachmentInfo::fileName).orElse(""),
                info.map(AttachmentInfo::mediaType).orElse(""),
                info.map(AttachmentInfo::bytes).orElse(0),
                material.sha256(),
                by,
                material.at());
    }

    private String number(Long letterId) {
        return Optional.ofNullable(letterId)
                .flatMap(letters::find)
                .map(Letter::number)
                .orElse(null);
    }

    private String name(String username) {
        return username == null
                ? null
                : accounts.byUsername(username).map(Account::displayName).orElse(username);
    }
}
