package org.beian.walk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;
import static org.beian.walk.Told.BUYER;
import static org.beian.walk.Told.SPONSOR;
import static org.beian.walk.Walk.chosen;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Roles;
import org.beian.enforcement.closure.ClosureScene;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.filing.paper.PaperAnswerKind;
import org.beian.filing.paper.PaperAnswerReceipt;
import org.beian.filing.paper.PaperAnswerRequest;
import org.beian.filing.rule.RuleScene;
import org.beian.party.Unit;
import org.beian.release.DomainRelease;
import org.beian.release.ReleaseDesk;
import org.beian.release.ReleaseRequest;
import org.beian.release.Releases;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyRefusal;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.GivenOutcome;
import org.beian.remedy.procedure.RemedyDesk;
import org.beian.value.Province;

/** Acts by decision: a domain is released, a website is closed, and a court revokes a decision. */
@Dependent
class DecisionActs extends Acts {

    private static final String CASE = "ENFORCEMENT_CASE";
    private static final String VIOLATION = "UNTRUE_FILING";
    private static final String COURT = "示例市中级人民法院";
    private static final String WORDS = "示例：判决如下";
    private static final String SOLD = "示例：域名已于本月转让";
    private static final String JUDGE = "walk-judged";
    private static final LocalDate EXPIRES = LocalDate.of(2030, 1, 1);

    @Inject RuleScene rules;
    @Inject Releases releases;
    @Inject ReleaseDesk desk;
    @Inject PaperAnswerReceipt papers;
    @Inject ClosureScene closing;
    @Inject CaseInvestigation investigation;
    @Inject CaseDefence defence;
    @Inject RemedyDesk remedies;

    /** The only domain of a website was sold: it is released, and its website cancelled. */
    void release(int number) {
        Site site = chosen(model.standing(), number);
        boolean onPaper = number % 2 == 0;
        walk.act(
                "release %s of %s%s"
                        .formatted(
                                site.domain(), site.number, onPaper ? ", answered on paper" : ""));
        Unit buyer = walk.parties.get(BUYER);
        rules.report(site.domain(), walk.register.again(buyer).name(), EXPIRES);
        try {
            walk.scene.filed.become(buyer, Roles.SPONSOR);
            Long id = releases.apply(new ReleaseRequest(site.domain(), null, null, null)).id();
            model.told.notice("RELEASE_HEARING", "RELEASE_APPLIED", model.bureau(), SPONSOR);
            model.told.waits("RELEASE", model.bureau());
            model.told.waits("RELEASE_HEARING", SPONSOR);
            walk.agree();
            if (onPaper) {
                answerOnPaper(id);
            } else {
                walk.scene.asSponsor();
                releases.answer(id, SOLD, null);
            }
            model.told.isDone("RELEASE_HEARING", SPONSOR);
            model.told.event("RELEASE_ANSWERED", model.bureau());
            walk.asReviewer();
            desk.release(id, walk.register.versionOf("domain_release", id), "示例：域名已转让");
        } finally {
            rules.withdrawReports(site.domain());
        }
        model.told.isDone("RELEASE", model.bureau());
        model.told.notice("RELEASE_DECISION", "RELEASE_DECIDED", model.bureau(), SPONSOR);
        model.told.notice("RELEASE_RESULT", "RELEASE_DECIDED", model.bureau(), BUYER);
        model.end(site);
    }

    /** The bureau records what the former holder handed in at its counter. */
    private void answerOnPaper(Long id) {
        walk.asReviewer();
        String signed =
                walk.scene.texts("select subject_name from domain_release where id = ?", id).get(0);
        papers.record(
                DomainRelease.CASE_TYPE,
                id.toString(),
                new PaperAnswerRequest(
                        walk.register.versionOf("domain_release", id),
                        PaperAnswerKind.ANSWER,
                        walk.today(),
                        signed,
                        "示例递交人",
                        SOLD,
                        walk.scene.mandateOf(walk.bureau(model.province))));
        model.told.word("PAPER_ANSWER_RECORDED", SPONSOR);
    }

