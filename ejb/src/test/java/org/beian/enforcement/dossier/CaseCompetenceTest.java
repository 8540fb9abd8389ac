package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.cancellation.procedure.ProvinceMove;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.ClueEntering;
import org.beian.enforcement.clue.ClueReading;
import org.beian.enforcement.clue.ClueRequest;
import org.beian.enforcement.clue.view.SiteHolder;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.transfer.TransferDesk;
import org.beian.enforcement.transfer.TransferReading;
import org.beian.enforcement.transfer.TransferRequest;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of which bureau may open a case, and of a second case on the same. */
@DatabaseTest
@Clause({"16.3", "17.2"})
class CaseCompetenceTest {

    private static final String SHOWN = "NUMBER_NOT_SHOWN";
    private static final String NETWORK = "ACCESS_TO_UNFILED_SITE";
    private static final LocalDate LATER = CaseScene.ACT.plusDays(1);

    @Inject CaseScene scene;
    @Inject CaseOpening opening;
    @Inject ProvinceMove move;
    @Inject CaseEnding ending;
    @Inject CaseInvestigation investigation;
    @Inject CaseReading reading;
    @Inject ClueEntering entering;
    @Inject ClueReading clues;
    @Inject TransferDesk desk;
    @Inject TransferReading transfers;
    @Inject DomainScene domains;
    @Inject Observations observations;

    @AfterEach
    void leave() {
        scene.leave();
    }

    /** A clue that Guangdong enters, whose reviewer calls. */
    private String clueElsewhere(String site, String violation) {
        scene.bureau();
        scene.asOther();
        return entering.enter(
                        new ClueRequest(
                                SourceKind.INSPECTION,
                                CaseScene.ACT,
                                null,
                                "示例处室",
                                null,
                                site,
                                violation,
                                CaseScene.WORDS,
                                List.of()))
                .toString();
    }

    private CaseRequest elsewhere(String clue, String violation, String provider, String party) {
        return request(
                clue,
                violation,
                CaseScene.ACT,
                provider,
                party,
                new Officer(CaseScene.OTHER_FIRST, "粤440001"),
                new Officer(CaseScene.OTHER_SECOND, "粤440002"));
    }

    private CaseRequest here(String clue, String violation, LocalDate day, String provider) {
        CaseRequest usual = scene.request(clue, violation, null);
        return request(clue, violation, day, provider, null, usual.first(), usual.second());
    }

    private CaseRequest request(
            String clue,
            String violation,
            LocalDate day,
            String provider,
            String party,
            Officer first,
            Officer second) {
        CaseRequest one = scene.request(clue, violation, party);
        return new CaseRequest(
                clue,
                one.clueVersion(),
                violation,
                day,
                one.facts(),
                provider,
                party,
                one.address(),
                first,
                second);
    }

    private void refused(CaseRequest request, CaseRefusal reason, String named) {
        RequestRejected refused =
                catchThrowableOfType(RequestRejected.class, () -> opening.open(request));
        assertThat(refused).is(rejectedAs(reason));
        assertThat(refused.arguments().get(0)).contains(named);
    }

    private String sent(String clue, Province to) {
        return desk.send(
                        new TransferRequest(
                                Long.valueOf(clue),
                                null,
                                clues.show(clue).version(),
                                to,
                                CaseScene.WORDS))
                .toString();
    }

    private int seen(String transfer) {
        return transfers.show(transfer).version();
    }

    /** Access to the only website is given in these provinces only. */
    private void accessIn(String... regions) {
        String ofSite =
                "select a.id from icp_access a join icp_website w on w.id = a.website_id"
                        + " where w.filing_number = ?";
        scene.filed.filed.write(
                "delete from icp_access_place where access_id in (" + ofSite + ")",
                scene.filed.website());
        for (String region : regions) {
            scene.filed.filed.write(
                    "insert into icp_access_place (access_id, province) select a.id, '"
                            + region
                            + "' from icp_access a join icp_website w on w.id = a.website_id"
                            + " where w.filing_number = ?",
                    scene.filed.website());
        }
    }

    @Test
    void bureauOfTheDomicileOpensWhatAnotherHandsOver() {
        String website = scene.filedWebsite();
        String clue = clueElsewhere(website, SHOWN);
        refused(elsewhere(clue, SHOWN, null, null), CaseRefusal.CASE_NOT_COMPETENT, "北京");
        refused(elsewhere(clue, SHOWN, null, "示例其他单位"), CaseRefusal.CASE_NOT_COMPETENT, "北京");
        String transfer = sent(clue, Province.BEIJING);
        scene.as(CaseScene.OPENER);
        desk.receive(transfer, seen(transfer));
        String id = opening.open(scene.request(clue, SHOWN, null)).toString();
        assertThat(reading.show(id).number()).startsWith("京");
    }

    @Test
    void followsAFilingThatMoved() {
        scene.filedWebsite();
        String clue = scene.clue(scene.filed.website(), SHOWN);
        String former = scene.filed.website().replaceFirst("-1$", "");
        String latter = scene.filed.filedBySponsor();
        scene.filed.filed.write(
                "update icp_subject set province = '440000' where filing_number = ?", latter);
        scene.filed.filed.write(
                "update icp_subject set state = 'CANCELLED', moved_to = ?, active_document = null"
                        + " where filing_number = ?",
                latter,
                former);
        scene.as(CaseScene.OPENER);
        assertThat(clues.domicile(clue)).isEqualTo(Province.GUANGDONG);
        refused(here(clue, SHOWN, CaseScene.ACT, null), CaseRefusal.CASE_NOT_COMPETENT, "广东");
    }

    /** A case stays with its bureau; the bureau to which the filing moves opens no second one. */
    @Test
    void caseOnAFilingThatMovedIsTheOnlyOne() {
        String former = scene.filedWebsite().replaceFirst("-1$", "");
        String first =
                opening.open(
                                here(
                                        scene.clue(scene.filed.website(), SHOWN),
                                        SHOWN,
                                        CaseScene.ACT,
                                        null))
                        .toString();
        String number = reading.show(first).number();
        String latter = move.moved(scene.filed, former, Province.GUANGDONG);
        String clue = clueElsewhere(latter + "-1", SHOWN);
        refused(elsewhere(clue, SHOWN, null, null), CaseRefusal.CASE_OPEN_ALREADY, number);
        scene.as(CaseScene.OPENER);
        String seen = scene.clue(scene.filed.website(), SHOWN);
        assertThat(clues.show(seen).holders())
                .extracting(SiteHolder::name)
                .contains(latter + "-1", scene.filed.filed.provider().name());
    }

    @Test
    void providersCaseIsOpenedWhereTheViolationWas() {
        String website = scene.filedWebsite();
        String provider = scene.filed.filed.provider().code();
        accessIn("440000");
        String clue = scene.clue(website, NETWORK);
        refused(here(clue, NETWORK, CaseScene.ACT, provider), CaseRefusal.CASE_NOT_COMPETENT, "广东");
        accessIn("110000", "440000");
        String other = clueElsewhere(website, NETWORK);
        String id = opening.open(elsewhere(other, NETWORK, provider, null)).toString();
        String number = reading.show(id).number();
        assertThat(number).startsWith("粤");
        scene.as(CaseScene.OPENER);
        refused(
                here(clue, NETWORK, CaseScene.ACT, provider),
                CaseRefusal.CASE_OPEN_ALREADY,
                number);
    }