    /** Websites on which there was no case yet, where the bureau of the cases is competent. */
    List<Site> closable() {
        return model.province != Walk.PROVINCES.get(0)
                ? List.of()
                : model.standing().stream().filter(site -> !site.accused).toList();
    }

    /**
     * A website is closed, at times with its filing cancelled, or after it moved to another
     * province, where the decision meets it; the sponsor states nothing.
     */
    void close(int number) {
        Site site = chosen(closable(), number);
        Province decider = model.province;
        boolean cancels = number % 2 == 0;
        walk.act("close %s%s".formatted(site.number, cancels ? " and cancel it" : ""));
        MeasureRequest closure = new MeasureRequest(MeasureKind.CLOSURE, null, null);
        MeasureRequest[] measures =
                cancels
                        ? new MeasureRequest[] {
                            closure, new MeasureRequest(MeasureKind.CANCELLATION, null, null)
                        }
                        : new MeasureRequest[] {closure};
        CaseScene cases = closing.cases;
        String id = cases.proven(cases.openedFrom(cases.clue(site.number, VIOLATION), VIOLATION));
        investigation.notifyIntended(id, cases.version(id), CaseScene.intended(measures));
        model.told.notice("CASE_INTENDED", "CASE_INTENDED", decider.name(), SPONSOR);
        cases.serve(id);
        model.told.waits("CASE_NOTICE", SPONSOR);
        walk.agree();
        Site target = number % 3 == 0 ? moved(site) : site;
        walk.scene.asSponsor();
        defence.waive(id, cases.version(id));
        model.told.isDone("CASE_NOTICE", SPONSOR);
        model.told.event("CASE_STATED", decider.name());
        closing.decided(id, measures);
        model.told.notice("CASE_DECISION", "CASE_DECIDED", decider.name(), SPONSOR);
        model.told.waits("CASE", decider.name());
        target.accused = true;
        model.decidedBy(
                decider,
                () -> {
                    if (cancels) {
                        model.end(target, CASE, id);
                    } else {
                        model.close(target, CASE, id);
                    }
                });
    }

    private Site moved(Site site) {
        walk.filing.move();
        return model.standing().stream()
                .filter(each -> each.domain().equals(site.domain()))
                .findFirst()
                .orElseThrow();
    }

    /** A court revokes a decision, which is undone where nothing came between. */
    void revoke(int number) {
        Ending ending = model.endings.remove(number % model.endings.size());
        boolean restorable = model.isRestorable(ending);
        walk.act("revoke %s %s: %s".formatted(ending.about, ending.id, restorable));
        walk.scene.asReviewer(JUDGE, ending.province);
        Long letter = walk.services.letterOf(ending.about, ending.id);
        Long id = remedies.open(letter, RemedyKind.LAWSUIT, walk.today(), COURT);
        List<String> parties = Stream.concat(Stream.of(SPONSOR), ending.others.stream()).toList();
        parties.forEach(each -> model.told.word("REMEDY_RECORDED", each));
        int version = walk.register.versionOf("remedy", id);
        String paper = walk.scene.mandateOf(walk.bureau(ending.province));
        GivenOutcome revoked =
                new GivenOutcome(RemedyState.REVOKED, walk.today(), WORDS, List.of(paper));
        if (!restorable) {
            assertThatThrownBy(() -> remedies.decide(id, version, revoked))
                    .as(walk.path())
                    .is(rejectedAs(RemedyRefusal.REMEDY_RESTORE_CONFLICT));
            model.told.waits("REMEDY", ending.province.name());
            return;
        }
        remedies.decide(id, version, revoked);
        model.restore(ending);
        restored(ending, parties);
    }

    private void restored(Ending ending, List<String> parties) {
        String bureau = ending.province.name();
        model.told.letter("REMEDY_REVOKED", bureau, ending.addressee);
        for (String each : parties) {
            model.told.event("REMEDY_DECIDED", each);
            model.told.mail("REMEDY_REVOKED", each);
        }
        if (ending.about.equals(CASE)) {
            model.told.notice("CASE_REVOKED", "CASE_ENDED", bureau, SPONSOR);
            model.told.isDone("CASE", bureau);
        }
        model.orders.undo(ending);
    }
}