    @Test
    void filedSiteIsNotClosedInACaseAgainstAProvider() {
        String clue = scene.clue(scene.filedWebsite(), "BEYOND_FILING");
        String provider = scene.filed.filed.provider().code();
        String id = opening.open(here(clue, "BEYOND_FILING", CaseScene.ACT, provider)).toString();
        scene.asOfficer();
        IntendedRequest closure =
                CaseScene.intended(new MeasureRequest(MeasureKind.CLOSURE, null, null));
        assertThatThrownBy(() -> investigation.notifyIntended(id, scene.version(id), closure))
                .is(rejectedAs(CaseRefusal.CASE_MEASURES_INVALID));
    }

    @Test
    void unfiledSiteIsOfTheBureauToWhichItsClueGoes() {
        String domain = SampleDomain.another().domain();
        Unit provider = domains.seeded.provider(Province.HAINAN);
        domains.as(provider, "PROVIDER");
        observations.report(null, List.of(new ObservedEntry(domain, null)));
        String clue = scene.clue(domain, NETWORK);
        assertThat(clues.domicile(clue)).isEqualTo(Province.HAINAN);
        CaseRequest unknown = scene.request(clue, NETWORK, "示例经营者");
        refused(unknown, CaseRefusal.CASE_NOT_COMPETENT, "海南");
        refused(
                here(clue, NETWORK, CaseScene.ACT, provider.code()),
                CaseRefusal.CASE_NOT_COMPETENT,
                "海南");
    }

    @Test
    void ministryNamesTheBureauInADispute() {
        String clue = clueElsewhere(scene.filedWebsite(), SHOWN);
        for (int i = 0; i < 2; i++) {
            scene.asOther();
            String transfer = sent(clue, Province.BEIJING);
            scene.as(CaseScene.OPENER);
            desk.giveBack(transfer, seen(transfer), CaseScene.WORDS);
            if (i == 1) {
                scene.asMinistry();
                desk.assign(transfer, seen(transfer), Province.GUANGDONG, CaseScene.WORDS);
            }
        }
        scene.asOther();
        String id = opening.open(elsewhere(clue, SHOWN, null, null)).toString();
        String number = reading.show(id).number();
        assertThat(number).startsWith("粤");
        String own = scene.clue(scene.filed.website(), SHOWN);
        refused(here(own, SHOWN, CaseScene.ACT, null), CaseRefusal.CASE_OPEN_ALREADY, number);
    }

    @Test
    void oneActIsFollowedInOneCase() {
        String id = scene.opened(SHOWN);
        String number = reading.show(id).number();
        String website = scene.filed.website();
        String clue = scene.clue(website, SHOWN);
        refused(here(clue, SHOWN, LATER, null), CaseRefusal.CASE_OPEN_ALREADY, number);
        String byDomain = scene.clue("www." + scene.filed.domain(), SHOWN);
        refused(here(byDomain, SHOWN, LATER, null), CaseRefusal.CASE_OPEN_ALREADY, number);
        String other = scene.clue(website, "BEYOND_FILING");
        assertThat(opening.open(here(other, "BEYOND_FILING", LATER, null))).isNotNull();
        scene.as(CaseScene.HEAD);
        ending.noPenalty(id, scene.version(id), CaseScene.WORDS);
        scene.as(CaseScene.OPENER);
        refused(here(clue, SHOWN, CaseScene.ACT, null), CaseRefusal.CASE_ACT_DECIDED, number);
        assertThat(opening.open(here(clue, SHOWN, LATER, null))).isNotNull();
    }

    @Test
    void whatWasNotEstablishedMayBeOpenedAgain() {
        String id = scene.opened(SHOWN);
        String clue = scene.clue(scene.filed.website(), SHOWN);
        scene.as(CaseScene.HEAD);
        ending.notEstablished(id, scene.version(id), CaseScene.WORDS);
        scene.as(CaseScene.OPENER);
        assertThat(opening.open(here(clue, SHOWN, CaseScene.ACT, null))).isNotNull();
        assertThatThrownBy(() -> opening.open(here(clue, SHOWN, CaseScene.ACT, null)))
                .isInstanceOf(RequestRejected.class);
    }
}
